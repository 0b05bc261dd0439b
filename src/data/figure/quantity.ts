import { suggest } from "../../diagnostics/suggest.ts";
import { halfLastPlace, parseHanziNumber, shiftDecimal } from "./decimal.ts";
import { bad, good, oneOf, type Parsed, type Scanner, skipBlank, take } from "./scanner.ts";
import type { Quantity, Scale } from "./types.ts";
import { dimensionOf, SCALE_EXPONENT, SCALES, type Units } from "./units.ts";

/** Words before a number that bound or blur it; they belong to the printed figure. */
const BOUNDS = [
  "约",
  "近",
  "超过",
  "超",
  "逾",
  "不足",
  "不少于",
  "不低于",
  "不超过",
  "突破",
  "高于",
  "低于",
  "至少",
  "至多",
  "接近",
  "将近",
];
/** Verbs that people type before a number; the template has its own verb, so they are read over. */
const FILLERS = ["共计", "合计", "共", "累计", "达到", "达", "为"];
const SUFFIXES = ["以上", "以下", "以内", "以外", "左右", "上下"];

const BOUND = oneOf(BOUNDS);
const FILLER = oneOf(FILLERS);
const SUFFIX = oneOf(SUFFIXES);
const ARABIC = /[+\-−－]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/uy;
const HANZI = /[〇零一二两三四五六七八九十百千]+/uy;
const VAGUE = /[余多几来]/uy;
const SCALE = oneOf(SCALES.map((scale) => scale.name));
const FULL_WIDTH_DIGIT = /[０-９]/uy;
const AS_OF = /（(?:截至)?([^（）]{1,12})）/uy;
/** A unit runs to the next blank, mark or suffix. Brackets may group its denominator: 吨/（平方公里·年）. */
const UNIT = /(?:[^\s\u00a0\u3000，,；;、。（()）\d和与]|(?<=[/／])（[^（）]+）)+/uy;

/** Reads one quantity: bounds, number, scale, 余/多, unit, suffix, date in brackets. */
export function readQuantity(scanner: Scanner, units: Units): Parsed<Quantity> {
  const bounds: string[] = [];
  for (;;) {
    const bound = take(scanner, BOUND);
    if (bound) bounds.push(bound[0]);
    else if (!take(scanner, FILLER)) break;
  }
  const number = readNumber(scanner);
  if (!number.ok) return number;
  const { digits, hanzi, scale, vague } = number.value;
  const unit = readUnit(scanner, units, scale);
  if (!unit.ok) return unit;
  const suffix = take(scanner, SUFFIX)?.[0] ?? "";
  const asOf = take(scanner, AS_OF)?.[1];
  const exponent = SCALE_EXPONENT.get(scale) ?? 0;
  return good({
    digits,
    scale,
    hanzi,
    bounds,
    suffix,
    unit: unit.value,
    dimension: dimensionOf(unit.value, units) ?? "none",
    value: hanzi
      ? (parseHanziNumber(digits || "一") ?? 0) * 10 ** exponent
      : shiftDecimal(plainDigits(digits), exponent),
    tolerance: hanzi ? 0 : halfLastPlace(plainDigits(digits), exponent),
    ...(vague && { vague }),
    ...(asOf !== undefined && { asOf }),
  });
}

/** Digits as a decimal that JavaScript reads: no grouping, ASCII sign. */
export function plainDigits(digits: string): string {
  return digits
    .replaceAll(",", "")
    .replace(/^[−－]/u, "-")
    .replace(/^\+/, "");
}

type NumberPart = Pick<Quantity, "digits" | "hanzi" | "scale" | "vague">;

function readNumber(scanner: Scanner): Parsed<NumberPart> {
  skipBlank(scanner);
  const from = scanner.at;
  const arabic = take(scanner, ARABIC);
  const hanzi = arabic ? undefined : take(scanner, HANZI);
  const before = arabic || hanzi ? take(scanner, VAGUE) : undefined;
  // 千米, 百分点: a scale is only one when a unit still follows; readUnit sorts that out by trying the whole first.
  const scale = takeScale(scanner, arabic !== undefined || hanzi !== undefined);
  if (!arabic && !hanzi && scale === "") {
    const wide = take(scanner, FULL_WIDTH_DIGIT);
    return bad({
      code: wide ? "figure/full-width-digit" : "figure/unparsable",
      message: wide ? "数字用了全角" : "此处应有一个数",
      start: from,
      end: Math.max(from + 1, wide ? scanner.at : scanner.text.length),
      expected: wide ? "半角数字，如 120" : "数字加单位，如 120 亿元、六个、3 万余辆",
    });
  }
  const after = scale === "" || before ? undefined : take(scanner, VAGUE);
  const word = before?.[0] ?? after?.[0];
  return good({
    digits: arabic?.[0] ?? hanzi?.[0] ?? "",
    hanzi: !arabic,
    scale,
    ...(word !== undefined && { vague: { word, before: before !== undefined } }),
  });
}

/** Units that begin like a scale. */
const SCALE_LIKE = /千米|千克|千瓦|百分点|千分点/uy;

function takeScale(scanner: Scanner, hasNumber: boolean): Scale {
  skipBlank(scanner);
  SCALE_LIKE.lastIndex = scanner.at;
  if (hasNumber && SCALE_LIKE.test(scanner.text)) return "";
  return (take(scanner, SCALE)?.[0] ?? "") as Scale;
}

function readUnit(scanner: Scanner, units: Units, scale: Scale): Parsed<string> {
  skipBlank(scanner);
  const from = scanner.at;
  const match = take(scanner, UNIT);
  if (!match) {
    return bad({
      code: "figure/missing-unit",
      message: "数后面没有单位",
      start: Math.max(0, from - 1),
      end: from,
      expected: "数字加单位，如 30 件、6%",
    });
  }
  const whole = match[0];
  for (const unit of [whole, ...cutSuffixes(whole)]) {
    if (dimensionOf(unit, units) === undefined) continue;
    scanner.at = scanner.at - whole.length + unit.length;
    return good(unit);
  }
  return bad({
    code: "figure/unknown-unit",
    message: `不认识单位「${whole}」`,
    start: scanner.at - whole.length,
    end: scanner.at,
    expected: "常用计量单位或量词",
    suggestions: suggestUnit(whole, scale, units),
    notes: ["如确是新的量词，请在 report.yaml 的 计量单位 中列出。"],
  });
}

/** Known units like a wrong one; a single character is compared together with its scale (亿无 → 亿元). */
function suggestUnit(wrong: string, scale: Scale, units: Units): readonly string[] {
  const alone = suggest(wrong, units.keys());
  if (alone.length > 0 || scale === "") return alone;
  const money = [...units].filter(([, dimension]) => dimension === "money").map(([name]) => scale + name);
  return suggest(scale + wrong, money).slice(0, 1);
}

/** The unit without what may follow it unbroken: 9%左右, 6%以上, 6家增长… */
function cutSuffixes(whole: string): readonly string[] {
  const cuts: string[] = [];
  for (let length = whole.length - 1; length > 0; length--) cuts.push(whole.slice(0, length));
  return cuts.filter((unit) => FOLLOWERS.test(whole.slice(unit.length)));
}

/** What may follow a unit with no mark between. */
const FOLLOWERS = new RegExp(
  `^(?:${SUFFIXES.join("|")}|同比|[比较][上去]年|增|上升|上涨|提|扩大|下降|下跌|下滑|降低|减少|缩减|收窄|回升|回落|压缩|精简|缩短|优化|(?:基本)?持平)`,
  "u",
);
