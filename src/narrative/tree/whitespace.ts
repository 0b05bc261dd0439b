/**
 * Characters beside which a blank of the template's source is not text: Han, full-width and general punctuation,
 * digits, and the boundary of the paragraph. A blank stays only between two Latin words.
 */
const KEEPS_BLANK = /[A-Za-z\u00c0-\u024f]/u;

interface Piece {
  readonly text: string;
}

/**
 * Removes line breaks and blanks that come from the way a template or a YAML value is written, over the seams of
 * the pieces of one paragraph. Pieces keep their identity; those left empty are dropped.
 */
export function collapseBlanks<T extends Piece>(pieces: readonly T[]): readonly T[] {
  const characters = pieces.map((piece) => [...piece.text]);
  const flat = characters.flat();
  let position = 0;
  const kept: T[] = [];
  for (const [index, piece] of pieces.entries()) {
    let text = "";
    for (const character of characters[index] ?? []) {
      if (!isBlank(character)) text += character;
      else if (keepsBlank(flat, position)) text += " ";
      position++;
    }
    if (text !== "") kept.push({ ...piece, text });
  }
  return kept;
}

const isBlank = (character: string): boolean => /[\s\u00a0\u3000]/u.test(character);

/** Whether the blank at a position is the first of its run and stands between two Latin letters. */
function keepsBlank(flat: readonly string[], position: number): boolean {
  const before = flat[position - 1];
  if (before === undefined || isBlank(before) || !KEEPS_BLANK.test(before)) return false;
  let next = position + 1;
  while (next < flat.length && isBlank(flat[next] ?? "")) next++;
  return KEEPS_BLANK.test(flat[next] ?? "");
}
