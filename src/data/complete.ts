import type { Report } from "../diagnostics/types.ts";
import { changeBetween, isExact } from "./figure/compute.ts";
import { nameOf } from "./figure/name.ts";
import { printChange, printQuantity } from "./figure/print.ts";
import type { Figure, PriorValue } from "./figure/types.ts";
import { recordedValue, statedValue } from "./prior.ts";
import { withFigures } from "./tree.ts";
import type { Year } from "./types.ts";

/** Why a change cannot be computed. */
interface Obstacle {
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly notes?: readonly string[];
}

/**
 * A year in which every 增减自动 has become the change against the year before. `earlier` is that year's data, where
 * they are at hand. A change that cannot be computed is an error where it is asked for.
 */
export function completeChanges(year: Year, earlier: Year | undefined, report: Report): Year {
  const completed = new Map<string, Figure>();
  for (const figure of year.figures.values()) {
    if (!figure.asked || figure.pending) continue;
    const from = statedValue(figure) ?? recordedValue(figure, year, earlier);
    const result = computed(figure, from, year.year - 1);
    if ("type" in result) completed.set(figure.key, result);
    else {
      const { message, ...rest } = result;
      report({
        code: "figure/uncomputable-change",
        severity: "error",
        message: `「${figure.key}」的增减不能自动计算：${message}`,
        place: figure.asked,
        expected: "可比的上年数（可以写 上年: …）；或者直接写增减",
        ...rest,
      });
    }
  }
  if (completed.size === 0) return year;
  const figures = new Map([...year.figures].map(([key, figure]) => [key, completed.get(key) ?? figure]));
  return { ...year, root: withFigures(year.root, completed), figures };
}

function computed(figure: Figure, from: PriorValue | undefined, before: number): Figure | Obstacle {
  const [now, another] = figure.values;
  if (figure.change)
    return { message: "增减已经写了", actual: printChange(figure.change), expected: "二者留一" };
  if (!now || another) return { message: now ? "有几个数" : "没有数", expected: "一个键一个数" };
  if (!from) return noValue(figure, before);
  const obstacle = unlike(figure, from);
  if (obstacle !== undefined) return { message: obstacle, actual: bothOf(figure, from) };
  const change = changeBetween(from.quantity, now);
  return change
    ? { ...figure, change, computedFrom: from }
    : { message: "上年数是 0 或者有负数，算不出百分比", actual: bothOf(figure, from) };
}

const noValue = ({ key }: Figure, before: number): Obstacle => ({
  message: `没有 ${before} 年的数`,
  notes: [
    `依次找：本数的 上年；${before} 年数据里的「${key}」；history.yaml 里的「${nameOf(key)}」（有几个数同名时不用）。`,
  ],
});

/** Growth of comparable prices does not follow from two values at the prices of their years. */
const CONSTANT_PRICES = /不变价|可比价/u;

/** What keeps a figure from being held against a value of the year before. */
function unlike({ values: [now], asOf, basis }: Figure, from: PriorValue): string | undefined {
  const { quantity } = from;
  if (!now || !isExact(now)) return "本年数不是确数";
  if (!isExact(quantity)) return "上年数不是确数";
  if (now.unit !== quantity.unit) return "两年单位不同";
  if (asOf !== from.asOf) return "两年截至的时间不同";
  if (CONSTANT_PRICES.test(basis ?? "")) return "按不变价的增减要照公布的写";
  return basis === from.basis ? undefined : "两年口径不同";
}

/** 本年120亿元（截至9月）；上年100亿元（data/2030/economy.yaml:3） */
function bothOf({ values, asOf, basis }: Figure, from: PriorValue): string {
  const { file, start } = from.place;
  const now = sideOf("本年", values.map(printQuantity).join("和"), asOf, basis);
  return `${now}；${sideOf("上年", printQuantity(from.quantity), from.asOf, from.basis, `${file}:${start.line}`)}`;
}

function sideOf(name: string, quantity: string, asOf?: string, basis?: string, where?: string): string {
  const more = [asOf && `截至${asOf}`, basis && `口径为${basis}`, where].filter(Boolean).join("，");
  return name + quantity + (more === "" ? "" : `（${more}）`);
}
