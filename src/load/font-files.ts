import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { z } from "zod";
import type { Report } from "../diagnostics/types.ts";
import { FACE_ROLES, ROLE_NAME } from "../fonts/roles.ts";
import type { FontChoice, FontFile, FontFiles } from "../fonts/types.ts";
import type { FaceRole } from "../layout/standard/type.ts";
import { sha256 } from "../memory/hash.ts";

const Manifest = z.object({
  fonts: z.array(
    z.object({
      file: z.string(),
      role: z.string(),
      postscriptName: z.string().optional(),
      wrongGlyphs: z.string().optional(),
    }),
  ),
});

/**
 * Reads the font files: those of the manifest (fonts/fonts.json, paths relative to it), and a project's own where it
 * names them by role. What cannot be read is reported and left out. The manifest's text is given where it was needed.
 */
export async function loadFontFiles(
  manifestFile: string,
  own: Readonly<Partial<Record<FaceRole, FontChoice>>>,
  report: Report,
): Promise<{ readonly files: FontFiles; readonly manifest?: string }> {
  const choices = new Map<FaceRole, FontChoice>();
  const manifest = FACE_ROLES.some((role) => own[role] === undefined)
    ? await readManifest(manifestFile, report)
    : undefined;
  if (manifest !== undefined)
    for (const [role, choice] of choicesOf(manifestFile, manifest, report)) choices.set(role, choice);
  for (const role of FACE_ROLES) {
    const choice = own[role];
    if (choice !== undefined) choices.set(role, choice);
  }
  const files = new Map<FaceRole, FontFile>();
  await Promise.all(
    [...choices].map(async ([role, choice]) => {
      try {
        const bytes = await readFile(choice.file);
        files.set(role, { ...choice, bytes, sha256: sha256(bytes) });
      } catch {
        report({
          code: "font/missing-file",
          severity: "error",
          message: `读不到${ROLE_NAME[role]}的字体文件：${choice.file}`,
          notes: ["请检查路径；随项目附带的字体在 fonts/ 中，可用 fonts/build 重新生成"],
        });
      }
    }),
  );
  // In the order of the roles, whatever order the disk answered in.
  return {
    files: new Map(FACE_ROLES.flatMap((role) => entryOf(files, role))),
    ...(manifest !== undefined && { manifest }),
  };
}

function entryOf(files: FontFiles, role: FaceRole): [FaceRole, FontFile][] {
  const file = files.get(role);
  return file === undefined ? [] : [[role, file]];
}

async function readManifest(file: string, report: Report): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch {
    report({
      code: "font/missing-file",
      severity: "error",
      message: `读不到字体清单：${file}`,
      notes: ["请恢复 fonts/fonts.json，或在项目设置中为每种用途指定字体文件"],
    });
    return undefined;
  }
}

function choicesOf(file: string, manifest: string, report: Report): ReadonlyMap<FaceRole, FontChoice> {
  const choices = new Map<FaceRole, FontChoice>();
  const folder = dirname(file);
  try {
    for (const entry of Manifest.parse(JSON.parse(manifest)).fonts) {
      const role = FACE_ROLES.find((name) => name === entry.role);
      if (role !== undefined)
        choices.set(role, {
          file: isAbsolute(entry.file) ? entry.file : join(folder, entry.file),
          ...(entry.wrongGlyphs !== undefined && { wrongGlyphs: entry.wrongGlyphs }),
        });
    }
  } catch {
    report({ code: "font/manifest", severity: "error", message: `字体清单的格式不对：${file}` });
  }
  return choices;
}
