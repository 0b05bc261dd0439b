import type { Edit } from "../support/project.ts";
import { type Block, blocksOf } from "./blocks.ts";

/** A command of a document, and all that it is said to print. */
export interface Call {
  readonly kind: "call";
  readonly line: string;
  readonly printed: string;
  readonly exit: number;
}

/** What a reader does next: calls a command, changes a file, adds to its end, fills cells of a workbook. */
export type Step =
  | Call
  | ({ readonly kind: "edit" } & Edit & { readonly find: string })
  | { readonly kind: "add"; readonly file: string; readonly text: string }
  | {
      readonly kind: "fill";
      readonly file: string;
      readonly cells: Readonly<Record<string, string | number>>;
    };

/** The steps of one block. */
export interface Stage {
  readonly name: string;
  readonly steps: readonly Step[];
}

/**
 * Reads a document as what its reader does, block by block:
 *
 * - `console`: lines that begin with `$ ` are commands, the others what they print; `…` stands for any text in a line and,
 *   alone, for any lines. A command that fails stands last, under a fence that says so: `console exit=1`.
 * - `diff`: `--- file`, then lines as they stand (` `), go (`-`) and come (`+`); `@@` begins another place.
 * - `yaml`: `# file`, and what is added to its end.
 * - `excel`: a workbook's name, then cells and what is put into them.
 *
 * Other blocks are errors: nobody would notice when they are wrong.
 */
export const stagesOf = (document: string): readonly Stage[] =>
  blocksOf(document).map((block) => ({
    name: `${block.heading} (line ${block.line})`,
    steps: stepsOf(block),
  }));

function stepsOf(block: Block): readonly Step[] {
  const read = READERS[block.language];
  if (!read) throw new Error(`Line ${block.line}: a block that no test can follow: ${block.language}`);
  try {
    return read(block);
  } catch (error) {
    throw new Error(`Line ${block.line}: ${(error as Error).message}`);
  }
}

const READERS: Readonly<Record<string, (block: Block) => readonly Step[]>> = {
  console: ({ text, info }) => {
    const [before, ...calls] = `\n${text}`.split("\n$ ");
    if (before !== "" || calls.length === 0) throw new Error("it does not begin with a command");
    const exit = Number(/\bexit=(\d)/u.exec(info)?.[1] ?? 0);
    return calls.map((call, at) => {
      const [line = "", ...printed] = call.trimEnd().split("\n");
      return { kind: "call", line, printed: printed.join("\n"), exit: at === calls.length - 1 ? exit : 0 };
    });
  },

  diff: ({ text }) => {
    const [head = "", ...lines] = text.trimEnd().split("\n");
    const file = named(/^--- (\S+)$/u, head);
    const places = lines.join("\n").split(/^@@.*\n/mu);
    const side = (place: string, marks: string): string =>
      place
        .trimEnd()
        .split("\n")
        .filter((line) => marks.includes(line[0] ?? " "))
        .map((line) => `${line.slice(1)}\n`)
        .join("");
    return places.map((place) => ({
      kind: "edit",
      file,
      find: side(place, " -"),
      put: side(place, " +"),
    }));
  },

  yaml: ({ text }) => {
    const [head = "", ...lines] = text.split("\n");
    return [{ kind: "add", file: named(/^# (data\/\S+\.yaml)$/u, head), text: lines.join("\n") }];
  },

  excel: ({ text }) => {
    const [file = "", ...lines] = text.trimEnd().split("\n");
    const cells = lines.map((line) => {
      const [, cell = "", value = ""] = /^(\S+) +(.+)$/u.exec(line) ?? [];
      return [cell, /^-?\d+(?:\.\d+)?$/u.test(value) ? Number(value) : value] as const;
    });
    return [{ kind: "fill", file, cells: Object.fromEntries(cells) }];
  },
};

function named(pattern: RegExp, head: string): string {
  const file = pattern.exec(head)?.[1];
  if (file === undefined) throw new Error(`its first line names no file: ${head}`);
  return file;
}
