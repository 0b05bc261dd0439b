import { printStatus } from "../data/figure/print.ts";
import { placeText } from "./json.ts";
import type { ComputedChange, Ledger, LedgerFigure, PastValue } from "./types.ts";

/** What the checks say of one figure, as a reader of notes needs it. */
export interface FigureFinding {
  readonly keys: readonly string[];
  readonly message: string;
  /** The reason of the answer that holds. */
  readonly answer?: string;
}

/** Notes for proofreading: lines of text beside each printed figure, and beside the captions of charts. */
export interface ProofNotes {
  /** By key. */
  readonly figures: ReadonlyMap<string, readonly string[]>;
  /** By label: 图1. */
  readonly charts: ReadonlyMap<string, readonly string[]>;
}

/** Where each printed figure comes from, what it was before, who answers for it, and what the checks say of it. */
export function proofNotes({ figures, year }: Ledger, findings: readonly FigureFinding[]): ProofNotes {
  const byKey = new Map<string, FigureFinding[]>();
  for (const finding of findings) {
    for (const key of finding.keys) byKey.set(key, [...(byKey.get(key) ?? []), finding]);
  }
  const printed = figures.filter(({ occurrences }) => occurrences.length > 0);
  const labels = [...new Set(figures.flatMap(({ charts }) => charts))];
  return {
    figures: new Map(
      printed.map((figure) => [figure.key, noteOf(figure, year, byKey.get(figure.key) ?? [])]),
    ),
    charts: new Map(
      labels.map((label) => [label, figures.filter(({ charts }) => charts.includes(label)).map(sourceOf)]),
    ),
  };
}

/** One thing to know of a figure: 上年, 责任单位, 来源. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

/** What the data say of a figure besides its value: how its change was computed, the year before, who answers for it, where it comes from. */
export function factsOf({ owner, source, computed, past }: LedgerFigure, year: number): readonly Fact[] {
  const before = past.filter((value) => value.year === year - 1).map(pastText);
  return [
    ...(computed
      ? [{ label: "增减", text: `${computedText(computed)}（${placeText(computed.place)}）` }]
      : []),
    ...(before.length > 0 ? before : ["没有数据"]).map((text) => ({ label: "上年", text })),
    ...(owner === undefined ? [] : [{ label: "责任单位", text: owner }]),
    ...(source === undefined ? [] : [{ label: "来源", text: source }]),
  ];
}

function noteOf(figure: LedgerFigure, year: number, findings: readonly FigureFinding[]): readonly string[] {
  const { key, occurrences } = figure;
  return [
    key,
    `数据：${sourceOf({ ...figure, key: "" })}`,
    ...factsOf(figure, year).map(({ label, text }) => `${label}：${text}`),
    ...(occurrences.length > 1 ? [`印出 ${occurrences.length} 处：${pagesOf(figure)}`] : []),
    ...findings.map(({ message, answer }) =>
      answer === undefined ? `核对：${message}` : `已核准：${message}——${answer}`,
    ),
  ];
}

/** 增长5%，按上年100亿元算得 */
export const computedText = ({ change, from }: ComputedChange): string => `${change}，按上年${from}算得`;

/** 经济.总值 预计 120 亿元（data/2031/economy.yaml:3:11） */
const sourceOf = ({ key, raw, place }: LedgerFigure): string =>
  `${key === "" ? "" : `${key} `}${raw}（${placeText(place)}）`;

/** 2030年 预计110亿元，下降4%（年报） */
export function pastText({ year, period = "", text, status, source }: PastValue): string {
  return `${year}年${period} ${printStatus({ status })}${text}${source === undefined ? "" : `（${source}）`}`;
}

const pagesOf = ({ occurrences }: LedgerFigure): string =>
  [...new Set(occurrences.map(({ page, line }) => `第${page}页第${line}行`))].join("、");
