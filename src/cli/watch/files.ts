import { basename } from "node:path";
import { pathBelow } from "../../load/files.ts";
import type { ProjectFolders } from "../../load/project.ts";

/** What a save touched: what a build reads anew each time, or what is opened once. */
export type Touched = "sources" | "fonts";

const SOURCES = /\.(?:ya?ml|hbs)$/u;

/**
 * Tells of each save below data/, templates/ and fonts/. Editors replace files under other names and back, so an event
 * says only that something is worth reading; what has changed the texts tell. Resolves once all is being watched.
 */
export async function watchFiles(
  { data, templates, fonts }: ProjectFolders,
  tell: (touched: Touched) => void,
): Promise<{ readonly close: () => Promise<void> }> {
  const { watch } = await import("chokidar");
  const roots = [data, templates, fonts];
  const watcher = watch(roots, {
    ignoreInitial: true,
    atomic: false,
    // Editors keep what is not saved under hidden names.
    ignored: (path) => !roots.includes(path) && basename(path).startsWith("."),
  });
  watcher.on("all", (_event, path) => {
    if (pathBelow(fonts, path) !== undefined) tell("fonts");
    else if (SOURCES.test(path)) tell("sources");
  });
  // A folder that cannot be read is told by the build.
  watcher.on("error", () => tell("sources"));
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return { close: () => watcher.close() };
}
