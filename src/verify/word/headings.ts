import { HEADINGS } from "../../layout/standard/type.ts";
import { type HeadingLevel, ordinalOf } from "../ordinals.ts";
import { faceRole } from "./faces.ts";
import { faceOf, isBold } from "./features.ts";
import type { ReadParagraph } from "./types.ts";

/** Longest heading, in characters: two lines and a little. */
const LONGEST = 60;
/** Longest heading that wrongly ends in a mark: one line and a little. Anything longer is a sentence of the text. */
const LONGEST_WITH_MARK = 40;

const ENDED = /[。；！？，：;,:]$/u;

/** The level that a style or the paragraph itself declares: the outline's, or the name heading 1. */
function declaredLevel(paragraph: ReadParagraph): HeadingLevel | undefined {
  const named = /^(?:heading|标题) ?([1-4])$/u.exec(paragraph.styleName)?.[1];
  const level =
    paragraph.format.outlineLevel === undefined ? Number(named) : paragraph.format.outlineLevel + 1;
  return level >= 1 && level <= 4 ? (level as HeadingLevel) : undefined;
}

/** Set as no text is: in the face of its level where that is not the text's, or bold. */
function isSetAsHeading(paragraph: ReadParagraph, level: HeadingLevel): boolean {
  const { face } = HEADINGS[level];
  return (face !== HEADINGS[4].face && faceRole(faceOf(paragraph)) === face) || isBold(paragraph);
}

/**
 * The level of a heading, from its ordinal or else from what it is declared as. A sentence that begins with an
 * ordinal is text: it is long, or ends in a mark and is set like the rest.
 */
export function headingLevel(paragraph: ReadParagraph): HeadingLevel | undefined {
  const text = paragraph.text.trim();
  const declared = declaredLevel(paragraph);
  const level = ordinalOf(text)?.level ?? declared;
  if (level === undefined || text.length > LONGEST) return undefined;
  if (!ENDED.test(text)) return level;
  const single = !/。./u.test(text) && text.length <= LONGEST_WITH_MARK;
  return single && (declared !== undefined || isSetAsHeading(paragraph, level)) ? level : undefined;
}
