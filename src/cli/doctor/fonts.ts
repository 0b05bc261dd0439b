import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { ROLE_NAME } from "../../fonts/roles.ts";
import { isFile } from "../../load/files.ts";
import { loadFonts } from "../../load/fonts.ts";
import type { ProjectFolders } from "../../load/project.ts";
import { sha256 as hashOf } from "../../memory/hash.ts";
import type { Check } from "./types.ts";

/** What fonts.json says of a font beside what the program reads. */
const List = z.object({
  fonts: z.array(
    z.object({
      file: z.string(),
      role: z.string(),
      sha256: z.string().optional(),
      licenceFile: z.string().optional(),
    }),
  ),
});
type Listed = z.infer<typeof List>["fonts"][number];

const AGAIN = "从原来的安装包或版本库取回 fonts/ 文件夹";

/** Whether the fonts can be opened, are those of the list byte for byte, and have their licences beside them. */
export async function checkFonts(folders: ProjectFolders): Promise<readonly Check[]> {
  const found: Diagnostic[] = [];
  const { hashes } = await loadFonts(folders, (diagnostic) => found.push(diagnostic));
  const faults = found.filter(({ severity }) => severity === "error").map(faultOf);
  const list = await readList(join(folders.fonts, "fonts.json"));
  const listed = await Promise.all(list.map((font) => checkFont(folders.fonts, font)));
  const own = [...hashes.keys()].filter((name) => name.includes(":")).map(ownFont);
  return [...faults, ...listed, ...own];
}

const faultOf = ({ message, notes = [] }: Diagnostic): Check => ({
  code: "doctor/font",
  subject: "字体",
  state: "fault",
  found: message,
  mend: [...notes, AGAIN][0] ?? AGAIN,
});

/** An office's own font, of which no list tells anything. */
const ownFont = (name: string): Check => ({
  code: "doctor/font",
  subject: "本单位字体",
  state: "ok",
  found: name.slice(name.indexOf(":") + 1),
});

async function readList(file: string): Promise<readonly Listed[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  try {
    return List.parse(JSON.parse(text)).fonts;
  } catch {
    return [];
  }
}

async function checkFont(folder: string, { file, role, sha256, licenceFile }: Listed): Promise<Check> {
  const name = ROLE_NAME[role as keyof typeof ROLE_NAME] ?? role;
  const line = { code: "doctor/font", subject: `字体 ${name}` };
  const bytes = await readFile(join(folder, file)).catch(() => undefined);
  if (!bytes) return { ...line, state: "fault", found: `没有 ${file}`, mend: AGAIN };
  const same = sha256 === undefined || hashOf(bytes) === sha256;
  if (!same)
    return { ...line, state: "fault", found: `${file} 与清单所记的指纹（SHA-256）不同`, mend: AGAIN };
  const licensed = licenceFile !== undefined && (await isFile(join(folder, licenceFile)));
  if (!licensed)
    return {
      ...line,
      state: "note",
      found: `${file} 旁边没有许可证文件${licenceFile === undefined ? "" : ` ${licenceFile}`}`,
      mend: `转发字体时要带上许可证；${AGAIN}`,
    };
  return { ...line, state: "ok", found: `${file}，指纹相符，有许可证` };
}
