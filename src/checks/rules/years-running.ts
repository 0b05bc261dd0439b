import { parseHanziNumber } from "../../data/figure/decimal.ts";
import { nameOf } from "../../data/figure/name.ts";
import { printChange } from "../../data/figure/print.ts";
import type { Direction, Figure } from "../../data/figure/types.ts";
import { pastValue } from "../../data/prior.ts";
import type { HistoryEntry, Year } from "../../data/types.ts";
import { clausesOf, keysOf, wordKeysOf } from "../clauses.ts";
import type { Finding, Rule } from "../types.ts";

const RUNNING =
  /(?:连续|连)([\d一二三四五六七八九十两]+)年(?:保持|实现|均|都)?(正?增长|上升|提高|下降|减少|持平)/u;
/** More years than any record has; a longer run would only be looked up in vain. */
const LONGEST = 50;

const DIRECTION: ReadonlyMap<string, Direction> = new Map([
  ["下降", "fall"],
  ["减少", "fall"],
  ["持平", "level"],
]);

/** 连续N年增长 where this year or a year on record went another way. Years that nobody recorded are believed. */
export const yearsRunning: Rule = {
  code: "check/years-running",
  title: "“连续N年”与历年数据一致",
  severity: "error",
  find: ({ year, sentences }) =>
    sentences.flatMap((sentence) =>
      clausesOf(sentence).flatMap((clause): readonly Finding[] => {
        const [said, number = "", verb = ""] = RUNNING.exec(clause.text) ?? [];
        const count = Math.min(
          LONGEST,
          /^\d+$/u.test(number) ? Number(number) : (parseHanziNumber(number) ?? 0),
        );
        if (said === undefined || count === 0) return [];
        const direction = DIRECTION.get(verb) ?? "rise";
        return keysOf(clause)
          .flatMap((key) => year.figures.get(key) ?? [])
          .flatMap((figure) => {
            const against = gainsaid(figure, year, count, direction);
            if (against === undefined) return [];
            return [
              {
                keys: [figure.key, ...wordKeysOf(clause)],
                message: `“${said}”与「${figure.key}」的历年数据不符`,
                actual: against,
                sentence: sentence.text,
              },
            ];
          });
      }),
    ),
};

/** The latest of the years that went another way. */
function gainsaid(figure: Figure, year: Year, count: number, direction: Direction): string | undefined {
  if (figure.change && figure.change.direction !== direction)
    return `${year.year}年${printChange(figure.change)}`;
  for (let past = year.year - 1; past > year.year - count; past -= 1) {
    const entry = pastValue(year, nameOf(figure.key), past);
    const went = entry && directionOf(entry, pastValue(year, nameOf(figure.key), past - 1));
    if (went && went !== direction)
      return `${past}年${WENT[went]}（data/history.yaml:${entry.place.start.line}）`;
  }
  return undefined;
}

const WENT: Readonly<Record<Direction, string>> = { rise: "上升", fall: "下降", level: "持平" };

function directionOf(
  { change, value }: HistoryEntry,
  before: HistoryEntry | undefined,
): Direction | undefined {
  // 年均 tells of five years, not of this one.
  if (change && !change.prefix.includes("年均")) return change.direction;
  if (!before || before.value.dimension !== value.dimension) return undefined;
  return value.value > before.value.value ? "rise" : value.value < before.value.value ? "fall" : "level";
}
