import { AlignmentType, Footer, Paragraph } from "docx";
import { FOOTER_TWIPS } from "../layout/standard/word.ts";
import { pageField } from "./fields.ts";
import { textRuns } from "./runs.ts";
import { STYLE } from "./style-names.ts";

/** GB/T 9704 7.5: the number between two dashes. */
const DASH = "—";

/** `shown` is the number that readers see which do not lay out pages. */
export function pageNumber(shown: number): Paragraph {
  const odd = shown % 2 === 1;
  return new Paragraph({
    style: STYLE.footer,
    alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: odd ? { right: FOOTER_TWIPS.indent } : { left: FOOTER_TWIPS.indent },
    children: [...textRuns(`${DASH} `), ...pageField(shown), ...textRuns(` ${DASH}`)],
  });
}

/** Odd pages on the right, even pages on the left, one character in from the edge of the text block. */
export function footers(): { default: Footer; even: Footer } {
  return {
    default: new Footer({ children: [pageNumber(1)] }),
    even: new Footer({ children: [pageNumber(2)] }),
  };
}

/** GB/T 9704 7.5: an imprint's page after a blank one bears no number. */
export function emptyFooters(): { default: Footer; even: Footer } {
  const empty = (): Footer => new Footer({ children: [new Paragraph({ style: STYLE.footer })] });
  return { default: empty(), even: empty() };
}
