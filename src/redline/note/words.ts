import type { Inline } from "../../report/types.ts";

/** Words of the note's own. */
export const text = (words: string): readonly Inline[] => [{ type: "text", text: words }];

/** Names one after the other: 甲、乙和丙. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join("、")}和${names.at(-1)}`;

/** Blanks that set out a name of two characters. */
const SET_OUT = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** Longest quotation, in characters. */
const LONGEST = 30;
const ELLIPSIS = "……";
const INNER: Readonly<Record<string, string>> = { "“": "‘", "”": "’", "‘": "“", "’": "”" };
const PAIRS: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ["‘", "’"],
  ["《", "》"],
  ["（", "）"],
];

/**
 * Words in quotes: quotes within become inner ones (GB/T 15834 4.8), long words lose their middle, and marks at the
 * ends are left out, for the sentence that quotes them has its own.
 */
export function quoted(sentence: string): string {
  const words = sentence.replace(/^[，；、]|[。，；、]$/gu, "").replace(SET_OUT, "") || sentence;
  const characters = [...words];
  const half = Math.floor(LONGEST / 2);
  const short =
    characters.length <= LONGEST
      ? words
      : balanced(characters.slice(0, half).join("")) + ELLIPSIS + balanced(characters.slice(-half).join(""));
  return `“${balanced(short).replace(/[“”‘’]/gu, (mark) => INNER[mark] ?? mark)}”`;
}

/** Without the marks whose other half is not among the words. */
function balanced(words: string): string {
  const lone = new Set<number>();
  const characters = [...words];
  for (const [opening, closing] of PAIRS) {
    const open: number[] = [];
    for (const [at, character] of characters.entries()) {
      if (character === opening) open.push(at);
      else if (character === closing && open.pop() === undefined) lone.add(at);
    }
    for (const at of open) lone.add(at);
  }
  return characters.filter((_, at) => !lone.has(at)).join("");
}
