import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Source } from "../diagnostics/source.ts";
import type { Report } from "../diagnostics/types.ts";
import { loadFontFiles } from "../fonts/load.ts";
import { openFontBook } from "../fonts/open.ts";
import { FACE_ROLES } from "../fonts/roles.ts";
import { readFontSettings } from "../fonts/settings.ts";
import type { FontBook } from "../fonts/types.ts";
import type { FaceRole } from "../layout/standard/type.ts";
import { pathBelow, readSource } from "./files.ts";
import type { ProjectFolders } from "./project.ts";

/** A project's fonts; `read` is every file that was read for them, by a name that is the same on every machine. */
export interface LoadedFonts {
  readonly book?: FontBook;
  readonly sources: ReadonlyMap<string, Source>;
  readonly read: ReadonlyMap<string, Uint8Array | string>;
}

/** Opens a project's fonts: the shipped ones, or an office's own where fonts/settings.yaml names them. */
export async function loadFonts(folders: ProjectFolders, report: Report): Promise<LoadedFonts> {
  const [list, settingsFile] = [join(folders.fonts, "fonts.json"), join(folders.fonts, "settings.yaml")];
  const settings = await readSource(folders.root, folders.fonts, settingsFile, report);
  const own = settings ? readFontSettings(folders.root, settings, report) : {};
  const { files, manifest } = await loadFontFiles(list, own, report);
  const book = openFontBook(files, report);
  const read = new Map<string, Uint8Array | string>();
  if (settings) read.set(nameOf(folders, settingsFile), settings.text);
  if (manifest !== undefined) read.set(nameOf(folders, list), manifest);
  for (const [role, { file, bytes }] of files) read.set(nameOf(folders, file, role), bytes);
  return { ...(book && { book }), sources: new Map(settings ? [[settings.file, settings]] : []), read };
}

/** Its path in the project or among the shipped fonts; of a font from elsewhere its role and name. */
function nameOf({ root, fonts }: ProjectFolders, file: string, role = ""): string {
  const shipped = pathBelow(fonts, file);
  return pathBelow(root, file) ?? (shipped ? `fonts/${shipped}` : `${role}:${basename(file)}`);
}

/** The files of opened fonts, for those that embed them. */
export async function readFaces({ faces }: FontBook): Promise<ReadonlyMap<FaceRole, Uint8Array>> {
  const files = FACE_ROLES.map(async (role) => [role, await readFile(faces[role].file)] as const);
  return new Map(await Promise.all(files));
}
