import { placeText } from "./json.ts";
import type { Ledger, LedgerFigure, Occurrence } from "./types.ts";

/** Heads of the table, in the order of a row's cells. */
export const HEADS = [
  "键",
  "出处",
  "数据原文",
  "增减算自",
  "单位",
  "状态",
  "负责",
  "来源",
  "印作",
  "所在",
  "段",
  "句",
  "页",
  "行",
  "图表",
  "句子",
] as const;

/** A row for each place where a figure is printed; one for a figure that is in charts only or nowhere. */
export function ledgerRows(ledger: Ledger): readonly (readonly (string | number)[])[] {
  return ledger.figures.flatMap((figure) =>
    figure.occurrences.length > 0
      ? figure.occurrences.map((occurrence) => rowOf(figure, occurrence))
      : [rowOf(figure)],
  );
}

function rowOf(figure: LedgerFigure, occurrence?: Occurrence): readonly (string | number)[] {
  const { place, raw, computed, unit, status, owner = "", source = "", charts } = figure;
  const objects = new Set([...(occurrence?.object ? [occurrence.object] : []), ...charts]);
  return [
    figure.key,
    placeText(place),
    raw,
    computed ? `上年${computed.from}（${placeText(computed.place)}）` : "",
    unit,
    status,
    owner,
    source,
    occurrence?.printed ?? "",
    occurrence?.section.join(" / ") ?? "",
    occurrence?.paragraph || "",
    occurrence?.paragraph ? occurrence.sentence : "",
    occurrence?.page ?? "",
    occurrence?.line ?? "",
    [...objects].join("、"),
    occurrence?.text ?? "",
  ];
}
