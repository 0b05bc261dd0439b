import { splitSentences } from "../report/sentences.ts";
import { inlineText } from "../report/text.ts";

/** What stands in a finished file, as far as a diff wants to know. `level` of a heading; 0 of a title. */
export type TextBlock =
  | { readonly kind: "paragraph"; readonly text: string; readonly level?: number }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

/**
 * The words of a file as a diff reads them, like the report's own Markdown: a sentence a line, a row of a table a line,
 * titles and headings marked. A changed figure changes the line of its sentence and no other.
 */
export function diffText(blocks: readonly TextBlock[]): string {
  const texts = blocks.map(blockLines).filter((lines) => lines.length > 0);
  return texts.map((lines) => lines.join("\n")).join("\n\n");
}

function blockLines(block: TextBlock): readonly string[] {
  if (block.kind === "table") return block.rows.map((cells) => `| ${cells.map(oneLine).join(" | ")} |`);
  const text = oneLine(block.text);
  if (text === "") return [];
  if (block.level !== undefined) return [`${"#".repeat(block.level + 1)} ${text}`];
  return splitSentences([{ type: "text", text }]).map(inlineText);
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();
