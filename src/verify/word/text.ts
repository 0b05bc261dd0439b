import type { Role, TextParagraph } from "../types.ts";
import type { Block, ReadParagraph, Table, WordFile, WordRole } from "./types.ts";

/** What each paragraph is to the rules of text. Nothing for what has no words of its own. */
const ROLES: Readonly<Record<WordRole, Role | undefined>> = {
  "red-head": "red-head",
  title: "title",
  byline: "note",
  recipients: "recipients",
  heading: "heading",
  text: "text",
  caption: "caption",
  unit: "unit",
  "object-note": "note",
  contents: undefined,
  "attachment-note": "note",
  "attachment-label": "label",
  "attachment-title": "title",
  signature: "signature",
  date: "signature",
  remark: "note",
  imprint: "imprint",
  picture: undefined,
  blank: undefined,
  break: undefined,
};

const CELL_ROLES: Readonly<Record<Table["role"], Role>> = {
  table: "cell",
  "red-head": "red-head",
  imprint: "imprint",
};

function plain(role: Role, paragraphs: readonly ReadParagraph[]): readonly TextParagraph[] {
  return paragraphs.filter(({ text }) => text.trim() !== "").map(({ text }) => ({ role, text }));
}

function textOfBlock(block: Block): readonly TextParagraph[] {
  if (block.kind === "table")
    return plain(
      CELL_ROLES[block.role],
      block.rows.flatMap((row) => row.cells.flat()),
    );
  const role = ROLES[block.role];
  if (role === undefined) return [];
  return plain(role, [block]).map((each) =>
    block.level === undefined ? each : { ...each, level: block.level },
  );
}

/** The words of a Word file, paragraph by paragraph, for the rules of text. Text boxes are left out. */
export function textOfWord(file: WordFile): readonly TextParagraph[] {
  return file.blocks.flatMap(textOfBlock);
}
