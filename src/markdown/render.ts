import { splitSentences } from "../report/sentences.ts";
import { captionLabel, headingText, inlineText } from "../report/text.ts";
import type { Attachment, Block, Cell, Inline, ReportTree, Table } from "../report/types.ts";

/**
 * The report as Markdown made for diffs: one sentence a line, headings marked, tables as pipes.
 * A changed figure changes the line of its sentence and no other. Charts stand as links to their SVG.
 */
export function renderMarkdown(tree: ReportTree): string {
  const blocks = [
    `# ${words(tree.title)}`,
    ...tree.body.map((block) => blockText(block, 2)),
    ...tree.attachments.flatMap(attachmentTexts),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function attachmentTexts({ label, title, children }: Attachment): readonly string[] {
  return [`## ${label} ${words(title)}`, ...children.map((block) => blockText(block, 3))];
}

/** `top` is how many # a first-level heading takes. */
function blockText(block: Block, top: number): string {
  switch (block.type) {
    case "heading":
      return `${"#".repeat(top + block.level - 1)} ${literal(headingText(block))}`;
    case "paragraph":
      return splitSentences(block.children).map(words).join("\n");
    case "chart":
      return `![${literal(block.alt)}](charts/${block.chart}.svg)\n\n${captionLabel(block)} ${words(block.caption)}`;
    case "table":
      return tableText(block);
  }
}

const RULE = { left: ":---", center: ":---:", right: "---:" } as const;

function tableText(table: Table): string {
  const row = (cells: readonly Cell[]): string =>
    `| ${cells.map((cell) => words(cell.children).replaceAll("|", "\\|")).join(" | ")} |`;
  const align = (table.rows[0] ?? table.head).map((cell) => RULE[cell.align]);
  const unit = table.unit === undefined ? "" : `（${literal(table.unit)}）`;
  return [
    `${captionLabel(table)} ${words(table.caption)}${unit}`,
    "",
    row(table.head),
    `| ${align.join(" | ")} |`,
    ...table.rows.map(row),
  ].join("\n");
}

const words = (inlines: readonly Inline[]): string => literal(inlineText(inlines));

/** Signs that Markdown would take for markup. Data may hold any of them; they must print as they are. */
const literal = (text: string): string =>
  text.replace(/[\\`*_[\]<>#]/g, "\\$&").replace(/^(\s*)([-+]|\d+[.)])(?=\s)/u, "$1\\$2");
