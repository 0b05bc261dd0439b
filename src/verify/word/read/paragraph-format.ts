import type { Element } from "@xmldom/xmldom";
import type { Align, Indent, ParagraphFormat, Spacing } from "../types.ts";
import { definedOf } from "./run-format.ts";
import { attribute, child, children, integer, toggle } from "./xml.ts";

/** What one w:pPr says; the rest it leaves as it is. */
export interface ParagraphChanges extends Omit<Partial<ParagraphFormat>, "spacing" | "indent"> {
  readonly spacing?: Partial<Spacing>;
  readonly indent?: Partial<Indent>;
}

/** What a paragraph has in a file that says nothing at all. */
export const PLAIN_PARAGRAPH: ParagraphFormat = {
  align: "left",
  spacing: { rule: "auto", before: 0, after: 0, beforeLines: 0, afterLines: 0, autospacing: false },
  indent: {
    left: 0,
    right: 0,
    firstLine: 0,
    leftHundredths: 0,
    rightHundredths: 0,
    firstLineHundredths: 0,
  },
  keepNext: false,
  pageBreakBefore: false,
  widowControl: true,
  kinsoku: true,
  autoSpaceDE: true,
  autoSpaceDN: true,
  snapToGrid: true,
  ruleColours: [],
};

const ALIGNMENTS: Readonly<Record<string, Align>> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "both",
  distribute: "distribute",
};

const RULES: Readonly<Record<string, Spacing["rule"]>> = { auto: "auto", exact: "exact", atLeast: "atLeast" };

function readSpacing(spacing: Element | undefined): Partial<Spacing> | undefined {
  if (!spacing) return undefined;
  const automatic = ["beforeAutospacing", "afterAutospacing"].map((name) => attribute(spacing, name));
  const given = automatic.some((value) => value !== undefined);
  const line = integer(spacing, "line");
  return definedOf<Spacing>({
    line,
    // A line without a rule is in parts of a line, whatever an outer style's rule was.
    rule: RULES[attribute(spacing, "lineRule") ?? (line === undefined ? "" : "auto")],
    before: integer(spacing, "before"),
    after: integer(spacing, "after"),
    beforeLines: integer(spacing, "beforeLines"),
    afterLines: integer(spacing, "afterLines"),
    autospacing: given ? automatic.some((value) => value === "1" || value === "true") : undefined,
  });
}

const negative = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : -value;

function readIndent(indent: Element | undefined): Partial<Indent> | undefined {
  if (!indent) return undefined;
  // Hanging is stronger than firstLine where both are written.
  const firstLine = negative(integer(indent, "hanging")) ?? integer(indent, "firstLine");
  const inCharacters = negative(integer(indent, "hangingChars")) ?? integer(indent, "firstLineChars");
  return definedOf<Indent>({
    left: integer(indent, "left") ?? integer(indent, "start"),
    right: integer(indent, "right") ?? integer(indent, "end"),
    firstLine,
    leftHundredths: integer(indent, "leftChars") ?? integer(indent, "startChars"),
    rightHundredths: integer(indent, "rightChars") ?? integer(indent, "endChars"),
    firstLineHundredths: inCharacters,
  });
}

/** Word gives text the level 9. */
const TEXT_LEVEL = 9;

/** Reads a w:pPr. */
export function readParagraphFormat(properties: Element | undefined): ParagraphChanges {
  if (!properties) return {};
  const borders = child(properties, "w:pBdr");
  return definedOf<ParagraphChanges>({
    align: ALIGNMENTS[attribute(child(properties, "w:jc"), "val") ?? ""],
    spacing: readSpacing(child(properties, "w:spacing")),
    indent: readIndent(child(properties, "w:ind")),
    keepNext: toggle(properties, "w:keepNext"),
    pageBreakBefore: toggle(properties, "w:pageBreakBefore"),
    widowControl: toggle(properties, "w:widowControl"),
    kinsoku: toggle(properties, "w:kinsoku"),
    overflowPunct: toggle(properties, "w:overflowPunct"),
    autoSpaceDE: toggle(properties, "w:autoSpaceDE"),
    autoSpaceDN: toggle(properties, "w:autoSpaceDN"),
    snapToGrid: toggle(properties, "w:snapToGrid"),
    outlineLevel: integer(child(properties, "w:outlineLvl"), "val"),
    frameAlign: attribute(child(properties, "w:framePr"), "xAlign"),
    ruleColours: borders ? children(borders).flatMap((each) => ruleColour(each)) : undefined,
  });
}

/** RRGGBB of a border that is drawn in a colour. */
function ruleColour(border: Element): readonly string[] {
  const colour = attribute(border, "color")?.toUpperCase();
  const drawn = !["none", "nil", undefined].includes(attribute(border, "val"));
  return drawn && colour !== undefined && colour !== "AUTO" ? [colour] : [];
}

/** A paragraph's format with what a nearer w:pPr says put over it. */
export function changedParagraph(format: ParagraphFormat, changes: ParagraphChanges): ParagraphFormat {
  const { outlineLevel, ...merged } = {
    ...format,
    ...changes,
    spacing: { ...format.spacing, ...changes.spacing },
    indent: { ...format.indent, ...changes.indent },
  };
  return outlineLevel === undefined || outlineLevel >= TEXT_LEVEL ? merged : { ...merged, outlineLevel };
}
