import { ptToTwips } from "../layout/standard/page.ts";
import { BODY } from "../layout/standard/type.ts";
import { CHARACTER_SPACING_TWIPS } from "../layout/standard/word.ts";
import { scriptPieces } from "./runs.ts";

/** Advances of Times New Roman, in em: its digits are 1/2, its full stop 1/4; letters are taken for 1/2. */
const DIGIT_EM = 0.5;
const STOP_EM = 0.25;

/** Width in twips of a short text at size 3 as a word processor sets it, without the gaps between Han and digits. */
export function bodyWidthTwips(text: string): number {
  const ems = scriptPieces(text).flatMap((piece) =>
    [...piece.text].map((character) => (!piece.latin ? 1 : character === "." ? STOP_EM : DIGIT_EM)),
  );
  return ems.reduce((total, em) => total + em * ptToTwips(BODY.sizePt) + CHARACTER_SPACING_TWIPS, 0);
}
