import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Source } from "../diagnostics/source.ts";
import type { Report } from "../diagnostics/types.ts";
import { openFontBook } from "../fonts/open.ts";
import { FACE_ROLES } from "../fonts/roles.ts";
import { readFontSettings } from "../fonts/settings.ts";
import type { FontBook } from "../fonts/types.ts";
import type { FaceRole } from "../layout/standard/type.ts";
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

/** Opens a project's fonts: the shipped ones, or an office's own where fonts/settings.yaml names them. */
export async function loadFonts(folders: ProjectFolders, report: Report): Promise<LoadedFonts> {
  const [list, settingsFile] = [join(folders.fonts, "fonts.json"), join(folders.fonts, "settings.yaml")];
  const settings = await readSource(folders.root, folders.fonts, settingsFile, report);
  const own = settings ? readFontSettings(folders.root, settings, report) : {};
  const { files, manifest } = await loadFontFiles(list, own, report);
  const book = openFontBook(files, report);
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

/** The files of opened fonts, for those that embed them. */
export async function readFaces({ faces }: FontBook): Promise<ReadonlyMap<FaceRole, Uint8Array>> {
  const files = FACE_ROLES.map(async (role) => [role, await readFile(faces[role].file)] as const);
  return new Map(await Promise.all(files));
}
