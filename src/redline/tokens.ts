import type { Inline } from "../report/types.ts";

/** A stretch of an inline. */
export interface Piece {
  readonly source: Inline;
  readonly text: string;
}

/** What is kept or changed as a whole: a figure, a name, a word, a mark. */
export interface Token {
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** Tokens of one key print the same. */
  readonly key: string;
  /** A figure of the data, or a typed number. */
  readonly figure: boolean;
}

/** The last of a number, and how one goes on. */
const NUMBER_END = /\d[.,]?$/u;
const NUMBER_GOES_ON = /^[.,]?\d/u;

/** Cuts inlines into tokens: figures, names and what is set high or low are whole; other text goes by words. */
export function tokensOf(inlines: readonly Inline[]): readonly Token[] {
  const words = new Intl.Segmenter("zh", { granularity: "word" });
  const tokens: Token[] = [];
  for (const source of inlines) {
    const texts =
      source.type === "text" ? [...words.segment(source.text)].map(({ segment }) => segment) : [source.text];
    for (const text of texts) {
      const last = tokens.at(-1);
      if (text === "") continue;
      const next = tokenOf({ source, text });
      // A number that is put together from several inlines is one all the same.
      if (last && formOf(last) === formOf(next) && NUMBER_END.test(last.text) && NUMBER_GOES_ON.test(text))
        tokens[tokens.length - 1] = joined(last, next);
      else tokens.push(next);
    }
  }
  return tokens;
}

const tokenOf = (piece: Piece): Token => ({
  pieces: [piece],
  text: piece.text,
  key: keyOf(piece),
  figure: piece.source.type === "figure" || /\d/u.test(piece.text),
});

const joined = (left: Token, right: Token): Token => ({
  pieces: [...left.pieces, ...right.pieces],
  text: left.text + right.text,
  key: left.key + right.text,
  figure: left.figure || right.figure,
});

const formOf = ({ pieces }: Token): string => shiftOf(pieces[0]?.source);

/** Text that reads the same but is set low differs from it. */
const keyOf = ({ source, text }: Piece): string => `${shiftOf(source)}\t${text}`;

const shiftOf = (inline: Inline | undefined): string =>
  inline?.type === "sub" || inline?.type === "sup" ? inline.type : "";

/** How a sequence of inlines prints: equal where a reader sees no difference. */
export function printedForm(inlines: readonly Inline[]): string {
  let form = "";
  let shift = "";
  for (const inline of inlines) {
    if (inline.text === "") continue;
    if (shiftOf(inline) !== shift) form += `\t${shiftOf(inline)}\t`;
    shift = shiftOf(inline);
    form += inline.text;
  }
  return form;
}

/** Puts tokens together again; pieces of one inline that follow each other become one. */
export function inlinesOf(tokens: readonly Token[]): readonly Inline[] {
  const pieces: Piece[] = [];
  for (const piece of tokens.flatMap((token) => token.pieces)) {
    const last = pieces.at(-1);
    if (last?.source === piece.source) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    else pieces.push(piece);
  }
  return pieces.map(({ source, text }) => ({ ...source, text }));
}
