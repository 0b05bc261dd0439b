import { suggest } from "../../diagnostics/suggest.ts";
import { ASKED, takeAsked } from "./asked.ts";
import { CHANGE_VERBS, readChange, startsChange } from "./change.ts";
import { readQuantity } from "./quantity.ts";
import { atEnd, bad, good, looksAt, oneOf, type Parsed, type Scanner, take } from "./scanner.ts";
import type { Change, Quantity, Status } from "./types.ts";
import type { Units } from "./units.ts";

/** What a figure's text says, before it has a key and a place. */
export interface FigureText {
  readonly status: Status;
  readonly values: readonly Quantity[];
  readonly change?: Change;
  /** 增减自动: the change is to be computed. */
  readonly asked?: true;
  readonly from?: { readonly quantity: Quantity; readonly verb: string };
  readonly target?: Quantity;
  readonly prior?: Quantity;
  readonly parts: ReadonlyMap<string, Quantity>;
  readonly asOf?: string;
  readonly rank?: string;
}

type Draft = { -readonly [K in keyof FigureText]: FigureText[K] } & { parts: Map<string, Quantity> };

const STATUS_WORDS: ReadonlyMap<string, Status> = new Map([
  ["预计", "预计"],
  ["预期", "预计"],
  ["初步统计", "初步"],
  ["初步核算", "初步"],
]);
const STATUS = oneOf([...STATUS_WORDS.keys()]);
/** Words before the first value that say what the key says already; the template prints its own. */
const HEAD_FILLER = oneOf(["完成率", "完成", "实现", "连续"]);
const SEPARATOR = /[，,；;、]/uy;
/** 30 件和 20 件; in 6 家与上年持平 a change begins. */
const AND = /和|与(?![上去]年)/uy;
const FROM = /(?:由|从)/uy;
const FROM_VERB = /((?:提高|提升|增长|增加|上升|扩大|下降|降低|减少|压缩|精简|缩短|优化)(?:至|到))/uy;
const AS_OF = /截至\s*((?:\d{1,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日)[底末]?)/uy;
/** 位居 is the template's own word and read over. */
const RANK_VERB = /^(?:位居|位列|居|列|排名|排)/u;
const RANK =
  /(?:位居|位列|居|列|排名|排)?(?:全市|全国|全区|全球|城六区|核心区|中心城区|同类城区|各区)(?:前列|首位|前茅|第[一二三四五六七八九十\d]+(?:名|位)?|前[一二三四五六七八九十\d]+(?:名|位)?)/uy;
const TARGET = /目标(?:值|数)?(?:为)?/uy;
const PRIOR = /(?:上年|去年|上年同期)(?:为)?(?=\s*[\d约近])/uy;
const PART = /其中\s*([^\s\d，,；;、。约近]{0,16}?)(?=\s*(?:约|近|超过|逾)?\s*[\d一二三四五六七八九十])/uy;
/** Labels of parts that need no 其中. */
export const PART_LABELS: readonly string[] = [
  "按时办结",
  "超额完成",
  "提前完成",
  "已完成",
  "未完成",
  "完成率",
  "完成",
  "办结率",
  "办结",
  "达标",
  "通过",
];
const LABEL = oneOf(PART_LABELS);

/** 位居全市第一 → 全市第一 */
export const bareRank = (text: string): string => text.trim().replace(RANK_VERB, "");

/**
 * Parses the short form of a figure: `预计 120 亿元，增长 5%`, `共 40 项，超额完成 9 项`, `由80%提升至85.8%`.
 * What it cannot parse is a fault with offsets into `text`, never a guess.
 */
export function parseFigureText(text: string, units: Units): Parsed<FigureText> {
  const scanner: Scanner = { text, at: 0 };
  const draft: Draft = { status: "完成", values: [], parts: new Map() };
  const head = readHead(scanner, units, draft);
  if (!head.ok) return head;
  while (!atEnd(scanner)) {
    const marked = take(scanner, SEPARATOR) !== undefined;
    const from = scanner.at;
    const clause = readClause(scanner, units, draft);
    if (!clause.ok) return clause;
    if (scanner.at === from || (!marked && !clause.value)) return unreadable(scanner, from);
  }
  return good(draft);
}

/** Reads the first clause: a value, a rise from one value to another, a rank or a bare change. */
function readHead(scanner: Scanner, units: Units, draft: Draft): Parsed<true> {
  readAsOf(scanner, draft);
  const status = take(scanner, STATUS);
  if (status) draft.status = STATUS_WORDS.get(status[0]) ?? "预计";
  if (looksAt(scanner, RANK)) return readClause(scanner, units, draft);
  if (!looksAt(scanner, /[+\-−－]\s*\d/uy) && startsChange(scanner)) return readClause(scanner, units, draft);
  if (take(scanner, FROM)) return readFromTo(scanner, units, draft);
  take(scanner, HEAD_FILLER);
  const values: Quantity[] = [];
  do {
    const quantity = readQuantity(scanner, units);
    if (!quantity.ok) return quantity;
    values.push(quantity.value);
  } while (take(scanner, AND));
  draft.values = values;
  return good(true);
}

function readFromTo(scanner: Scanner, units: Units, draft: Draft): Parsed<true> {
  const quantity = readQuantity(scanner, units);
  if (!quantity.ok) return quantity;
  const verb = take(scanner, FROM_VERB);
  if (!verb) return unreadable(scanner, scanner.at, "提升至、下降至、精简至 等");
  const to = readQuantity(scanner, units);
  if (!to.ok) return to;
  draft.from = { quantity: quantity.value, verb: verb[1] ?? "" };
  draft.values = [to.value];
  return good(true);
}

function readAsOf(scanner: Scanner, draft: Draft): boolean {
  const match = take(scanner, AS_OF);
  if (match) {
    draft.asOf = match[1] ?? "";
    take(scanner, SEPARATOR);
  }
  return match !== undefined;
}

/** Reads a clause after the head. The result tells whether the clause may follow without a mark. */
function readClause(scanner: Scanner, units: Units, draft: Draft): Parsed<true> {
  if (takeAsked(scanner)) {
    draft.asked = true;
    return good(true);
  }
  if (startsChange(scanner)) {
    const change = readChange(scanner, units);
    if (change.ok) draft.change = change.value;
    return change.ok ? good(true) : change;
  }
  if (readAsOf(scanner, draft)) return good(true);
  const rank = take(scanner, RANK);
  if (rank) {
    draft.rank = bareRank(rank[0]);
    return good(true);
  }
  if (take(scanner, TARGET))
    return readInto(scanner, units, (quantity) => {
      draft.target = quantity;
    });
  if (take(scanner, PRIOR))
    return readInto(scanner, units, (quantity) => {
      draft.prior = quantity;
    });
  const label = take(scanner, PART)?.[1] ?? take(scanner, LABEL)?.[0];
  if (label !== undefined) {
    return readInto(scanner, units, (quantity) => draft.parts.set(label === "" ? "其中" : label, quantity));
  }
  return unreadable(scanner, scanner.at);
}

function readInto(scanner: Scanner, units: Units, store: (quantity: Quantity) => void): Parsed<true> {
  const quantity = readQuantity(scanner, units);
  if (!quantity.ok) return quantity;
  store(quantity.value);
  return good(true);
}

function unreadable(scanner: Scanner, from: number, expected?: string): Parsed<never> {
  const word = /^[\s\u3000]*([^\s\d，,；;、]+)/u.exec(scanner.text.slice(from))?.[1] ?? "";
  return bad({
    code: "figure/unparsable",
    message: "读不懂这个数的写法",
    start: Math.min(from, Math.max(0, scanner.text.length - 1)),
    end: scanner.text.length,
    expected: expected ?? `增长 5%、下降 1.1%、持平、${ASKED}、其中… 项、截至 9月、目标…、全市第一 等`,
    suggestions: suggest(word, [...CHANGE_VERBS, ASKED]),
    notes: ["如果这是一句话而不是数，请放在 主题句、评价 等文字键下，或写成以“- ”开头的清单。"],
  });
}
