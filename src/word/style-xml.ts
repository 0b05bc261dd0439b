import type { FaceRole, TypeStyle } from "../layout/standard/type.ts";
import { WORD_FACES } from "../layout/standard/type.ts";
import { escapeXml } from "../report/xml.ts";
import { around, w } from "./xml.ts";

/** Half-points, the unit of w:sz. */
const halfPoints = (pt: number): number => Math.round(pt * 2);

/** Faces of a style. `latinToo` sets digits and Latin letters in the Chinese face as well. */
export function faces(role: FaceRole, latinToo = false): string {
  const latin = WORD_FACES[latinToo ? role : "latin"];
  return w("rFonts", { ascii: latin, eastAsia: WORD_FACES[role], hAnsi: latin, cs: latin });
}

export function size(pt: number): string {
  return w("sz", { val: halfPoints(pt) }) + w("szCs", { val: halfPoints(pt) });
}

/** Face, character spacing (twips) and size, in the order the schema wants. */
export function characters(style: TypeStyle, spacing: number, latinToo = false): string {
  return faces(style.face, latinToo) + w("spacing", { val: spacing }) + size(style.sizePt);
}

/**
 * Properties of a paragraph style; each is written only if given. The order of the fields is the schema's order, which
 * Word insists on.
 */
export interface ParagraphFormat {
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Exact line height, in twips; "auto" for one line of natural height. */
  readonly line?: number | "auto";
  /** First-line indent: twips, and hundredths of a character. */
  readonly firstLine?: { readonly twips: number; readonly hundredths: number };
  readonly align?: "left" | "center" | "right" | "both";
  readonly outlineLevel?: 0 | 1 | 2 | 3;
}

function lineSpacing(line: number | "auto"): string {
  const height = line === "auto" ? { line: 240, lineRule: "auto" } : { line, lineRule: "exact" };
  return w("spacing", { before: 0, after: 0, ...height });
}

export function paragraphProperties(format: ParagraphFormat, more = ""): string {
  const parts = [
    format.keepNext ? w("keepNext") : "",
    format.keepLines ? w("keepLines") : "",
    format.pageBreakBefore ? w("pageBreakBefore") : "",
    more,
    format.line === undefined ? "" : lineSpacing(format.line),
    format.firstLine
      ? w("ind", { firstLineChars: format.firstLine.hundredths, firstLine: format.firstLine.twips })
      : "",
    format.align ? w("jc", { val: format.align }) : "",
    format.outlineLevel === undefined ? "" : w("outlineLvl", { val: format.outlineLevel }),
  ];
  return around("pPr", ...parts);
}

export interface StyleDefinition {
  readonly id: string;
  /** Word's own English name for a built-in style, which every edition of Word shows in its own language. */
  readonly name: string;
  readonly aliases?: string;
  /** Absent for the root style. */
  readonly basedOn?: string;
  readonly next?: string;
  /** Word's built-in style, not one of ours. */
  readonly builtIn?: boolean;
  readonly priority: number;
  readonly paragraph: string;
  readonly run: string;
}

export function paragraphStyle(style: StyleDefinition): string {
  const root = style.basedOn === undefined ? ' w:default="1"' : "";
  const custom = style.builtIn ? "" : ' w:customStyle="1"';
  return (
    `<w:style w:type="paragraph"${root}${custom} w:styleId="${escapeXml(style.id)}">` +
    w("name", { val: style.name }) +
    (style.aliases ? w("aliases", { val: style.aliases }) : "") +
    (style.basedOn ? w("basedOn", { val: style.basedOn }) : "") +
    (style.next ? w("next", { val: style.next }) : "") +
    w("uiPriority", { val: style.priority }) +
    w("qFormat") +
    style.paragraph +
    (style.run ? around("rPr", style.run) : "") +
    "</w:style>"
  );
}
