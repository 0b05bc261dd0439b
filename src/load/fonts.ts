import { basename, join } from "node:path";
import { collecting } from "../diagnostics/collect.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Diagnostic, Report } from "../diagnostics/types.ts";
import { openFontBook } from "../fonts/open.ts";
import { readFontSettings } from "../fonts/settings.ts";
import type { FontBook, FontFiles } from "../fonts/types.ts";
import { sha256 } from "../memory/hash.ts";
import { pathBelow, readSource } from "./files.ts";
import { loadFontFiles } from "./font-files.ts";
import type { ProjectFolders } from "./project.ts";

/** A project's fonts; `hashes` are of every file that was read for them, by a name that is the same on every machine. */
export interface LoadedFonts {
  readonly book?: FontBook;
  readonly sources: ReadonlyMap<string, Source>;
  readonly hashes: ReadonlyMap<string, string>;
}

/** Gives the fonts of a project. */
export type LoadFonts = (folders: ProjectFolders, report: Report) => Promise<LoadedFonts>;

/** Opens a project's fonts: the shipped ones, or an office's own where fonts/settings.yaml names them. */
export const loadFonts: LoadFonts = (folders, report) => loadWith(openFonts, folders, report);

/**
 * The same for one who builds many reports: fonts that no settings change are opened once for all projects that have
 * them in the same folder.
 */
export function loadFontsOnce(): LoadFonts {
  let last: { readonly list: string; readonly opened: Promise<Opened> } | undefined;
  const open: Open = (list, own) => {
    if (Object.keys(own).length > 0) return openFonts(list, own);
    if (last?.list !== list) last = { list, opened: openFonts(list, own) };
    return last.opened;
  };
  return (folders, report) => loadWith(open, folders, report);
}

/** Opened fonts, with what was found about them on the way. */
interface Opened {
  readonly files: FontFiles;
  readonly manifest?: string;
  readonly book?: FontBook;
  readonly found: readonly Diagnostic[];
}

type Own = ReturnType<typeof readFontSettings>;
type Open = (list: string, own: Own) => Promise<Opened>;

async function openFonts(list: string, own: Own): Promise<Opened> {
  const found: Diagnostic[] = [];
  const { report } = collecting(found);
  const loaded = await loadFontFiles(list, own, report);
  const book = openFontBook(loaded.files, report);
  return { ...loaded, ...(book && { book }), found };
}

async function loadWith(open: Open, folders: ProjectFolders, report: Report): Promise<LoadedFonts> {
  const [list, settingsFile] = [join(folders.fonts, "fonts.json"), join(folders.fonts, "settings.yaml")];
  const settings = await readSource(folders.root, folders.fonts, settingsFile, report);
  const own = settings ? readFontSettings(folders.root, settings, report) : {};
  const { files, manifest, book, found } = await open(list, own);
  for (const one of found) report(one);
  const hashes = new Map<string, string>();
  if (settings) hashes.set(nameOf(folders, settingsFile), sha256(settings.text));
  if (manifest !== undefined) hashes.set(nameOf(folders, list), sha256(manifest));
  for (const [role, file] of files) hashes.set(nameOf(folders, file.file, role), file.sha256);
  return { ...(book && { book }), sources: new Map(settings ? [[settings.file, settings]] : []), hashes };
}

/** Its path in the project or among the shipped fonts; of a font from elsewhere its role and name. */
function nameOf({ root, fonts }: ProjectFolders, file: string, role = ""): string {
  const shipped = pathBelow(fonts, file);
  return pathBelow(root, file) ?? (shipped ? `fonts/${shipped}` : `${role}:${basename(file)}`);
}
