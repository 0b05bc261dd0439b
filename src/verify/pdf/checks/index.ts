import type { Check } from "../../types.ts";
import type { PdfFile } from "../types.ts";
import { ARCHIVE } from "./archive.ts";
import { ATTACHMENT } from "./attachment.ts";
import { BREAKS } from "./breaks.ts";
import { CHARACTERS } from "./characters.ts";
import { FONTS } from "./fonts.ts";
import { IMPRINT_CHECKS } from "./imprint.ts";
import { LINES_PER_PAGE } from "./lines-per-page.ts";
import { PAGE } from "./page.ts";
import { PAGE_NUMBERS } from "./page-number.ts";
import { PARAGRAPHS } from "./paragraphs.ts";
import { PITCH } from "./pitch.ts";
import { RECIPIENTS } from "./recipients.ts";
import { RED_HEAD } from "./red-head.ts";
import { SIGNATURE } from "./signature.ts";
import { TABLES } from "./tables.ts";
import { TEXT_BLOCK_CHECKS } from "./text-block.ts";
import { TITLES } from "./title.ts";
import { TYPE } from "./type.ts";

/** Every rule that a PDF can show, in the order in which a reader looks: the page, the text, its parts, the file. */
export const all: readonly Check<PdfFile>[] = [
  ...PAGE,
  ...TEXT_BLOCK_CHECKS,
  ...LINES_PER_PAGE,
  ...PITCH,
  ...CHARACTERS,
  ...TYPE,
  ...BREAKS,
  ...PARAGRAPHS,
  ...RED_HEAD,
  ...TITLES,
  ...RECIPIENTS,
  ...SIGNATURE,
  ...ATTACHMENT,
  ...TABLES,
  ...IMPRINT_CHECKS,
  ...PAGE_NUMBERS,
  ...FONTS,
  ...ARCHIVE,
];
