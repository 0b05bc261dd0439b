import { AlignmentType, Header, Paragraph } from "docx";
import { textRuns } from "./runs.ts";
import { STYLE } from "./style-names.ts";

/** Says what edition it is. Stands above the text block, in the margin: the pages stay those of the official edition. */
export const editionHeader = (words: string): Header =>
  new Header({
    children: [
      new Paragraph({ style: STYLE.footer, alignment: AlignmentType.CENTER, children: textRuns(words) }),
    ],
  });
