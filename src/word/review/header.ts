import { AlignmentType, Header, Paragraph } from "docx";
import { textRuns } from "../runs.ts";
import { STYLE } from "../style-names.ts";

const WORDS = "核稿版（不作正式文件印发）";

/** Stands above the text block, in the margin: the pages stay those of the official edition. */
export const reviewHeader = (): Header =>
  new Header({
    children: [
      new Paragraph({ style: STYLE.footer, alignment: AlignmentType.CENTER, children: textRuns(WORDS) }),
    ],
  });
