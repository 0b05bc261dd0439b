import { openPdf } from "../verify/pdf/open.ts";
import { joined, paragraphAt } from "../verify/pdf/paragraphs.ts";
import { rowsOf } from "../verify/pdf/roles/cells.ts";
import type { Page, PdfFile } from "../verify/pdf/types.ts";
import { CONTINUED } from "../verify/text/captions.ts";
import type { Role } from "../verify/types.ts";
import type { TextBlock } from "./blocks.ts";

/**
 * The words of a PDF in reading order. What only its pages make is left out: breaks within a paragraph or a table,
 * page numbers; drawings too.
 */
export async function pdfBlocks(
  bytes: Uint8Array,
): Promise<readonly TextBlock[] | { readonly fault: string }> {
  const file = await openPdf(bytes);
  return "fault" in file ? file : wholeTables(file.pages.flatMap((page) => blocksOf(page, file)));
}

interface Placed {
  readonly role: Role;
  readonly block: TextBlock;
}

/** Paragraphs that begin on a page, tables where they stand among them. */
function blocksOf(page: Page, file: PdfFile): readonly Placed[] {
  const starts = page.lines.filter(({ first, role }) => first && role !== "cell" && role !== "page-number");
  const tables = page.tables.map((box) => ({
    at: starts.filter(({ baselinePt }) => baselinePt < box.topPt).length,
    block: { kind: "table", rows: rowsOf(page, box).map((row) => row.map(joined)) } as const,
  }));
  const tablesAt = (at: number): readonly Placed[] =>
    tables.filter((table) => table.at === at).map(({ block }) => ({ role: "cell", block }));
  const paragraphs = starts.flatMap((line, at): readonly Placed[] => {
    const { role, level, text } = paragraphAt(line, file);
    const shown = role === "title" ? 0 : level;
    const block = { kind: "paragraph", text, ...(shown !== undefined && { level: shown }) } as const;
    return [...tablesAt(at), { role, block }];
  });
  return [...paragraphs, ...tablesAt(starts.length)];
}

/** Puts tables together that break over pages, without the caption, unit and head that are repeated there. */
function wholeTables(placed: readonly Placed[]): readonly TextBlock[] {
  const whole: TextBlock[] = [];
  let goesOn = false;
  for (const { role, block } of placed) {
    const before = whole.at(-1);
    if (before?.kind === "table" && block.kind === "paragraph") {
      goesOn = (role === "caption" && CONTINUED.test(block.text)) || (goesOn && role === "unit");
      if (goesOn) continue;
    }
    if (before?.kind === "table" && block.kind === "table" && goesOn)
      whole.splice(-1, 1, {
        kind: "table",
        rows: [...before.rows, ...block.rows.slice(sameHead(before, block))],
      });
    else whole.push(block);
    goesOn = false;
  }
  return whole;
}

type TableBlock = Extract<TextBlock, { kind: "table" }>;

/** How many rows of a table's continuation only repeat its head. */
const sameHead = ({ rows: [head] }: TableBlock, { rows: [again] }: TableBlock): number =>
  head?.join("|") === again?.join("|") ? 1 : 0;
