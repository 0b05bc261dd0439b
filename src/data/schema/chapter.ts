import { z } from "zod";
import { TEXT_KEYS } from "../prose.ts";
import type { DataNode, Group } from "../types.ts";
import { figureSchema, figureText } from "./figure.ts";

/** What a key holds: `words` is text or a list of it. */
export type KeyKind = "figure" | "text" | "list" | "words";

/** A key that templates, charts or data know; `from` is the file that prints it. */
export interface KnownKey {
  readonly names: readonly string[];
  readonly kind: KeyKind;
  readonly from?: string;
}

/** The keys that a year's data hold. */
export function keysOfData(group: Group, above: readonly string[] = []): readonly KnownKey[] {
  return [...group.entries].flatMap(([name, node]) => {
    const names = [...above, name];
    return node.type === "group" ? keysOfData(node, names) : [{ names, kind: kindOf(node) }];
  });
}

function kindOf(node: Exclude<DataNode, Group>): KeyKind {
  return node.type === "figure" ? "figure" : node.type === "list" ? "list" : "text";
}

/** The kind that a key has by its name when nothing else tells. */
export const kindByName = (name: string): KeyKind => (TEXT_KEYS.has(name) ? "text" : "figure");

interface Branch {
  readonly children: Map<string, Branch>;
  kind?: KeyKind;
  from?: string;
}

const text = z.string().min(1);
const KIND_WORDS: Readonly<Record<KeyKind, string>> = {
  figure: "数",
  text: "一句话",
  list: "清单",
  words: "一句话，或一条一句的清单",
};
/** So many names of a group are told to whoever points at it. */
const NAMES_TOLD = 6;
const LEAVES: Readonly<Record<KeyKind, z.ZodType>> = {
  figure: z.union([figureText, figureSchema]),
  text,
  list: z.array(text),
  words: z.union([text, z.array(text)]),
};

/**
 * A schema of a chapter file: every known key may stand there, and no other. Where two sources know a key, the first
 * says what it holds.
 */
export function chapterSchema(keys: readonly KnownKey[]): z.ZodType {
  const root: Branch = { children: new Map() };
  for (const { names, kind, from } of keys) {
    let here = root;
    for (const name of names) {
      const next = here.children.get(name) ?? { children: new Map<string, Branch>() };
      here.children.set(name, next);
      here = next;
    }
    here.kind ??= kind;
    if (from !== undefined) here.from ??= from;
  }
  return branchSchema(root);
}

function branchSchema({ children, kind, from }: Branch): z.ZodType {
  // A template may go through a group as it does through a list: whatever names the group has, their figures are told.
  const leaf =
    kind === "list" && children.size > 0 ? z.record(z.string(), LEAVES.figure) : kind && LEAVES[kind];
  if (leaf) {
    const what = KIND_WORDS[kind ?? "figure"];
    return leaf.describe(from === undefined ? what : `${what}；印在 ${from}`);
  }
  const shape = [...children].map(([name, child]) => [name, branchSchema(child).optional()] as const);
  const names = [...children.keys()];
  const told = names.slice(0, NAMES_TOLD).join("、");
  return z
    .strictObject(Object.fromEntries(shape))
    .describe(`含：${told}${names.length > NAMES_TOLD ? `等 ${names.length} 项` : ""}`);
}
