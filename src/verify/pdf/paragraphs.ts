import type { TextParagraph } from "../types.ts";
import { cellsOf } from "./roles/cells.ts";
import type { Line, PdfFile } from "./types.ts";

/** The words of the file by paragraphs, in reading order: what rules of text are measured on. Drawings are left out. */
export function textOfPdf(file: PdfFile): readonly TextParagraph[] {
  return file.pages.flatMap((page) => {
    const starts = page.lines
      .filter((line) => line.first && line.role !== "cell")
      .map((line) => paragraphAt(line, file));
    const cells = cellsOf(page).map(
      (lines): TextParagraph => ({ role: "cell", text: joined(lines), page: page.number }),
    );
    return [...starts, ...cells];
  });
}

/** The paragraph that begins with a line, on whichever pages it goes on. */
export function paragraphAt(first: Line, file: PdfFile): TextParagraph {
  const lines = file.pages
    .slice(first.page - 1)
    .flatMap((page) => page.lines.filter((line) => line.paragraph === first.paragraph));
  return {
    role: first.role,
    ...(first.level && { level: first.level }),
    text: joined(lines),
    page: first.page,
  };
}

/** Chinese lines join without a blank, Latin words with one. */
export const joined = (lines: readonly { readonly text: string }[]): string =>
  lines.reduce(
    (text, line) =>
      /[A-Za-z]$/u.test(text) && /^[A-Za-z]/u.test(line.text) ? `${text} ${line.text}` : text + line.text,
    "",
  );
