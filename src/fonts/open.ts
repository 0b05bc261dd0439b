import * as fontkit from "fontkit";
import type { CodeOf } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/types.ts";
import type { FaceRole } from "../layout/standard/type.ts";
import { sha256 } from "../memory/hash.ts";
import { makeFace } from "./face.ts";
import { FACE_ROLES, FALLBACKS, ROLE_NAME, WIDE_MARKS } from "./roles.ts";
import type { Face, FontBook, FontFile, FontFiles, Glyph } from "./types.ts";

/** Signatures of what pdfkit can embed; web fonts print blank pages without a word (pdfkit #1004). */
const SFNT = new Set(["\u0000\u0001\u0000\u0000", "OTTO", "true"]);
const COLLECTION = "ttcf";

/** Opens the fonts of all roles. Undefined after an error, which has then been reported. */
export function openFontBook(files: FontFiles, report: Report): FontBook | undefined {
  const faces: Partial<Record<FaceRole, Face>> = {};
  for (const role of FACE_ROLES) {
    const file = files.get(role);
    if (file === undefined) {
      report({
        code: "font/missing-role",
        severity: "error",
        message: `没有给出${ROLE_NAME[role]}（${role}）的字体文件`,
        notes: ["在 fonts/fonts.json 或项目设置中为这一用途指定 TTF 或 OTF 文件"],
      });
      continue;
    }
    const face = openFace(role, file, report);
    if (face !== undefined) faces[role] = face;
  }
  const { fang, kai, hei, song, title, latin } = faces;
  if (!fang || !kai || !hei || !song || !title || !latin) return undefined;
  return makeBook({ fang, kai, hei, song, title, latin }, digestOf(files));
}

const digestOf = (files: FontFiles): string =>
  sha256(JSON.stringify([...files].map(([role, file]) => [role, file.sha256, file.face, file.wrongGlyphs])));

function openFace(role: FaceRole, file: FontFile, report: Report): Face | undefined {
  const magic = String.fromCharCode(...file.bytes.subarray(0, 4));
  const collection = magic === COLLECTION;
  const refuse = (code: CodeOf<"font">, message: string, notes: readonly string[]): undefined => {
    report({ code, severity: "error", message, notes });
    return undefined;
  };
  if (!collection && !SFNT.has(magic)) {
    const kind = magic === "wOFF" || magic === "wOF2" ? `网页字体（${magic}）` : "不认识的字体格式";
    return refuse("font/unsupported-format", `${ROLE_NAME[role]}的字体文件是${kind}：${file.file}`, [
      "PDF 只能嵌入 TTF、OTF 或 TTC；网页字体会印出空白页，请先转换成 TTF",
    ]);
  }
  if (collection && role === "hei") {
    return refuse("font/unsupported-format", `黑体不能取自字体合集（TTC）：${file.file}`, [
      "图表文字用黑体，矢量图只能用单个字体的文件；请从合集中导出 TTF",
    ]);
  }
  try {
    const opened = fontkit.create(file.bytes as Buffer, file.face);
    const font = opened as fontkit.Font;
    if (collection && (file.face === undefined || font === null || font.postscriptName === undefined)) {
      const names = file.face === undefined ? namesIn(opened) : [];
      return refuse("font/face-not-named", `字体合集中没有指明或没有所要的字体：${file.file}`, [
        `请写出 PostScript 名称${names.length > 0 ? `，合集内有：${names.join("、")}` : ""}`,
      ]);
    }
    return makeFace(role, file, font, collection);
  } catch (cause) {
    return refuse("font/unreadable", `打不开${ROLE_NAME[role]}的字体文件：${file.file}`, [
      cause instanceof Error ? cause.message : String(cause),
    ]);
  }
}

function namesIn(opened: fontkit.Font | fontkit.FontCollection): readonly string[] {
  return "fonts" in opened ? opened.fonts.map((font) => font.postscriptName) : [];
}

function makeBook(faces: Readonly<Record<FaceRole, Face>>, digest: string): FontBook {
  const known = new Map<string, Glyph>();
  const glyph = (role: FaceRole, codePoint: number): Glyph => {
    const key = `${role}${codePoint}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = chooseFace(faces, role, codePoint);
    known.set(key, found);
    return found;
  };
  return { faces, digest, chains: FALLBACKS, glyph };
}

/** Is this mark a full character wide, to the hundredth of an em? */
const isWide = (face: Face, codePoint: number): boolean =>
  face.has(codePoint) && face.advanceEm(codePoint) > 0.99;

function chooseFace(faces: Readonly<Record<FaceRole, Face>>, role: FaceRole, codePoint: number): Glyph {
  const own = faces[role];
  const others = FALLBACKS[role].map((name) => faces[name]);
  const made = (face: Face, substitution: Glyph["substitution"]): Glyph => ({
    face,
    advanceEm: face.advanceEm(codePoint),
    features: face.features(codePoint),
    substitution,
  });
  if (own.has(codePoint)) {
    if (!WIDE_MARKS.has(codePoint) || role === "latin" || isWide(own, codePoint)) return made(own, "none");
    const wide = others.find((face) => isWide(face, codePoint));
    return wide === undefined ? made(own, "none") : made(wide, "wide");
  }
  const found = others.find((face) => face.has(codePoint));
  // A missing glyph keeps a place one character wide, so that the rest can be looked at while the error stands.
  return found === undefined
    ? { face: own, advanceEm: 1, features: [], substitution: "missing" }
    : made(found, "fallback");
}
