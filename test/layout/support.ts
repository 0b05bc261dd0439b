import { join } from "node:path";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { openFontBook } from "../../src/fonts/open.ts";
import type { FontBook } from "../../src/fonts/types.ts";
import { compose } from "../../src/layout/compose.ts";
import type { Pages } from "../../src/layout/types.ts";
import { loadFontFiles } from "../../src/load/font-files.ts";
import type { Block, Inline, ReportTree } from "../../src/report/types.ts";
import { ROOT } from "../support/project.ts";

/** The fonts that the project ships. */
export async function shippedFonts(): Promise<FontBook> {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const book = openFontBook((await loadFontFiles(join(ROOT, "fonts/fonts.json"), {}, report)).files, report);
  if (!book || found.length > 0) throw new Error(JSON.stringify(found));
  return book;
}

export const text = (words: string): Inline => ({ type: "text", text: words });
export const paragraph = (words: string): Block => ({ type: "paragraph", children: [text(words)] });
export const heading = (level: 1 | 2 | 3 | 4, words: string): Block => ({
  type: "heading",
  level,
  number: "一、",
  id: `s${words}`,
  children: [text(words)],
});

export const treeOf = (body: readonly Block[], more: Partial<ReportTree> = {}): ReportTree => ({
  meta: { title: "题", author: "", subject: "", keywords: [], date: "2032-01-08" },
  title: [text("甲区年度绩效管理工作报告")],
  body,
  attachments: [],
  ...more,
});

/** Composes a tree; findings fail the test unless it takes them. */
export function composeTree(tree: ReportTree, book: FontBook, found: Diagnostic[] = []): Pages {
  return compose(tree, new Map([["图", { widthPt: 400, heightPt: 150 }]]), book, (diagnostic) =>
    found.push(diagnostic),
  );
}

/** The lines of the body's paragraphs, in order. */
export const linesOf = (pages: Pages) =>
  pages.pages.flatMap(({ lines }) => lines.filter(({ kind }) => kind === "text"));
