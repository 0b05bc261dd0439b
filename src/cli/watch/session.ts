import { join } from "node:path";
import { collecting } from "../../diagnostics/collect.ts";
import type { Source } from "../../diagnostics/source.ts";
import type { Diagnostic, Report } from "../../diagnostics/types.ts";
import type { FontBook } from "../../fonts/types.ts";
import { projectPath } from "../../load/files.ts";
import { type LoadedFonts, loadFonts } from "../../load/fonts.ts";
import { programVersions } from "../../load/program.ts";
import { loadProject, type ProjectFolders, type ProjectSources } from "../../load/project.ts";
import { inputsOf } from "../../manifest/make.ts";
import { type Memory, makeMemory } from "../../memory/memory.ts";
import { type Built, buildReport, CHART_FOLDER } from "../../pipeline/build.ts";
import { applyChanges } from "../../write/apply.ts";
import { planOf, tellAndCheck } from "../planned.ts";
import { changedFiles, type Texts, textsOf } from "./changed.ts";

/** What one build of a session came to. */
export interface Turn {
  /** Files that were changed, added or removed since the build before, by path from the project's folder. */
  readonly changed: readonly string[];
  /** Absent, with its project, where findings stopped the build: then nothing was written. */
  readonly built?: Built;
  readonly project?: ProjectSources;
  /** Absent where they could not be opened. */
  readonly fonts?: FontBook;
  /** Files that were written, by path from the project's folder: those alone whose bytes differ. */
  readonly written: readonly string[];
  readonly found: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** A year that is built again and again: what has not changed is not read, told, drawn or set anew. */
export interface Session {
  /** Builds what the files say now. Undefined where they say what they said; one call at a time. */
  readonly rebuild: () => Promise<Turn | undefined>;
  /** Fonts are opened once; this has them opened again at the next build. */
  readonly dropFonts: () => void;
}

/** Fonts as opened, with what has been made with them. */
interface Opened {
  readonly fonts: LoadedFonts;
  readonly memory: Memory;
  readonly found: readonly Diagnostic[];
}

/** A session for a year of a project. Nothing is read before its first build. */
export function makeSession(folders: ProjectFolders, year: number, draft: boolean): Session {
  let opened: Promise<Opened> | undefined;
  let versions: ReturnType<typeof programVersions> | undefined;
  let texts: Texts | undefined;

  const rebuild = async (): Promise<Turn | undefined> => {
    const found: Diagnostic[] = [];
    const { report, failed } = collecting(found);
    versions ??= programVersions();
    opened ??= openFonts(folders).catch((error) => {
      opened = undefined;
      throw error;
    });
    const [loaded, means] = await Promise.all([loadProject(folders, year, report), opened]);
    const now = textsOf(loaded);
    const changed = texts && changedFiles(texts, now);
    if (changed?.length === 0) return undefined;
    for (const diagnostic of means.found) report(diagnostic);
    const { project } = loaded;
    const built = project && (await build(project, means, report, failed));
    const plan = built && planOf(built, inputsOf(year, await versions, project, means.fonts.hashes), draft);
    const output = join(folders.output, String(year));
    const paths = plan && !failed() ? await applyChanges(output, plan, [CHART_FOLDER]) : [];
    // Only now: what the disk refused is built again at the next save.
    texts = now;
    return {
      changed: changed ?? [],
      ...(built && { built, project }),
      ...(means.fonts.book && { fonts: means.fonts.book }),
      written: paths.map((path) => projectPath(folders.root, path)),
      found,
      sources: new Map([...loaded.sources, ...means.fonts.sources]),
    };
  };

  const build = async (
    project: ProjectSources,
    { fonts: { book }, memory: { remember, turn } }: Opened,
    report: Report,
    failed: () => boolean,
  ): Promise<Built | undefined> => {
    // Without fonts the data can still be checked: all faults in one run.
    if (!book) return void tellAndCheck(project, report);
    turn();
    const built = await buildReport(project, book, report, failed, () => {}, { draft, remember });
    return failed() ? undefined : built;
  };

  const dropFonts = (): void => {
    opened = undefined;
    texts = undefined;
  };
  return { rebuild, dropFonts };
}

async function openFonts(folders: ProjectFolders): Promise<Opened> {
  const found: Diagnostic[] = [];
  const fonts = await loadFonts(folders, collecting(found).report);
  return { fonts, memory: makeMemory(), found };
}
