import { CHANGE_VERBS, verbPair } from "../data/figure/change.ts";
import { parseFigureText } from "../data/figure/parse.ts";
import type { Status } from "../data/figure/types.ts";
import type { Units } from "../data/figure/units.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Report } from "../diagnostics/types.ts";
import { LEVEL, type SimpleChange } from "./simple.ts";
import { type Column, filledIn, isTouched, refuse, shown } from "./touched.ts";
import type { ReadRow } from "./types.ts";

const VERBS_ASKED = "增长、下降、持平 等";

/** The change that stands beside a number; undefined where its cells are as they were. */
export function changeOf(row: ReadRow, units: Units, report: Report): SimpleChange | undefined | "faulty" {
  const { verb, amount, amountUnit } = row.cells;
  const touched = (["verb", "amount"] as const).filter((column) => isTouched(row, column));
  if (verb === "" && amount === "") {
    for (const column of touched) filledIn(row, column, report);
    return undefined;
  }
  if (touched.length === 0 && !(amount !== "" && isTouched(row, "amountUnit"))) return undefined;
  const unclear = (column: Column, message: string, expected: string) =>
    refuse(row, column, report, {
      code: "forms/unclear-change",
      message,
      actual: shown(row.cells[column]),
      expected,
    });
  if (/^(?:与上年|较上年|同比)?(?:基本)?持平$/u.test(verb)) {
    if (Number(amount) === 0) return { verb: LEVEL };
    return unclear("amount", "选了持平，又填了增减幅度", "空着，或在「增减」里选升降");
  }
  if (verb === "") return unclear("verb", "填了增减幅度，没有选增减", VERBS_ASKED);
  if (!verbPair(verb)) return unknown(row, "verb", "不认识这个增减的说法", [...CHANGE_VERBS, LEVEL], report);
  if (amount === "") return unclear("amount", "选了增减，没有填增减幅度", "正数，如 5 或 0.8");
  if (Number(amount) < 0) return unclear("amount", "增减幅度是负数", "正数；升降在「增减」里选");
  if (Number(amount) === 0) return { verb: LEVEL };
  if (amountUnit !== "" && parseFigureText(`1%，${verb} ${amount} ${amountUnit}`, units).ok)
    return { verb, amount: { digits: amount, unit: amountUnit } };
  return refuse(row, "amountUnit", report, {
    code: "forms/unknown-unit",
    message: "增减幅度的单位不对",
    actual: shown(amountUnit),
    expected: "% 或 个百分点",
  });
}

const STATUSES: ReadonlyMap<string, Status> = new Map([
  ["完成", "完成"],
  ["预计", "预计"],
  ["初步", "初步"],
  ["初步核算", "初步"],
]);
/** Only the long form has words for these. */
const LONG_STATUSES: ReadonlyMap<string, Status> = new Map([
  ["目标", "目标"],
  ["期末", "期末"],
]);

/** The status that stands beside a number; `long` says that the figure has a field of its own for it. */
export function statusOf(row: ReadRow, long: boolean, report: Report): Status | "faulty" {
  const said = row.cells.status;
  if (said === "") return "完成";
  const status = STATUSES.get(said) ?? (long ? LONG_STATUSES.get(said) : undefined);
  return status ?? unknown(row, "status", "不认识这个状态", [...STATUSES.keys()], report);
}

function unknown(
  row: ReadRow,
  column: Column,
  message: string,
  choices: readonly string[],
  report: Report,
): "faulty" {
  const actual = row.cells[column];
  const expected = column === "verb" ? VERBS_ASKED : choices.join("、");
  const suggestions = suggest(actual, choices);
  return refuse(row, column, report, {
    code: "forms/unknown-choice",
    message,
    actual,
    expected,
    suggestions,
  });
}
