import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { DataSources } from "../data/year.ts";
import type { Source } from "../diagnostics/source.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Report } from "../diagnostics/types.ts";
import { projectPath, readFolder, readSource } from "./files.ts";

/** Where a project keeps its things; absolute paths. */
export interface ProjectFolders {
  readonly root: string;
  readonly data: string;
  readonly templates: string;
  readonly fonts: string;
  readonly output: string;
}

/** The template texts by their name without folder and extension. */
export interface TemplateSources {
  readonly outline: Source;
  readonly chapters: ReadonlyMap<string, Source>;
  readonly charts: ReadonlyMap<string, Source>;
}

/** Everything that a build reads, fonts apart. `sources` serves the excerpts of diagnostics. */
export interface ProjectSources {
  readonly data: DataSources;
  readonly templates: TemplateSources;
  readonly sources: ReadonlyMap<string, Source>;
  /** The year before, where its data are at hand. */
  readonly earlier?: ProjectSources;
}

/** The usual folders below a root. */
export const defaultFolders = (root: string): ProjectFolders => ({
  root,
  data: join(root, "data"),
  templates: join(root, "templates"),
  fonts: join(root, "fonts"),
  output: join(root, "output"),
});

/** The years that have a folder under data/, ascending. */
export async function listYears(folders: ProjectFolders): Promise<readonly number[]> {
  const entries = await readdir(folders.data, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && /^\d{4}$/.test(entry.name))
    .map((entry) => Number(entry.name))
    .sort((a, b) => a - b);
}

/**
 * Reads a year's data and templates, and those of the year before, if there are any. Undefined when something without
 * which nothing can be said is missing.
 */
export async function loadProject(
  folders: ProjectFolders,
  year: number,
  report: Report,
): Promise<{ readonly project?: ProjectSources; readonly sources: ReadonlyMap<string, Source> }> {
  const loaded = await loadYear(folders, year, report);
  if (!loaded.project || !(await listYears(folders)).includes(year - 1)) return loaded;
  const { project: earlier } = await loadYear(folders, year - 1, () => {});
  return { ...loaded, project: { ...loaded.project, ...(earlier && { earlier }) } };
}

async function loadYear(
  folders: ProjectFolders,
  year: number,
  report: Report,
): Promise<{ readonly project?: ProjectSources; readonly sources: ReadonlyMap<string, Source> }> {
  const { root } = folders;
  const yearFolder = join(folders.data, String(year));
  const data = (path: string): Promise<Source | undefined> => readSource(root, folders.data, path, report);
  const [yearFiles, history, names, relations, templates] = await Promise.all([
    readFolder(root, folders.data, yearFolder, [".yaml", ".yml"], report),
    data(join(folders.data, "history.yaml")),
    data(join(folders.data, "names.yaml")),
    data(join(folders.data, "relations.yaml")),
    loadTemplates(folders, year, report),
  ]);
  const named = (name: string): Source | undefined =>
    yearFiles.find(({ file }) => file.endsWith(`/${name}.yaml`) || file.endsWith(`/${name}.yml`));
  const [front, approvals] = [named("report"), named("approvals")];
  if (!front) await reportNoYear(folders, year, report);
  const sources = new Map<string, Source>();
  for (const source of [...yearFiles, history, names, relations, ...(templates?.all ?? [])]) {
    if (source) sources.set(source.file, source);
  }
  if (!front || !templates) return { sources };
  const project: ProjectSources = {
    data: {
      year,
      front,
      chapters: yearFiles.filter((source) => source !== front && source !== approvals),
      ...(history && { history }),
      ...(names && { names }),
      ...(relations && { relations }),
      ...(approvals && { approvals }),
    },
    templates: templates.named,
    sources,
  };
  return { project, sources };
}

async function reportNoYear(folders: ProjectFolders, year: number, report: Report): Promise<void> {
  const years = (await listYears(folders)).map(String);
  const file = projectPath(folders.root, join(folders.data, String(year), "report.yaml"));
  report({
    code: "load/no-such-year",
    severity: "error",
    message: `没有 ${year} 年的数据：找不到 ${file}`,
    suggestions: suggest(String(year), years),
    notes: [years.length > 0 ? `已有数据的年份：${years.join("、")}` : "data/ 下还没有任何一年的数据。"],
  });
}

/** Reads the templates; a file under templates/<year>/ takes the place of the one of the same path. */
async function loadTemplates(
  folders: ProjectFolders,
  year: number,
  report: Report,
): Promise<{ readonly named: TemplateSources; readonly all: readonly Source[] } | undefined> {
  const read = async (sub: string, extension: string): Promise<ReadonlyMap<string, Source>> => {
    const found = new Map<string, Source>();
    for (const base of [folders.templates, join(folders.templates, String(year))]) {
      const folder = join(base, sub);
      for (const source of await readFolder(folders.root, folders.templates, folder, [extension], report)) {
        found.set(source.file.slice(source.file.lastIndexOf("/") + 1, -extension.length), source);
      }
    }
    return found;
  };
  const [top, chapters, charts] = await Promise.all([
    read("", ".hbs"),
    read("chapters", ".hbs"),
    read("charts", ".vl.yaml"),
  ]);
  const outline = top.get("report");
  if (!outline) {
    report({
      code: "load/no-outline",
      severity: "error",
      message: `找不到 ${projectPath(folders.root, join(folders.templates, "report.hbs"))}`,
      notes: ["report.hbs 是全文的提纲，缺了它无法成文。"],
    });
    return undefined;
  }
  return { named: { outline, chapters, charts }, all: [outline, ...chapters.values(), ...charts.values()] };
}
