import { holds } from "./box.ts";
import { linesOf } from "./lines/lines.ts";
import { imprintOf } from "./roles/imprint.ts";
import { measureOf } from "./roles/measure.ts";
import { withParagraphs } from "./roles/paragraphs.ts";
import { type ReadPage, rolesOf } from "./roles/roles.ts";
import { ownRules, tablesOf } from "./roles/tables.ts";
import type {
  DrawnPage,
  Glyph,
  Line,
  OutlineEntry,
  PdfFile,
  PdfFont,
  Properties,
  TextLine,
} from "./types.ts";

/** What the pages draw → lines and what they are, tables, drawings. */
export function recognise(
  drawn: readonly DrawnPage[],
  outline: readonly OutlineEntry[],
  properties: Properties,
): PdfFile {
  const apart: (readonly Glyph[])[] = [];
  const read = drawn.map((page, index): ReadPage => {
    const text = linesOf(page, index + 1);
    apart.push(text.apart);
    const rules = ownRules(page);
    const imprint = imprintOf(text.lines, rules);
    return {
      drawn: page,
      lines: text.lines,
      rules,
      tables: tablesOf(rules.filter((rule) => !imprint?.rules.includes(rule))),
    };
  });
  const measure = measureOf(read.flatMap((page) => page.lines.filter((line) => !inTable(line, page))));
  const roles = rolesOf(read, measure);
  const lines = withParagraphs(
    read.flatMap((page) => page.lines),
    roles,
    measure,
  );
  return {
    pages: read.map(({ drawn: { widthPt, heightPt, graphics }, rules, tables }, index) => ({
      number: index + 1,
      widthPt,
      heightPt,
      lines: lines.filter((line: Line) => line.page === index + 1),
      rules,
      tables,
      graphics,
      apart: apart[index] ?? [],
    })),
    fonts: fontsOf(drawn),
    outline,
    properties,
    measure,
  };
}

const inTable = (line: TextLine, page: ReadPage): boolean =>
  page.tables.some((box) =>
    holds(box, (line.leftPt + line.rightPt) / 2, line.baselinePt - 0.3 * line.sizePt),
  );

/** In the order in which they are first drawn. */
function fontsOf(pages: readonly DrawnPage[]): readonly PdfFont[] {
  return [...new Set(pages.flatMap((page) => page.glyphs.map((glyph) => glyph.font)))];
}
