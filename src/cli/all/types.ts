import type { Source } from "../../diagnostics/source.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import type { ProjectFolders } from "../../load/project.ts";
import type { Wanted } from "../build-year.ts";

/** One report to build. All of it can be handed to another thread. */
export interface Task {
  /** The project's folder as the user knows it; empty for the one he stands in. */
  readonly name: string;
  readonly folders: ProjectFolders;
  readonly year: number;
  readonly wanted: Wanted;
}

/** What a task came to. Not built: findings stopped it, or `failure` says what went wrong with program or disk. */
export interface Result {
  readonly built: boolean;
  readonly pages?: number;
  readonly figures?: number;
  readonly files: readonly string[];
  readonly found: readonly Diagnostic[];
  /** The sources that findings lie in, for their excerpts. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly failure?: string;
}

/** Builds one report after the other. */
export interface Builder {
  /** Undefined when it was ended before it came to writing. */
  readonly build: (task: Task) => Promise<Result | undefined>;
  /** Ends it: at once, unless it is writing. */
  readonly end: () => Promise<void>;
}

/** The result of what could not be tried to the end. */
export const failedResult = (failure: string): Result => ({
  built: false,
  files: [],
  found: [],
  sources: new Map(),
  failure,
});
