import { resolve } from "node:path";
import { collecting } from "../diagnostics/collect.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import type { FontBook } from "../fonts/types.ts";
import { loadFonts } from "../load/fonts.ts";
import { defaultFolders, loadProject, type ProjectFolders } from "../load/project.ts";
import { checkOut } from "../load/revision.ts";
import type { Version } from "../pipeline/types.ts";
import { composeVersion } from "../pipeline/version.ts";
import type { Invocation } from "./command.ts";
import { printFindings } from "./findings.ts";
import { chooseYear, findProject, isProject } from "./project.ts";
import type { Terminal } from "./terminal.ts";

/** What users call the files as they lie there, saved or not committed. */
export const WORK_TREE = "工作区";
/** What a comparison starts from where nobody says. */
const LAST_COMMIT = "HEAD";

/** A version, or the findings that stand in its way; excerpts come from its own files. */
export interface LoadedVersion {
  readonly version?: Version;
  readonly label: string;
  readonly found: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** Two versions of one year, loaded; `found` is what concerns neither. */
export interface LoadedPair {
  readonly from?: LoadedVersion;
  readonly to?: LoadedVersion;
  readonly found: readonly Diagnostic[];
  readonly folders?: ProjectFolders;
  readonly fonts?: FontBook;
}

/**
 * Loads and composes two states of a year: each a git revision or a project's folder; without a name the last commit
 * and the work tree. The year is --year, or the latest that the second one has.
 */
export async function loadVersions(
  invocation: Invocation,
  from: string | undefined,
  to: string | undefined,
): Promise<LoadedPair> {
  const { cwd, options } = invocation;
  const found: Diagnostic[] = [];
  const { report } = collecting(found);
  const folders = await findProject(cwd, options, report);
  if (!folders) return { found };
  const { book } = await loadFonts(folders, report);
  const states = [
    await findState(folders, from ?? LAST_COMMIT, cwd, found),
    to === undefined
      ? { label: WORK_TREE, folders, remove: () => {} }
      : await findState(folders, to, cwd, found),
  ] as const;
  try {
    const [before, after] = states;
    const wanted = typeof options.year === "string" ? options.year : undefined;
    const year = after && (await chooseYear(after.folders, wanted, report));
    if (!before || !after || !book || year === undefined) return { found, folders };
    return {
      found,
      folders,
      fonts: book,
      from: await loadState(before, year, book, invocation),
      to: await loadState(after, year, book, invocation),
    };
  } finally {
    for (const state of states) state?.remove();
  }
}

/** The work tree alone, for who compares it with nothing. The year is chosen as above. */
export async function loadWorkTree(invocation: Invocation): Promise<LoadedPair> {
  const { cwd, options } = invocation;
  const found: Diagnostic[] = [];
  const { report } = collecting(found);
  const folders = await findProject(cwd, options, report);
  if (!folders) return { found };
  const { book } = await loadFonts(folders, report);
  const wanted = typeof options.year === "string" ? options.year : undefined;
  const year = await chooseYear(folders, wanted, report);
  if (!book || year === undefined) return { found, folders };
  const to = await loadState({ label: WORK_TREE, folders }, year, book, invocation);
  return { found, folders, fonts: book, to };
}

/** Says why a version cannot be told. Each apart: both may have a file of the same name, which need not be the project's. */
export function printUntold({ label, found, sources }: LoadedVersion, terminal: Terminal): void {
  terminal.err(`「${label}」无法成文：\n`);
  const named = label === WORK_TREE ? terminal.named : (file: string) => file;
  printFindings(found, sources, { ...terminal, named });
}

interface State {
  readonly label: string;
  readonly folders: ProjectFolders;
  readonly remove: () => void;
}

/** A folder that has data/ and templates/ goes before a revision of that name: what one can see goes first. */
async function findState(
  folders: ProjectFolders,
  name: string,
  cwd: string,
  found: Diagnostic[],
): Promise<State | undefined> {
  const root = resolve(cwd, name);
  if (await isProject(root)) {
    const { data, templates } = defaultFolders(root);
    return { label: name, folders: { ...folders, root, data, templates }, remove: () => {} };
  }
  const state = await checkOut(folders, name);
  if (typeof state === "object") return { label: name, ...state };
  found.push(
    state === "no-repository"
      ? {
          code: "git/no-repository",
          severity: "error",
          message: `项目不在 git 版本库里（或没有安装 git），无法取得「${name}」`,
          notes: ["可以不用版本名，改写另一个项目文件夹（里面有 data/ 和 templates/）"],
        }
      : {
          code: "git/no-such-revision",
          severity: "error",
          message: `没有「${name}」这个版本，也没有这个名称的项目文件夹`,
          expected: "git 的提交、标签或分支，如 HEAD~1；或有 data/ 和 templates/ 的文件夹",
          ...(/^\d{4}$/u.test(name) && { notes: [`如果是指年份，请写 --year ${name}`] }),
        },
  );
  return undefined;
}

async function loadState(
  { label, folders }: Pick<State, "label" | "folders">,
  year: number,
  fonts: FontBook,
  { terminal }: Invocation,
): Promise<LoadedVersion> {
  const found: Diagnostic[] = [];
  const { report, failed } = collecting(found);
  terminal.progress(`读取 ${label} 的 ${year} 年数据和模板`);
  const { project, sources } = await loadProject(folders, year, report);
  const version = project && (await composeVersion(label, project, fonts, report, failed, terminal.progress));
  terminal.clear();
  return { label, found, sources, ...(version && { version }) };
}
