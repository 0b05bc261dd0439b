import { ASKED } from "../data/figure/asked.ts";
import { type FigureText, PART_LABELS } from "../data/figure/parse.ts";
import { apart, printNumber, printQuantity, printUnit } from "../data/figure/print.ts";
import type { Change, Figure, Quantity, Status } from "../data/figure/types.ts";

/** A number as typed, without grouping, and its unit with scale. */
export interface Amount {
  readonly digits: string;
  readonly unit: string;
}

/** 增长 and 5%; 持平 has no amount. */
export interface SimpleChange {
  readonly verb: string;
  readonly amount?: Amount;
}

/** A figure that cells for numbers can hold: one number, its change, parts and date, nothing blurred. */
export interface SimpleFigure {
  readonly status: Status;
  readonly value: Amount;
  readonly change?: SimpleChange;
  /** 增减自动: the change is computed, nobody is asked for it. */
  readonly asked: boolean;
  readonly parts: ReadonlyMap<string, Amount>;
  readonly asOf?: string;
}

export const LEVEL = "持平";
/** Spreadsheets keep so many digits of a number. */
const MOST_DIGITS = 15;
/** Labels of parts that the grammar takes without 其中, or that are 其中 alone. */
const OWN_LABELS: ReadonlySet<string> = new Set([...PART_LABELS, "其中"]);

/** A figure of the data, or one as a text says it. */
type Said = FigureText | Figure;

/** What of a figure can be asked for number by number, beside fields of its own; undefined where it needs words. */
export function simpleOf(figure: Said, own: LeftOut = {}): SimpleFigure | undefined {
  const { status, values, from, target, prior, parts, asOf, rank } = figure;
  const [value] = values;
  const more = (target && !own.target) || (prior && !own.prior);
  if (!value || values.length > 1 || from || more || rank !== undefined) return undefined;
  const plain = [value, ...parts.values()].every(isPlain);
  const { change } = figure;
  // Where it has been computed already, as in last year's data, the wish is fulfilled.
  const asked = figure.asked !== undefined && change === undefined;
  const simple = change && simpleChange(change);
  if (!plain || (change && !simple)) return undefined;
  return {
    status,
    value: amountOf(value),
    asked,
    parts: new Map([...parts].map(([label, part]) => [label, amountOf(part)])),
    ...(simple && { change: simple }),
    ...(asOf !== undefined && { asOf }),
  };
}

function simpleChange({ direction, verb, prefix, amount }: Change): SimpleChange | undefined {
  if (direction === "level") return { verb: LEVEL };
  if (prefix !== "" || !amount || !isPlain(amount)) return undefined;
  return { verb, amount: amountOf(amount) };
}

const isPlain = ({ digits, hanzi, vague, bounds, suffix, asOf }: Quantity): boolean =>
  !hanzi &&
  !vague &&
  bounds.length === 0 &&
  suffix === "" &&
  asOf === undefined &&
  digits.replace(/\D/gu, "").length <= MOST_DIGITS;

const amountOf = (quantity: Quantity): Amount => ({
  digits: printNumber(quantity),
  unit: printUnit(quantity),
});

/** What a text leaves out, because the figure's long form has it in a field of its own. */
export interface LeftOut {
  readonly status?: boolean;
  readonly change?: boolean;
  readonly asOf?: boolean;
  readonly target?: boolean;
  readonly prior?: boolean;
  readonly parts?: ReadonlySet<string>;
}

/** The figure in the grammar of the data: 预计 120 亿元，增长 5%，完成 40 项，截至 9月 */
export function simpleText(figure: SimpleFigure, without: LeftOut = {}): string {
  const { status, value, change, asked, parts, asOf } = figure;
  return [
    apart(`${without.status ? "" : statusWord(status)}${amountText(value)}`),
    ...(change && !without.change ? [changeText(change)] : []),
    ...(asked && !without.change ? [ASKED] : []),
    ...[...parts]
      .filter(([label]) => !without.parts?.has(label))
      .map(([label, part]) => apart(`${OWN_LABELS.has(label) ? "" : "其中"}${label}${amountText(part)}`)),
    ...(asOf !== undefined && !without.asOf ? [`截至 ${asOf}`] : []),
  ].join("，");
}

/** 增长 5% */
export const changeText = ({ verb, amount }: SimpleChange): string =>
  amount ? apart(verb + amountText(amount)) : verb;

/** 8.80 亿元 */
export const spacedAmount = (amount: Amount): string => apart(amountText(amount));

const amountText = ({ digits, unit }: Amount): string => digits + unit;

function statusWord(status: Status): string {
  if (status === "初步") return "初步核算";
  return status === "预计" ? status : "";
}

/** A figure's text as one line that is the same for what prints the same. */
export function plainText(figure: Said): string {
  const { status, values, change, from, target, prior, parts, asOf, rank } = figure;
  const quantity = (one: Quantity | undefined): string =>
    one ? `${printQuantity(one)}${one.asOf === undefined ? "" : `（${one.asOf}）`}` : "";
  return JSON.stringify([
    status,
    values.map(quantity),
    change && [change.prefix, change.verb, change.direction, quantity(change.amount)],
    from && [quantity(from.quantity), from.verb],
    quantity(target),
    quantity(prior),
    [...parts].map(([label, part]) => [label, quantity(part)]),
    asOf,
    rank,
  ]);
}
