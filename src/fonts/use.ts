import type { Report } from "../diagnostics/types.ts";
import type { FaceRole } from "../layout/standard/type.ts";
import { ROLE_NAME } from "./roles.ts";
import type { FontBook, Glyph } from "./types.ts";

/** Characters that did not come from their own face, gathered while a report is set. */
export interface Substituted {
  readonly role: FaceRole;
  readonly codePoint: number;
  readonly glyph: Glyph;
  /** Where the first one stands, in words. */
  readonly where: string;
  count: number;
}

export type FontUse = Map<string, Substituted>;

/** The glyph of a character, noting it where another face had to step in or none could. */
export function resolveFace(
  book: FontBook,
  role: FaceRole,
  codePoint: number,
  use: FontUse,
  where: () => string,
): Glyph {
  const glyph = book.glyph(role, codePoint);
  if (glyph.substitution === "fallback" || glyph.substitution === "missing") {
    const key = `${role}${codePoint}`;
    const before = use.get(key);
    if (before === undefined) use.set(key, { role, codePoint, glyph, where: where(), count: 1 });
    else before.count += 1;
  }
  return glyph;
}

/** `font/fallback` once for each character, `font/missing-glyph` where no face has it. */
export function reportFontUse(book: FontBook, use: FontUse, report: Report): void {
  for (const { role, codePoint, glyph, where, count } of use.values()) {
    const character = `“${String.fromCodePoint(codePoint)}”（U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}）`;
    const own = `${ROLE_NAME[role]}（${book.faces[role].postscriptName}）`;
    if (glyph.substitution === "missing") {
      report({
        code: "font/missing-glyph",
        severity: "error",
        message: `所有字体都没有字符${character}，共 ${count} 处，首见于${where}`,
        notes: ["请改用别的写法，或在项目设置中指定含有此字的字体"],
      });
    } else {
      report({
        code: "font/fallback",
        severity: "warning",
        message: `${own}没有字符${character}，改用${ROLE_NAME[glyph.face.role]}（${glyph.face.postscriptName}），共 ${count} 处，首见于${where}`,
      });
    }
  }
}
