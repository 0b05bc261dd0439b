import { isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from "yaml";
import { applyEdits, lineEnd, lineStart, type TextEdit } from "../data/edits.ts";
import { ASKED, asksIn, isAsked, withChange } from "../data/figure/asked.ts";
import { isPendingText, PENDING } from "../data/figure/build.ts";
import { printChange } from "../data/figure/print.ts";
import type { Figure } from "../data/figure/types.ts";
import { isProse } from "../data/prose.ts";
import { FIGURE_MARK } from "../data/schema/figure.ts";
import { entriesOf, placeOf, placeOfPair, scalarText } from "../data/yaml.ts";
import type { Source } from "../diagnostics/source.ts";
import type { LeftOut, RolledText } from "./types.ts";

/** Words that hold for years: where something is, and which organ it is. All others tell of the year that was. */
const LASTING_WORDS: ReadonlySet<string> = new Set(["地点", "单位名称"]);
/** What of a figure's long form holds for the next year too. */
const LASTING: ReadonlySet<string> = new Set(["口径", "责任单位"]);
const LAST_YEAR = "上年：";
const BAR = " | ";

/** Figures of the old year by key, as it was told: their computed changes are last year's values too. */
export type OldFigures = ReadonlyMap<string, Figure>;

interface Rolling {
  readonly source: Source;
  readonly figures: OldFigures;
  readonly edits: TextEdit[];
  readonly pending: string[];
  readonly left: LeftOut[];
}

/**
 * A chapter for the new year: the same keys in the same order with the same comments; figures wait to be filled, last
 * year's value beside them; sentences and lists of the old year stand there as comments, to be taken up again or not.
 */
export function rollChapter(source: Source, map: YAMLMap, figures: OldFigures): RolledText {
  const rolling: Rolling = { source, figures, edits: [], pending: [], left: [] };
  for (const { name, pair, value } of entriesOf(map)) rollPair(name, name, pair, value, rolling);
  const { edits, pending, left } = rolling;
  return { text: applyEdits(source.text, edits), pending, left };
}

/** Whether anything of the pair is kept; what is not becomes a comment. */
function rollPair(key: string, name: string, pair: Pair, value: unknown, rolling: Rolling): boolean {
  if (isMap(value)) {
    if (entriesOf(value).some((entry) => entry.name === FIGURE_MARK))
      return rollLongForm(key, value, rolling);
    return value.flow === true ? rollFlow(key, value, rolling) : rollGroup(key, pair, value, rolling);
  }
  if (isScalar(value) && !isProse(name, value)) {
    const text = scalarText(value);
    waitFor(key, value, told(key, text, rolling), waiting(text), rolling);
    return true;
  }
  if (isScalar(value) && LASTING_WORDS.has(name)) return true;
  leaveOut(key, pair, value, rolling);
  return false;
}

function rollGroup(key: string, pair: Pair, map: YAMLMap, rolling: Rolling): boolean {
  const own: Rolling = { ...rolling, edits: [], pending: [], left: [] };
  const kept = entriesOf(map).map((entry) =>
    rollPair(`${key}.${entry.name}`, entry.name, entry.pair, entry.value, own),
  );
  rolling.left.push(...own.left);
  if (kept.some(Boolean)) {
    rolling.edits.push(...own.edits);
    rolling.pending.push(...own.pending);
    return true;
  }
  // A key with nothing below it would be no mapping: it goes with its children.
  rolling.edits.push(...commentOut(pair, map, rolling.source));
  return false;
}

/** { 数值: 44 微克, 同比: 下降 8% } and its form over several lines. */
function rollLongForm(key: string, map: YAMLMap, rolling: Rolling): true {
  const lasting = entriesOf(map)
    .filter(({ name, value }) => isScalar(value) && (LASTING.has(name) || isAsked(scalarText(value))))
    .map(({ name, value }) => `${name}: ${sourceOf(value, rolling.source)}`);
  const value = entriesOf(map).find(({ name }) => name === FIGURE_MARK)?.value;
  const waits = waiting(isScalar(value) ? scalarText(value) : "");
  const put = `{ ${[`${FIGURE_MARK}: ${waits}`, ...lasting].join(", ")} }`;
  const said = entriesOf(map)
    .filter(({ name }) => !LASTING.has(name))
    .map(({ name, value }) => {
      const text = told(key, oneLine(value, rolling.source), rolling);
      return name === FIGURE_MARK ? text : `${name} ${text}`;
    });
  waitFor(key, map, said.join("，"), put, rolling);
  return true;
}

/** 待填, with the wish of old that the change be computed. */
const waiting = (text: string): string => (asksIn(text) ? `${PENDING}，${ASKED}` : PENDING);

/** What a figure said last year, with its change in place of the wish that it be computed. */
function told(key: string, text: string, { figures }: Rolling): string {
  const change = figures.get(key)?.change;
  return change ? withChange(text, printChange(change)) : text;
}

/** { 户数: 3 户, 面积: 12 平方米 }: a group in one line keeps its figures only. */
function rollFlow(key: string, map: YAMLMap, rolling: Rolling): true {
  const figures = entriesOf(map).filter(({ name, value }) => isScalar(value) && !isProse(name, value));
  rolling.pending.push(...figures.map(({ name }) => `${key}.${name}`));
  const put = `{ ${figures.map(({ name, value }) => `${name}: ${waiting(scalarText(value as Scalar))}`).join(", ")} }`;
  const said = entriesOf(map).map(
    ({ name, value }) => `${name} ${told(`${key}.${name}`, oneLine(value, rolling.source), rolling)}`,
  );
  replaceBeside(map, put, said.join("，"), rolling);
  return true;
}

/** Lets a figure wait for its value. */
function waitFor(key: string, node: unknown, said: string, put: string, rolling: Rolling): void {
  rolling.pending.push(key);
  replaceBeside(node, put, said, rolling);
}

/** Puts a value, with last year's in the comment of its line, before what the comment said. */
function replaceBeside(node: unknown, put: string, said: string, { source, edits }: Rolling): void {
  const { start, end } = placeOf(source, node);
  const stop = lineEnd(source.text, trimmedEnd(source.text, start.offset, end.offset));
  const rest = source.text.slice(trimmedEnd(source.text, start.offset, end.offset), stop);
  const comment = /^\s*#\s?(.*)$/u.exec(rest)?.[1] ?? "";
  const older = comment.startsWith(LAST_YEAR) ? comment.split(BAR).slice(1).join(BAR) : comment;
  // What is still waited for has no value of last year.
  const words = [...(isPendingText(said) ? [] : [LAST_YEAR + said]), ...(older === "" ? [] : [older])].join(
    BAR,
  );
  // On a line of its own, a value of several lines begins below its key.
  edits.push({ start: start.offset, end: stop, put: words === "" ? put : `${put}  # ${words}` });
}

function leaveOut(key: string, pair: Pair, value: unknown, { source, edits, left }: Rolling): void {
  left.push({ key, text: oneLine(value, source), place: placeOfPair(source, pair) });
  edits.push(...commentOut(pair, value, source));
}

/** A # before each line of a pair, at the column of its key. */
function commentOut(pair: Pair, value: unknown, source: Source): readonly TextEdit[] {
  const { text } = source;
  const start = placeOfPair(source, pair).start.offset;
  const column = start - lineStart(text, start);
  const valueEnd = trimmedEnd(text, start, Math.max(placeOf(source, value).end.offset, start));
  const edits: TextEdit[] = [];
  for (let line = lineStart(text, start); line <= valueEnd; line = text.indexOf("\n", line) + 1) {
    const stop = lineEnd(text, line);
    const blank = /^\s*/u.exec(text.slice(line, stop))?.[0].length ?? 0;
    const at = line + Math.min(column, blank);
    if (line + blank < stop) edits.push({ start: at, end: at, put: "# " });
    if (text.indexOf("\n", line) < 0) break;
  }
  return edits;
}

/** The YAML reader counts blanks and breaks after a value to it. */
function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

const sourceOf = (node: unknown, source: Source): string => {
  const { start, end } = placeOf(source, node);
  return source.text.slice(start.offset, trimmedEnd(source.text, start.offset, end.offset));
};

/** A value as typed, breaks and the dashes of lists gone; of mappings without their braces. */
function oneLine(node: unknown, source: Source): string {
  if (isScalar(node)) return scalarText(node).replace(/\s+/gu, " ").trim();
  if (isSeq(node)) return node.items.map((item) => oneLine(item, source)).join("；");
  if (isMap(node))
    return entriesOf(node)
      .map(({ name, value }) => `${name} ${oneLine(value, source)}`)
      .join("，");
  return "";
}
