import type { Source } from "../../diagnostics/source.ts";
import type { ProjectSources } from "../../load/project.ts";

/** The text of each file that a build reads, by its path from the project's folder. */
export type Texts = ReadonlyMap<string, string>;

/** What loading a year came to. */
interface Loaded {
  readonly project?: ProjectSources;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Texts of a year and of the year before. */
export const textsOf = ({ project, sources }: Loaded): Texts =>
  new Map([...(project?.earlier?.sources ?? []), ...sources].map(([file, { text }]) => [file, text]));

/** Files whose text is not the same in both, or that one of them lacks, in the order of their paths. */
export const changedFiles = (before: Texts, now: Texts): readonly string[] =>
  [...new Set([...before.keys(), ...now.keys()])]
    .filter((file) => before.get(file) !== now.get(file))
    .toSorted((a, b) => (a < b ? -1 : 1));
