import { readdir, realpath } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { slashed } from "../../load/files.ts";
import { listYears, type ProjectFolders } from "../../load/project.ts";
import type { Wanted } from "../build-year.ts";
import type { Invocation } from "../command.ts";
import { findProject, isFolder } from "../project.ts";
import type { Task } from "./types.ts";

/** What is to be built, and what is wrong with the folders that were named; such a folder stops no other. */
export interface Planned {
  readonly tasks: readonly Task[];
  readonly found: readonly Diagnostic[];
}

/** What is asked for: of which folders (none: the project one stands in), which year (undefined: each). */
export interface Asked {
  readonly folders: readonly string[];
  readonly year: number | undefined;
}

type Where = Pick<Invocation, "cwd" | "options">;

/** The reports of all projects that are meant; one that is named twice counts once. */
export async function planTasks(where: Where, asked: Asked, wanted: Wanted): Promise<Planned> {
  const found: Diagnostic[] = [];
  const projects = asked.folders.length > 0 ? await namedProjects(where, asked.folders) : [{ name: "" }];
  const tasks: Task[] = [];
  const seen = new Set<string>();
  for (const { name, root } of projects) {
    const about = (one: Diagnostic): void => {
      found.push(name === "" ? one : { ...one, message: `${name}：${one.message}` });
    };
    const folders = await findProject(
      where.cwd,
      { ...where.options, ...(root && below(where, root)) },
      about,
    );
    const place = folders && (await realpath(folders.data));
    if (!folders || !place || seen.has(place)) continue;
    seen.add(place);
    for (const year of await yearsOf(folders, asked.year, about)) tasks.push({ name, folders, year, wanted });
  }
  return { tasks, found };
}

/** A project by the name that the user gave it. */
interface Named {
  readonly name: string;
  readonly root?: string;
}

/** The projects that are named: a folder stands for itself, or for the projects right below it. */
async function namedProjects(where: Where, folders: readonly string[]): Promise<readonly Named[]> {
  const projects: Named[] = [];
  for (const folder of folders) {
    const root = resolve(where.cwd, folder);
    const inner = (await isProject(where, root)) ? [] : await projectsBelow(where, root);
    if (inner.length === 0) projects.push({ name: nameOf(folder), root });
    for (const name of inner) projects.push({ name: nameOf(join(folder, name)), root: join(root, name) });
  }
  return projects;
}

const nameOf = (folder: string): string => slashed(folder).replace(/(?<=.)\/$/u, "");

async function projectsBelow(where: Where, root: string): Promise<readonly string[]> {
  const names = await readdir(root).catch(() => []);
  const are = await Promise.all(names.map((name) => isProject(where, join(root, name))));
  return names.filter((_, at) => are[at]).sort();
}

/** Data are enough where all share their templates (`--templates`). */
const isProject = async ({ options }: Where, root: string): Promise<boolean> =>
  (await isFolder(join(root, "data"))) &&
  (options.templates !== undefined || (await isFolder(join(root, "templates"))));

const below = ({ options }: Where, root: string): Readonly<Record<string, string>> => ({
  root,
  ...(options.templates !== undefined && { data: join(root, "data") }),
});

/** A year that a project lacks is a report too: its build says what is missing. */
async function yearsOf(
  folders: ProjectFolders,
  year: number | undefined,
  report: (one: Diagnostic) => void,
): Promise<readonly number[]> {
  if (year !== undefined) return [year];
  const years = await listYears(folders);
  if (years.length === 0)
    report({ code: "load/no-data", severity: "error", message: "data/ 下还没有任何一年的数据" });
  return years;
}
