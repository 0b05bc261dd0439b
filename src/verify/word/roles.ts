import { type HeadingLevel, ordinalOf } from "../ordinals.ts";
import { firstLineHundredths, hasRed } from "./features.ts";
import { imprintStart, isDate, isRemark, isSignature } from "./foot.ts";
import { findTitle, isRedHead } from "./head.ts";
import { headingLevel } from "./headings.ts";
import { paragraphsOf } from "./read/blocks.ts";
import {
  CAPTION,
  isBlank,
  isCaption,
  isPicture,
  isSetApart,
  nearest,
  precedesDate,
  UNIT,
} from "./surroundings.ts";
import type { Block, ReadBlock, ReadParagraph, Table, WordRole } from "./types.ts";

/** What is known before any paragraph is looked at, and what the paragraphs so far are. */
interface Known {
  readonly blocks: readonly ReadBlock[];
  readonly title: readonly number[];
  readonly imprint: number;
  /** Of the paragraphs before, blank ones and page breaks left out. */
  readonly roles: WordRole[];
  readonly seen: Set<WordRole>;
}

const LABEL = /^附\s*件\s*[\d一二三四五六七八九十]*$/u;
const NOTE = /^附件\s*[：:]/u;
const OBJECT_NOTE = /^(注|资料来源|数据来源|说明)\s*[：:]/u;
const CONTENTS_TITLE = /^目\s*录$/u;
/** A first line that starts this near the edge is flush left, in hundredths of a character. */
const FLUSH = 50;

interface Recognised {
  readonly role: WordRole;
  readonly level?: HeadingLevel;
}

/** Says of every block what it is, from its words, its form and its neighbours. */
export function recognised(blocks: readonly ReadBlock[]): readonly Block[] {
  const known: Known = {
    blocks,
    title: findTitle(blocks),
    imprint: imprintStart(blocks),
    roles: [],
    seen: new Set(),
  };
  return blocks.map((block, at): Block => {
    if (block.kind === "table") return { ...block, role: tableRole(known, at, block) };
    const found = recognise(known, at, block);
    if (found.role !== "blank" && found.role !== "break") known.roles.push(found.role);
    known.seen.add(found.role);
    return { ...block, ...found };
  });
}

function tableRole(known: Known, at: number, table: Omit<Table, "role">): Table["role"] {
  if (at >= known.imprint) return "imprint";
  const inHead = at < (known.title[0] ?? 0);
  return inHead && paragraphsOf([table]).some(isRedHead) ? "red-head" : "table";
}

function recognise(known: Known, at: number, paragraph: ReadParagraph): Recognised {
  const simple =
    emptyRole(paragraph) ??
    headRole(known, at, paragraph) ??
    attachmentRole(known, at, paragraph) ??
    objectRole(known, at, paragraph) ??
    footRole(known, at, paragraph);
  if (simple) return { role: simple };
  const level = headingLevel(paragraph);
  return level === undefined ? { role: "text" } : { role: "heading", level };
}

function emptyRole(paragraph: ReadParagraph): WordRole | undefined {
  if (isPicture(paragraph)) return "picture";
  if (hasRed(paragraph) && paragraph.text.trim() === "") return "red-head";
  if (!isBlank(paragraph)) return undefined;
  return paragraph.endsSection || paragraph.runs.some((run) => run.pageBreak) ? "break" : "blank";
}

/** What stands above the text. */
function headRole(known: Known, at: number, paragraph: ReadParagraph): WordRole | undefined {
  const [first] = known.title;
  const text = paragraph.text.trim();
  if (known.title.includes(at)) return "title";
  if (CONTENTS_TITLE.test(text) || /^toc\b/u.test(paragraph.styleName)) return "contents";
  if (first !== undefined && at < first && !LABEL.test(text))
    return isRedHead(paragraph) ? "red-head" : "byline";
  const last = known.roles.at(-1);
  if (last !== "title" && last !== "byline") return undefined;
  if (isRecipients(paragraph, text)) return "recipients";
  const below = paragraph.format.align === "center" || /^[（(].*[）)]$/u.test(text);
  return below && !CAPTION.test(text) && headingLevel(paragraph) === undefined ? "byline" : undefined;
}

/** GB/T 9704 7.3.2: flush left, with a colon at the end. */
function isRecipients(paragraph: ReadParagraph, text: string): boolean {
  const { align, indent } = paragraph.format;
  const indented =
    firstLineHundredths(paragraph) > FLUSH || indent.left > 0 || /^[\s\u3000]/u.test(paragraph.text);
  return /[：:]$/u.test(text) && !text.includes("。") && !indented && align !== "center" && align !== "right";
}

function attachmentRole(known: Known, at: number, paragraph: ReadParagraph): WordRole | undefined {
  const text = paragraph.text.trim();
  const last = known.roles.at(-1);
  if (LABEL.test(text)) return "attachment-label";
  if (last === "attachment-label" && !isHeading(paragraph) && !/[。；：]$/u.test(text))
    return "attachment-title";
  if (last === "attachment-title" && continuesTitle(known, at, paragraph)) return "attachment-title";
  if (NOTE.test(text)) return "attachment-note";
  return last === "attachment-note" && /^\d+[.．、]/u.test(text) ? "attachment-note" : undefined;
}

/** An attachment's title may be in the outline too, so that it is found there: what is centred and has no ordinal. */
const isHeading = (paragraph: ReadParagraph): boolean =>
  headingLevel(paragraph) !== undefined &&
  !(paragraph.format.align === "center" && ordinalOf(paragraph.text.trim()) === undefined);

/** The next line of a title that is set on several, with no blank line between. */
function continuesTitle(known: Known, at: number, paragraph: ReadParagraph): boolean {
  const before = known.blocks[at - 1];
  return (
    before?.kind === "paragraph" &&
    !isBlank(before) &&
    before.format.align === "center" &&
    paragraph.format.align === "center" &&
    !isHeading(paragraph) &&
    !CAPTION.test(paragraph.text.trim())
  );
}

/** What belongs to a figure or table. */
function objectRole(known: Known, at: number, paragraph: ReadParagraph): WordRole | undefined {
  const text = paragraph.text.trim();
  if (isCaption(known.blocks, at, paragraph)) return "caption";
  if (UNIT.test(text) && nearest(known.blocks, at, 1, CAPTION)?.kind === "table") return "unit";
  if (!OBJECT_NOTE.test(text)) return undefined;
  const before = nearest(known.blocks, at, -1);
  return before?.kind === "table" || known.roles.at(-1) === "caption" ? "object-note" : undefined;
}

/** What stands below the text. */
function footRole(known: Known, at: number, paragraph: ReadParagraph): WordRole | undefined {
  const text = paragraph.text.trim();
  if (at >= known.imprint) return "imprint";
  if (!known.seen.has("text")) return undefined;
  if (isDate(text)) return "date";
  if (isSignature(text) && isSetApart(paragraph) && precedesDate(known.blocks, at)) return "signature";
  return isRemark(text) && known.roles.at(-1) === "date" ? "remark" : undefined;
}
