import type { ReadParagraph, Run } from "./types.ts";

/** Han, the characters that a face of the standard is chosen for. */
const HAN = /\p{Script=Han}/u;

/** How many Han stand in a text. */
const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Runs that show Han, those set as sub- or superscript left out. */
export const hanRuns = (paragraph: ReadParagraph): readonly Run[] =>
  paragraph.runs.filter((run) => run.format.shift === "none" && HAN.test(run.text));

/** The value that stands most often, each counted with its weight; the first of equals. */
export function mostFrequent<Value>(
  values: readonly Value[],
  weight: (at: number) => number = () => 1,
): Value | undefined {
  const counts = new Map<Value, number>();
  for (const [at, value] of values.entries()) counts.set(value, (counts.get(value) ?? 0) + weight(at));
  return [...counts].reduce<readonly [Value, number] | undefined>(
    (best, each) => (best === undefined || each[1] > best[1] ? each : best),
    undefined,
  )?.[0];
}

/** The value that most Han of some runs have. */
function prevailing<Value>(runs: readonly Run[], valueIn: (run: Run) => Value): Value | undefined {
  return mostFrequent(runs.map(valueIn), (at) => hanCount(runs[at]?.text ?? ""));
}

/** The size that most of a paragraph's Han have, in pt; 0 without Han. */
export const sizeOf = (paragraph: ReadParagraph): number =>
  prevailing(hanRuns(paragraph), (run) => run.format.sizePt) ?? 0;

/** The East Asian face that most of a paragraph's Han have. */
export const faceOf = (paragraph: ReadParagraph): string | undefined =>
  prevailing(hanRuns(paragraph), (run) => run.format.faces.eastAsia);

/** Every Han is bold. */
export function isBold(paragraph: ReadParagraph): boolean {
  const runs = hanRuns(paragraph);
  return runs.length > 0 && runs.every((run) => run.format.bold);
}

/** Red as it is used for red heads: far more red than green or blue. */
export function isRed(colour: string | undefined): boolean {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(colour?.slice(at, at + 2) ?? "", 16));
  return (
    red !== undefined && green !== undefined && blue !== undefined && red > 128 && green < 80 && blue < 80
  );
}

/** Any of a paragraph's text, rules or shapes is red. */
export function hasRed(paragraph: ReadParagraph): boolean {
  return (
    paragraph.runs.some((run) => run.text.trim() !== "" && isRed(run.format.colour)) ||
    paragraph.format.ruleColours.some(isRed) ||
    paragraph.drawings.some((drawing) => drawing.colours.some(isRed))
  );
}

/** Indent of the first line beyond the further ones, in hundredths of a character; a length counts at the text's size. */
export function firstLineHundredths(paragraph: ReadParagraph): number {
  const { firstLine, firstLineHundredths: hundredths } = paragraph.format.indent;
  if (hundredths !== 0) return hundredths;
  const size = sizeOf(paragraph) || paragraph.runs[0]?.format.sizePt || 0;
  return size === 0 ? 0 : Math.round((firstLine / (size * 20)) * 100);
}
