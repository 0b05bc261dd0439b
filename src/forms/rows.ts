import { withChange, withoutAsked } from "../data/figure/asked.ts";
import { verbPair } from "../data/figure/change.ts";
import { namesOf } from "../data/figure/name.ts";
import { type FigureText, parseFigureText } from "../data/figure/parse.ts";
import { apart, printChange, printQuantity, printStatus, printValue } from "../data/figure/print.ts";
import type { Figure } from "../data/figure/types.ts";
import type { Units } from "../data/figure/units.ts";
import { type Amount, LEVEL, type LeftOut, type SimpleFigure, simpleOf, simpleText } from "./simple.ts";
import type { FormRow, RowCells } from "./types.ts";

/** What is known of a figure: this year's, where it is filled already, and last year's. */
export interface Known {
  readonly key: string;
  readonly now: Figure | undefined;
  readonly last: Figure | undefined;
  /** The data ask for its change to be computed: it is not asked for here. */
  readonly asked: boolean;
  /** What this year's long form says in fields of their own. */
  readonly own: LeftOut;
  /** 口径: this year's, even while the figure waits, else last year's. */
  readonly basis: string | undefined;
  /** The YAML as it stands. */
  readonly raw: string;
  readonly units: Units;
}

const EMPTY: RowCells = { value: "", verb: "", amount: "", amountUnit: "", status: "" };
const STATUSES: readonly string[] = ["完成", "预计", "初步"];
const AMOUNT_UNITS: readonly string[] = ["%", "个百分点"];
/** Last year's target and the value before it are not asked for again. */
const PAST: LeftOut = { target: true, prior: true };
/** Name of the row that asks until when a number counts. */
const AS_OF = "截至";

/** The rows by which a figure is asked for: number by number where it is simple, else its text as a whole. */
export function rowsOf(known: Known): readonly FormRow[] {
  const { now, last, own, units } = known;
  const model = now ?? last;
  const simple = model && askable(model, now ? own : PAST, units);
  if (!simple) return [textRow(known)];
  return numberRows(known, simple, now && simple, last && askable(last, PAST, units));
}

/** A figure whose text can be put together again from its numbers. */
function askable(figure: Figure, own: LeftOut, units: Units): SimpleFigure | undefined {
  const simple = simpleOf(figure, own);
  if (!simple) return undefined;
  const text = simpleText(simple, { asOf: true, status: true });
  const parsed = parseFigureText(text, units);
  const again = parsed.ok ? simpleOf(parsed.value) : undefined;
  return again && simpleText(again) === text ? simple : undefined;
}

const common = ({ key, raw, last, basis, asked }: Known) => ({
  figure: key,
  raw,
  part: "",
  amountDecimals: 0,
  verbs: [],
  amountUnits: [],
  statuses: [],
  hint: [
    ...(basis === undefined ? [] : [`口径：${basis}`]),
    ...(last?.asOf === undefined ? [] : [`上年数截至${last.asOf}`]),
    ...(asked ? ["增减由程序按上年数计算，不必填"] : []),
  ].join("；"),
});

function textRow(known: Known): FormRow {
  const { key, now, last, units } = known;
  return {
    ...common(known),
    kind: "text",
    key,
    name: nameBelow(key),
    last: last ? squeezed(exampleText(last, units)) : "",
    unit: "",
    decimals: 0,
    now: { ...EMPTY, value: now?.raw ?? "" },
  };
}

function numberRows(
  known: Known,
  model: SimpleFigure,
  now: SimpleFigure | undefined,
  last: SimpleFigure | undefined,
): readonly FormRow[] {
  const { key } = known;
  const base = common(known);
  const labels = new Set([...model.parts.keys(), ...(last?.parts.keys() ?? [])]);
  const part = (label: string): FormRow => {
    const amount = model.parts.get(label) ?? last?.parts.get(label) ?? model.value;
    return {
      ...base,
      kind: "part",
      key: `${key}.${label}`,
      part: label,
      name: label === "其中" ? "其中" : `其中：${label}`,
      last: amountText(last?.parts.get(label)),
      unit: amount.unit,
      decimals: decimalsOf(amount),
      now: { ...EMPTY, value: now?.parts.get(label)?.digits ?? "" },
      hint: "",
    };
  };
  const asOf: FormRow = {
    ...base,
    kind: "asOf",
    key: `${key}.${AS_OF}`,
    part: AS_OF,
    name: `${AS_OF}（月份）`,
    last: last?.asOf ?? "",
    unit: "",
    decimals: 0,
    now: { ...EMPTY, value: now?.asOf ?? "" },
    hint: "",
  };
  const dated = model.asOf !== undefined || last?.asOf !== undefined;
  return [mainRow(known, model, now, last), ...[...labels].map(part), ...(dated ? [asOf] : [])];
}

function mainRow(
  known: Known,
  model: SimpleFigure,
  now: SimpleFigure | undefined,
  last: SimpleFigure | undefined,
): FormRow {
  const { key } = known;
  const change = now?.change ?? last?.change;
  // A new indicator may have a change; one that had none last year is not asked for it.
  const changes = !known.asked && (change !== undefined || known.last === undefined);
  const usual = model.value.unit === "%" ? "个百分点" : "%";
  const amountUnit = change?.amount?.unit ?? last?.change?.amount?.unit ?? usual;
  const status = now?.status ?? (last && STATUSES.includes(last.status) ? last.status : "完成");
  return {
    ...common(known),
    kind: "number",
    key,
    name: nameBelow(key),
    last: known.last ? lastText(known.last) : "",
    unit: model.value.unit,
    decimals: decimalsOf(model.value),
    amountDecimals: change?.amount ? decimalsOf(change.amount) : 0,
    verbs: changes ? [...(verbPair(change?.verb ?? "") ?? ["增长", "下降"]), LEVEL] : [],
    amountUnits: changes ? [...new Set([...AMOUNT_UNITS, amountUnit])] : [],
    statuses: [...new Set([...STATUSES, status])],
    now: {
      value: now?.value.digits ?? "",
      verb: changes ? (now?.change?.verb ?? "") : "",
      amount: changes ? (now?.change?.amount?.digits ?? "") : "",
      amountUnit: changes ? amountUnit : "",
      status,
    },
  };
}

/** 绿化·面积: the key without its first name, which the band says. */
function nameBelow(key: string): string {
  const names = namesOf(key);
  return (names.length > 1 ? names.slice(1) : names).join("·");
}

const amountText = (amount: Amount | undefined): string => (amount ? amount.digits + amount.unit : "");

const squeezed = (text: string): string => text.replace(/\s+/gu, "");

function decimalsOf({ digits }: Amount): number {
  const point = digits.indexOf(".");
  return point < 0 ? 0 : digits.length - point - 1;
}

/** 预计120亿元，增长5% */
function lastText(figure: Figure): string {
  const change = figure.values.length > 0 && figure.change ? [printChange(figure.change)] : [];
  return [printStatus(figure) + (printValue(figure) ?? ""), ...change].join("，");
}

/** The figure as its short form would be typed, what its long form has in fields of their own included. */
function exampleText(figure: Figure, units: Units): string {
  const parsed = parseFigureText(figure.raw, units);
  if (!parsed.ok) return figure.raw;
  const said: FigureText = parsed.value;
  const { change, target, prior, asOf, rank, parts } = figure;
  return [
    change ? withChange(figure.raw, printChange(change)) : withoutAsked(figure.raw),
    ...(change && !said.change && !said.asked
      ? [change.direction === "level" ? LEVEL : apart(printChange(change))]
      : []),
    ...(target && !said.target ? [`目标 ${apart(printQuantity(target))}`] : []),
    ...(prior && !said.prior ? [`上年 ${apart(printQuantity(prior))}`] : []),
    ...[...parts]
      .filter(([label]) => !said.parts.has(label))
      .map(([label, part]) => apart(`其中${label}${printQuantity(part)}`)),
    ...(rank !== undefined && said.rank === undefined ? [rank] : []),
    ...(asOf !== undefined && said.asOf === undefined ? [`截至 ${asOf}`] : []),
  ].join("，");
}
