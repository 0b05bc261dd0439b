import { join } from "node:path";
import type { Source } from "../diagnostics/source.ts";
import type { Report } from "../diagnostics/types.ts";
import { loadFontFiles } from "../fonts/load.ts";
import { openFontBook } from "../fonts/open.ts";
import { readFontSettings } from "../fonts/settings.ts";
import type { FontBook } from "../fonts/types.ts";
import { readSource } from "./files.ts";
import type { ProjectFolders } from "./project.ts";

/** Opens a project's fonts: the shipped ones, or an office's own where fonts/settings.yaml names them. */
export async function loadFonts(
  folders: ProjectFolders,
  report: Report,
): Promise<{ readonly book?: FontBook; readonly sources: ReadonlyMap<string, Source> }> {
  const settings = await readSource(
    folders.root,
    folders.fonts,
    join(folders.fonts, "settings.yaml"),
    report,
  );
  const own = settings ? readFontSettings(folders.root, settings, report) : {};
  const files = await loadFontFiles(join(folders.fonts, "fonts.json"), own, report);
  const book = openFontBook(files, report);
  return { ...(book && { book }), sources: new Map(settings ? [[settings.file, settings]] : []) };
}
