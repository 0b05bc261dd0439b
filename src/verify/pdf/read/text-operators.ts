import { concat, matrixOf, numbersOf } from "./matrix.ts";
import { INITIAL_TEXT, type LoadedFont, type TextState } from "./state.ts";

/** PDF 32000-1 9.3 and 9.4.2: what an operator does to the state of text; any other operator leaves it as it is. */
export function stepText(
  text: TextState,
  name: string,
  args: readonly unknown[],
  fontOf: (id: string) => LoadedFont | undefined,
): TextState {
  const [first = 0, second = 0] = numbersOf(args).map((number) => (Number.isFinite(number) ? number : 0));
  switch (name) {
    case "beginText":
      return { ...text, matrix: INITIAL_TEXT.matrix, lineMatrix: INITIAL_TEXT.matrix };
    case "setFont": {
      const { font: _, ...rest } = text;
      const font = typeof args[0] === "string" ? fontOf(args[0]) : undefined;
      return { ...rest, ...(font && { font }), size: second };
    }
    case "setCharSpacing":
      return { ...text, characterSpacing: first };
    case "setWordSpacing":
      return { ...text, wordSpacing: first };
    case "setHScale":
      return { ...text, horizontalScale: first / 100 };
    case "setLeading":
      return { ...text, leading: -first };
    case "setTextRise":
      return { ...text, rise: first };
    case "setTextRenderingMode":
      return { ...text, mode: first };
    case "setTextMatrix": {
      const matrix = matrixOf(args[0]) ?? matrixOf(args);
      return matrix ? { ...text, matrix, lineMatrix: matrix } : text;
    }
    case "moveText":
      return lineMoved(text, first, second);
    case "setLeadingMoveText":
      return lineMoved({ ...text, leading: second }, first, second);
    case "nextLine":
      return lineMoved(text, 0, text.leading);
    default:
      return text;
  }
}

function lineMoved(text: TextState, x: number, y: number): TextState {
  const matrix = concat(text.lineMatrix, [1, 0, 0, 1, x, y]);
  return { ...text, matrix, lineMatrix: matrix };
}
