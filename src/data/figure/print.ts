import { nameOf } from "./name.ts";
import type { Change, Figure, Quantity } from "./types.ts";

/** A quantity as the report prints it: no blanks, precision as typed, 余/多 where they were typed. */
export function printQuantity(quantity: Quantity): string {
  const { bounds, suffix, unit } = quantity;
  return bounds.join("") + printNumber(quantity) + printVague(quantity) + unit + suffix;
}

/** The digits as printed: no grouping commas, a true minus sign only where a sign was typed. */
export function printNumber(quantity: Quantity): string {
  return quantity.digits
    .replaceAll(",", "")
    .replace(/^[+]/, "")
    .replace(/^[−－]/u, "-");
}

function printVague({ scale, vague }: Quantity): string {
  if (!vague) return scale;
  return vague.before ? vague.word + scale : scale + vague.word;
}

/** The unit with its scale: 亿元, 万余辆's unit is 万辆. */
export const printUnit = (quantity: Quantity): string => quantity.scale + quantity.unit;

/** 120 亿元, 增长 3%: a printed quantity or change with blanks beside its number, as data files have them. */
export const apart = (text: string): string =>
  text.replace(/(?<=[^\d.\s-])(-?\d)/u, " $1").replace(/(\d)(?=[^\d.%‰])/u, "$1 ");

/** A change as the report prints it: 增长5%, 下降1.1%, 与上年持平. */
export function printChange(change: Change): string {
  if (change.direction === "level") return "与上年持平";
  return change.prefix + change.verb + (change.amount ? printQuantity(change.amount) : "");
}

/** The same against 同期: 同比增长5%, 与上年持平. A change of another measure (年均) stays as it is. */
const printYearOnYear = (change: Change): string =>
  (change.direction === "level" || change.prefix !== "" ? "" : "同比") + printChange(change);

/** The value of a figure, all of them joined by 和, without 预计; undefined while there is none. */
export function printValue(
  figure: Pick<Figure, "key" | "pending" | "values" | "rank" | "change">,
): string | undefined {
  if (figure.pending) return `【待填：${nameOf(figure.key)}】`;
  if (figure.values.length > 0) return figure.values.map(printQuantity).join("和");
  if (figure.rank !== undefined) return figure.rank;
  return figure.change && printChange(figure.change);
}

/** 预计 for estimates and targets' own word, nothing for what is done. */
export function printStatus(figure: Pick<Figure, "status">): string {
  switch (figure.status) {
    case "预计":
      return "预计";
    case "目标":
      return "目标";
    case "初步":
      return "初步核算";
    default:
      return "";
  }
}

/** Every property that a figure may have for templates, prose and charts. */
export const FIGURE_PROPERTIES = [
  "预计",
  "值",
  "数",
  "单位",
  "增减",
  "同比",
  "增减数",
  "截至",
  "目标",
  "上年",
  "位次",
  "原值",
  "升降至",
] as const;
export type FigureProperty = (typeof FIGURE_PROPERTIES)[number];

/**
 * The properties of a figure that templates, prose and charts may name, each with its printed text.
 * Those that the figure lacks are absent; 预计 is always there, empty for what is done.
 */
export function printProperties(figure: Figure): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const set = (name: FigureProperty, text: string | undefined): void => {
    if (text !== undefined) found.set(name, text);
  };
  const [first] = figure.values;
  const value = printValue(figure);
  set("预计", printStatus(figure));
  set("值", value);
  if (first) {
    set("数", printNumber(first));
    set("单位", printUnit(first));
  }
  // A template that prints number and unit apart gets one mark for both, beside a name that is there already.
  if (figure.pending) {
    set("数", "【待填】");
    set("单位", "");
  }
  set("增减", figure.change && printChange(figure.change));
  set("同比", figure.change && printYearOnYear(figure.change));
  set("增减数", figure.change?.amount && printQuantity(figure.change.amount));
  set("截至", figure.asOf === undefined ? undefined : `截至${figure.asOf}`);
  set("目标", figure.target && printQuantity(figure.target));
  set("上年", figure.prior && printQuantity(figure.prior));
  set("位次", figure.rank);
  set("原值", figure.from && printQuantity(figure.from.quantity));
  set("升降至", figure.from?.verb);
  return found;
}
