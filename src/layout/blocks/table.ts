import type { Cell, Inline, Table } from "../../report/types.ts";
import { baselineInSlot, cellHeight, type Frame, HALF_LEADING_PT, rightOf, rowSlots } from "../geometry.ts";
import { BASELINE_EM } from "../standard/lines.ts";
import { LINE_PITCH_PT } from "../standard/page.ts";
import { TABLE, TABLE_RULES_PT, TABLE_TEXT } from "../standard/type.ts";
import type { BlockRef, RuleItem } from "../types.ts";
import { captionUnits, layCaption } from "./caption.ts";
import { type FlowLine, type FlowUnit, makeUnit, type Setting } from "./flow.ts";
import { alignedX, layLines, placeLine } from "./lay.ts";

/**
 * A table as wide as the text block, its caption above. Rows are whole lines of the grid high, so that the text after
 * it stands on the grid again. It breaks between rows only, and then repeats its head under a caption with （续）.
 */
export function layTable(
  table: Table,
  block: BlockRef,
  where: string,
  setting: Setting,
): readonly FlowUnit[] {
  const { frame } = setting;
  const columns = columnsOf(table.widths, frame);
  const caption = (label: string, more: readonly Inline[]): readonly FlowUnit[] => [
    ...captionUnits(layCaption(label, [...table.caption, ...more], where, setting), block, true, frame),
    ...layUnit(table, block, where, setting),
  ];
  const head = {
    ...layRow(table.head, columns, { ...block, row: -1 }, true, false, where, setting),
    keepWithNext: true,
  };
  const repeat = [...caption(`表${table.number}`, [{ type: "text", text: "（续）" }]), head];
  const rows = table.rows.map((cells, row) => {
    const unit = layRow(
      cells,
      columns,
      { ...block, row },
      false,
      row === table.rows.length - 1,
      where,
      setting,
    );
    return row === 0 ? unit : { ...unit, repeat };
  });
  return [...caption(`表${table.number}`, []), head, ...rows];
}

interface Column {
  readonly leftPt: number;
  readonly widthPt: number;
}

/** The outer rules stand inside the text block by half their weight. */
function columnsOf(widths: readonly number[], frame: Frame): readonly Column[] {
  const total = widths.reduce((sum, width) => sum + width, 0) || 1;
  const inner = frame.widthPt - TABLE_RULES_PT.outer;
  let leftPt = frame.leftPt + TABLE_RULES_PT.outer / 2;
  return widths.map((width) => {
    const column = { leftPt, widthPt: (inner * width) / total };
    leftPt += column.widthPt;
    return column;
  });
}

/** The unit that all columns share, on a line of its own at the right, below the caption. */
function layUnit(table: Table, block: BlockRef, where: string, setting: Setting): readonly FlowUnit[] {
  if (table.unit === undefined) return [];
  const { frame } = setting;
  const inlines: readonly Inline[] = [{ type: "text", text: table.unit }];
  const measure = { widthPt: frame.widthPt, firstIndentPt: 0, restIndentPt: 0 };
  return layLines(inlines, TABLE_TEXT, measure, "ragged", setting, where).map((laid) =>
    makeUnit({
      frame,
      keepWithNext: true,
      lines: [
        placeLine(laid, {
          xPt: alignedX(laid, frame.leftPt, frame.widthPt, "right"),
          baselinePt: baselineInSlot(TABLE_TEXT.sizePt),
          kind: "unit",
          block,
        }),
      ],
    }),
  );
}

function layRow(
  cells: readonly Cell[],
  columns: readonly Column[],
  block: BlockRef,
  head: boolean,
  last: boolean,
  where: string,
  setting: Setting,
): FlowUnit {
  const { paddingPt, leadPt } = TABLE;
  const { frame } = setting;
  const laid = columns.map((column, at) => {
    const widthPt = Math.max(TABLE_TEXT.sizePt, column.widthPt - 2 * paddingPt);
    const measure = { widthPt, firstIndentPt: 0, restIndentPt: 0 };
    const lines = layLines(cells[at]?.children ?? [], TABLE_TEXT, measure, "ragged", setting, where);
    return { column, widthPt, lines, align: head ? "center" : (cells[at]?.align ?? "left"), at } as const;
  });
  const tallest = Math.max(1, ...laid.map(({ lines }) => lines.length));
  const slots = rowSlots(tallest);
  if (slots > frame.slots - 3)
    setting.report({
      code: "layout/row-too-tall",
      severity: "error",
      message: `${where}有一行高过一页（${slots} 行），排不下`,
      notes: ["请缩短单元格中的文字，或加宽这一列"],
    });
  const top = -HALF_LEADING_PT;
  const middle = top + (slots * LINE_PITCH_PT) / 2;
  const lines: FlowLine[] = laid.flatMap(({ column, widthPt, lines: own, align, at }) =>
    own.map((line, index) =>
      placeLine(line, {
        xPt: alignedX(line, column.leftPt + paddingPt, widthPt, align),
        baselinePt: middle - cellHeight(own.length) / 2 + index * leadPt + BASELINE_EM * TABLE_TEXT.sizePt,
        kind: "cell",
        block: { ...block, column: at },
      }),
    ),
  );
  const bottom = top + slots * LINE_PITCH_PT;
  return makeUnit({
    frame,
    slots,
    lines,
    marks: [
      ...(head ? [across(frame, top, TABLE_RULES_PT.outer)] : []),
      ...uprights(frame, columns, top, bottom),
      across(frame, bottom, last ? TABLE_RULES_PT.outer : TABLE_RULES_PT.inner),
    ],
    closing: last ? [] : [across(frame, bottom, TABLE_RULES_PT.outer)],
  });
}

const across = (frame: Frame, yPt: number, weightPt: number): RuleItem => ({
  type: "rule",
  x1Pt: frame.leftPt,
  y1Pt: yPt,
  x2Pt: rightOf(frame),
  y2Pt: yPt,
  weightPt,
});

function uprights(
  frame: Frame,
  columns: readonly Column[],
  top: number,
  bottom: number,
): readonly RuleItem[] {
  const edges = [...columns.map((column) => column.leftPt), rightOf(frame) - TABLE_RULES_PT.outer / 2];
  return edges.map((xPt, at) => ({
    type: "rule",
    x1Pt: xPt,
    y1Pt: top,
    x2Pt: xPt,
    y2Pt: bottom,
    weightPt: at === 0 || at === edges.length - 1 ? TABLE_RULES_PT.outer : TABLE_RULES_PT.inner,
  }));
}
