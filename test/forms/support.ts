import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import type { RoundtripWorkbook } from "hucre/xlsx";
import { onTestFinished } from "vitest";
import { cellText } from "../../src/diagnostics/cell.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import type { Collected } from "../../src/forms/collect.ts";
import { report } from "../cli/support.ts";
import { applyEdit, type Edit, makeProject } from "../support/project.ts";
import { edited, filledRows } from "./book.ts";

/** Every file of a folder by name, as text. */
export async function textsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return new Map(names.map((name, at) => [name, texts[at] ?? ""]));
}

/** The lines that differ between two states of a folder: file:line → new text. Lines must not move. */
export function changedLines(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  for (const [name, text] of after) {
    const old = (before.get(name) ?? "").split("\n");
    const now = text.split("\n");
    if (old.length !== now.length) throw new Error(`${name}: lines came or went`);
    for (const [at, line] of now.entries()) if (line !== old[at]) changed.set(`${name}:${at + 1}`, line);
  }
  return changed;
}

export const readBytes = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(path));

const OWNERS: Edit = {
  file: "data/2031/report.yaml",
  find: "图表位置: 附件\n",
  put: "图表位置: 附件\n责任单位: { 治理: 丙局, 经济: 乙局 }\n",
};

/** A project with its forms, as the files that were begun and written, and what was printed. */
interface Begun {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly printed: string;
}

async function begin(edits: readonly Edit[]): Promise<Begun> {
  const { root } = await makeProject("small", [OWNERS]);
  const done = await report(root, "new", "2032");
  if (done.code !== 0) throw new Error(done.err);
  for (const edit of edits) await applyEdit(root, edit);
  const forms = await report(root, "forms");
  if (forms.code !== 0) throw new Error(forms.err);
  const files = new Map<string, Uint8Array>();
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(relative(root, path), await readBytes(path));
  }
  return { files, printed: forms.out };
}

/** What was begun already, by its edits: the same beginning serves many tests, each in a folder of its own. */
const begun = new Map<string, Promise<Begun>>();

/** The small project at the beginning of 2032, its forms written; edits are of the data of 2032. */
export async function issued(...edits: readonly Edit[]) {
  const name = JSON.stringify(edits);
  const start = begun.get(name) ?? begin(edits);
  begun.set(name, start);
  const { files, printed } = await start;
  const root = await mkdtemp(join(tmpdir(), "report-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), bytes);
  }
  const data = join(root, "data/2032");
  const form = (owner: string): string => join(root, `output/2032/forms/填报表-2032-${owner}.xlsx`);
  return {
    root,
    data,
    form,
    printed,
    /** Fills a unit's form by key and column, and puts it where forms come back. */
    fill: async (owner: string, rows: Parameters<typeof filledRows>[1], as = owner): Promise<string> => {
      await mkdir(join(root, "收回"), { recursive: true });
      await writeFile(join(root, `收回/${as}.xlsx`), await filledRows(await readBytes(form(owner)), rows));
      return `收回/${as}.xlsx`;
    },
    /** The same with any change of the workbook. */
    edit: async (owner: string, change: (book: RoundtripWorkbook) => void): Promise<string> => {
      await mkdir(join(root, "收回"), { recursive: true });
      await writeFile(join(root, `收回/${owner}.xlsx`), await edited(await readBytes(form(owner)), change));
      return `收回/${owner}.xlsx`;
    },
    /** Runs report collect, and gives which lines of YAML it changed. */
    collect: async (...paths: readonly string[]) => {
      const before = await textsOf(data);
      const { code, out } = await report(root, "collect", ...paths, "--json");
      const said = JSON.parse(out) as Said;
      return { code, said, lines: changedLines(before, await textsOf(data)), found: said.diagnostics };
    },
  };
}

/** What report collect says as JSON. */
export interface Said extends Pick<Collected, "filled" | "forms" | "remarks"> {
  readonly ok: boolean;
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Code and cell of each finding: forms/not-a-number 数据!D5 */
export const placesOf = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(({ code, cell }) => `${code} ${cell ? cellText(cell) : ""}`.trim());
