import { readQuantity } from "./quantity.ts";
import { good, looksAt, oneOf, type Parsed, type Scanner, take } from "./scanner.ts";
import type { Change, Direction } from "./types.ts";
import type { Units } from "./units.ts";

/** Verbs of change with their opposites: a typed sign may turn 增长 into 下降. */
const VERBS: readonly (readonly [rise: string, fall: string])[] = [
  ["增长", "下降"],
  ["上升", "下降"],
  ["提高", "降低"],
  ["提升", "下降"],
  ["增加", "减少"],
  ["上涨", "下跌"],
  ["扩大", "收窄"],
  ["回升", "回落"],
  ["增长", "下滑"],
  ["增加", "缩减"],
];
const RISE = new Map(VERBS.map(([rise, fall]) => [rise, fall] as const).reverse());
const FALL = new Map(VERBS.map(([rise, fall]) => [fall, rise] as const).reverse());
/** Every verb of change that the grammar knows. */
export const CHANGE_VERBS: readonly string[] = [...RISE.keys(), ...FALL.keys()];
const VERB = oneOf(CHANGE_VERBS);

/** A verb with its opposite, the rise first: 下降 → 增长, 下降. Undefined for what is no verb of change. */
export function verbPair(verb: string): readonly [rise: string, fall: string] | undefined {
  const fall = RISE.get(verb);
  if (fall !== undefined) return [verb, fall];
  const rise = FALL.get(verb);
  return rise === undefined ? undefined : [rise, verb];
}

const PREFIX = oneOf([
  "同比",
  "比上年",
  "较上年",
  "比去年",
  "较去年",
  "年均",
  "累计",
  "分别",
  "按可比价格",
  "按可比价",
  "实际",
  "名义",
]);
/** Prefixes that only repeat what a change always means: against the year before. */
const IMPLIED = new Set(["同比", "比上年", "较上年", "比去年", "较去年"]);
const LEVEL = /(?:同比|与上年|与去年|较上年|比上年)?(?:基本)?持平/uy;
const POSITIVE = /(?:实现)?正增长/uy;
const SIGNED = /[+\-−－]\s*(?=\d)/uy;

/** Whether a change begins here. */
export function startsChange(scanner: Scanner): boolean {
  const from = scanner.at;
  while (take(scanner, PREFIX));
  const found = [VERB, LEVEL, POSITIVE, SIGNED].some((pattern) => looksAt(scanner, pattern));
  scanner.at = from;
  return found || looksAt(scanner, LEVEL);
}

/** Reads 增长 5% · 下降 1.1% · -1.1% · 持平 · 提高 0.3 个百分点 · 年均增长 8.2% · 正增长. */
export function readChange(scanner: Scanner, units: Units): Parsed<Change> {
  if (take(scanner, LEVEL)) return good({ direction: "level", verb: "", prefix: "" });
  let prefix = "";
  for (let word = take(scanner, PREFIX); word; word = take(scanner, PREFIX)) {
    if (!IMPLIED.has(word[0])) prefix += word[0];
  }
  if (take(scanner, POSITIVE)) return good({ direction: "rise", verb: "正增长", prefix });
  const verb = take(scanner, VERB)?.[0] ?? "";
  const quantity = readQuantity(scanner, units);
  if (!quantity.ok) return quantity;
  const { value, digits } = quantity.value;
  const amount = { ...quantity.value, digits: digits.replace(/^[+\-−－]/u, ""), value: Math.abs(value) };
  if (value === 0) return good({ direction: "level", verb: "", prefix: "" });
  const typed: Direction = FALL.has(verb) ? "fall" : "rise";
  const direction: Direction = value < 0 === (typed === "rise") ? "fall" : "rise";
  return good({ direction, verb: verbFor(verb, typed, direction), prefix, amount });
}

/** The verb that says the direction: the typed one, or its opposite where the sign turned it. */
function verbFor(verb: string, typed: Direction, direction: Direction): string {
  if (verb === "") return direction === "rise" ? "增长" : "下降";
  if (typed === direction) return verb;
  return (direction === "fall" ? RISE.get(verb) : FALL.get(verb)) ?? verb;
}
