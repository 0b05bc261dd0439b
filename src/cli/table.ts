import { displayWidth, printable } from "../diagnostics/excerpt.ts";

/** Widest cell, in columns of a terminal. */
const WIDEST = 34;

/**
 * Rows as lines of aligned columns; Han characters count two columns. Cells beyond the widest are cut, but the last of a
 * row, which nothing stands behind.
 */
export function tableLines(
  rows: readonly (readonly (string | number)[])[],
  widest = WIDEST,
): readonly string[] {
  const cells = rows.map((row) =>
    row.map((cell, at) => {
      const text = printable(String(cell));
      return at === row.length - 1 ? text : cut(text, widest);
    }),
  );
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    cells.reduce((widest, row) => Math.max(widest, displayWidth(row[at] ?? "")), 0),
  );
  return cells.map((row) =>
    row
      .map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - displayWidth(cell)))
      .join("  ")
      .trimEnd(),
  );
}

function cut(text: string, widest: number): string {
  if (displayWidth(text) <= widest) return text;
  let kept = "";
  for (const character of text) {
    if (displayWidth(kept + character) > widest - 2) break;
    kept += character;
  }
  return `${kept}…`;
}
