import { parseFigureText } from "../data/figure/parse.ts";
import type { Figure } from "../data/figure/types.ts";
import type { Year } from "../data/types.ts";
import { type Answer, answerText } from "./answers.ts";
import { type LeftOut, plainText, simpleOf, simpleText } from "./simple.ts";

/** Whether the data say already what is answered. */
export function isSaid(answer: Answer, figure: Figure, own: LeftOut, { units }: Year): boolean {
  if (figure.pending) return false;
  if (answer.type === "simple") {
    const present = simpleOf(figure, own);
    return present !== undefined && simpleText(present) === simpleText(answer.figure);
  }
  const said = parseFigureText(figure.raw, units);
  return said.ok && plainText(said.value) === plainText(answer.said);
}

/** Whether two forms answer the same. */
export const sameAnswer = (one: Answer, other: Answer): boolean =>
  one.type === "text" && other.type === "text"
    ? plainText(one.said) === plainText(other.said)
    : answerText(one) === answerText(other);
