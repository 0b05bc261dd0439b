import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { makeSource } from "../../src/diagnostics/source.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { defaultFolders, loadProject, type ProjectFolders } from "../../src/load/project.ts";
import { makeMemory } from "../../src/memory/memory.ts";
import { narrateYear } from "../../src/pipeline/narrate.ts";
import type { Narrated } from "../../src/pipeline/types.ts";
import { bodyLines } from "../../src/report/text.ts";

/** Templates that several tests tell with are compiled once, charts that several draw are drawn once. */
export const { remember } = makeMemory({ session: false });

/** The repository's own folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));

/** One edit of a project's file: the exact text to find, once, and what to put there; or the whole new text. */
export interface Edit {
  readonly file: string;
  readonly find?: string;
  readonly put: string;
}

/** A fixture's own folders, to be read only, with the fonts of the repository. */
export const fixtureFolders = (name: "small" | "official"): ProjectFolders => ({
  ...defaultFolders(join(FIXTURES, name)),
  fonts: join(ROOT, "fonts"),
});

/** Copies a fixture (or the repository's own data and templates) into a new folder and edits it. Removed after the test. */
export async function makeProject(
  from: "small" | "official" | "2019",
  edits: readonly Edit[] = [],
): Promise<ProjectFolders> {
  const folders = await copyProject(from, edits);
  onTestFinished(() => rm(folders.root, { recursive: true, force: true }));
  return folders;
}

/** The same for what several tests share: who asks for it removes it. */
export async function copyProject(
  from: "small" | "official" | "2019",
  edits: readonly Edit[] = [],
): Promise<ProjectFolders> {
  const root = await mkdtemp(join(tmpdir(), "report-"));
  const source = from === "2019" ? ROOT : join(FIXTURES, from);
  for (const folder of ["data", "templates"])
    await cp(join(source, folder), join(root, folder), { recursive: true });
  for (const edit of edits) await applyEdit(root, edit);
  return { ...defaultFolders(root), fonts: join(ROOT, "fonts") };
}

/** Makes one edit of a project that is there. */
export async function applyEdit(root: string, { file, find, put }: Edit): Promise<void> {
  const path = join(root, file);
  if (find === undefined) {
    await mkdir(dirname(path), { recursive: true });
    return writeFile(path, put);
  }
  const text = await readFile(path, "utf8");
  const parts = text.split(find);
  if (parts.length !== 2)
    throw new Error(`${file}: "${find}" stands there ${parts.length - 1} times, not once`);
  return writeFile(path, parts.join(put));
}

/** What telling a year's story came to. */
export interface Told {
  readonly narrated?: Narrated;
  readonly found: readonly Diagnostic[];
  /** Title, headings and paragraphs, a line each. */
  readonly lines: readonly string[];
  readonly codes: readonly string[];
}

/** Loads and narrates a year of a project. */
export async function tell(folders: ProjectFolders, year: number): Promise<Told> {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const { project } = await loadProject(folders, year, report);
  const narrated = project && narrateYear(project, report, remember);
  return {
    found,
    codes: found.map(({ code }) => code),
    lines: narrated ? bodyLines(narrated.tree) : [],
    ...(narrated && { narrated }),
  };
}

/** A source for tests of stages that take text. */
export const sourceOf = (text: string, file = "data/2019/test.yaml") => makeSource(file, text);
