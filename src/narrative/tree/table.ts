import type { Cell, CellAlign, Table } from "../../report/types.ts";
import { attribute, childElements, type HtmlElement, inlinesFrom, type TreeContext } from "./inlines.ts";

/** `<table data-unit data-page="landscape"><caption><col width><thead><tbody>` → a table of the tree. Undefined when it has no row. */
export function tableFrom(element: HtmlElement, number: number, context: TreeContext): Table | undefined {
  const [caption] = childElements(element, "caption");
  const [head] = childElements(element, "thead").flatMap(rowsOf);
  const rows = childElements(element, "tbody").flatMap(rowsOf);
  if (!head || rows.length === 0) return undefined;
  const headCells = cellsOf(head, "center", context);
  const columns = headCells.length;
  const wrong = rows.find((row) => childElements(row, "td", "th").length !== columns);
  if (wrong) {
    context.report({
      code: "template/uneven-table",
      severity: "error",
      message: "表格各行的格数不一样",
      expected: `每行 ${columns} 格`,
      actual: `${childElements(wrong, "td", "th").length} 格`,
    });
  }
  const unit = attribute(element, "data-unit");
  return {
    type: "table",
    number,
    caption: caption ? inlinesFrom(caption.childNodes, context) : [],
    widths: widthsOf(element, columns),
    head: headCells,
    rows: rows.map((row) => cellsOf(row, "left", context)),
    ...(unit !== undefined && { unit }),
    ...(attribute(element, "data-page") === "landscape" && { landscape: true }),
  };
}

const rowsOf = (section: HtmlElement): readonly HtmlElement[] => childElements(section, "tr");

function cellsOf(row: HtmlElement, usual: CellAlign, context: TreeContext): readonly Cell[] {
  return childElements(row, "td", "th").map((cell) => ({
    align: alignOf(attribute(cell, "align")) ?? usual,
    children: inlinesFrom(cell.childNodes, context),
  }));
}

const alignOf = (text: string | undefined): CellAlign | undefined =>
  text === "left" || text === "center" || text === "right" ? text : undefined;

/** Relative widths from `<col width="3">`; equal where none are given. */
function widthsOf(element: HtmlElement, columns: number): readonly number[] {
  const cols = [
    ...childElements(element, "colgroup").flatMap((group) => childElements(group, "col")),
    ...childElements(element, "col"),
  ];
  return Array.from({ length: columns }, (_, index) => {
    const column = cols[index];
    const width = column ? Number(attribute(column, "width")) : 1;
    return Number.isFinite(width) && width > 0 ? width : 1;
  });
}
