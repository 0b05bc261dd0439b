import type { Check, Fault, Level, Role, TextParagraph } from "../types.ts";

export type TextCheck = Check<readonly TextParagraph[]>;

/** Words shown on either side of what is wrong. */
const AROUND = 8;

/** What is wrong with one paragraph: where it begins in the text, how long it is, and what it is. */
export interface Hit {
  readonly at: number;
  readonly length: number;
  readonly found: string;
}

/** Blanks of every width, and tabs; not the end of a line. */
export const BLANK = "[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]";

/** Half of a character beyond the basic plane, where one is cut. */
const HALF_CHARACTER = /^[\udc00-\udfff]|[\ud800-\udbff]$/g;

function excerpt(text: string, { at, length }: Hit): string {
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + length + AROUND);
  const words = text.slice(from, to).replace(HALF_CHARACTER, "").replace(/\s+/gu, " ");
  return `“${from > 0 ? "……" : ""}${words}${to < text.length ? "……" : ""}”`;
}

/** Faults of one paragraph, where they are. */
export const faultsAt = ({ page, id, text }: TextParagraph, hits: readonly Hit[]): readonly Fault[] =>
  hits.map((hit) => ({
    ...(page !== undefined && { page }),
    where: excerpt(text, hit),
    found: hit.found,
    ...(id !== undefined && { spot: { id, at: hit.at, length: hit.length } }),
  }));

/** Every place where a pattern matches. The pattern is global. */
export const hitsOf = (
  text: string,
  pattern: RegExp,
  found: (match: RegExpMatchArray) => string,
): readonly Hit[] =>
  [...text.matchAll(pattern)].map((match) => ({
    at: match.index,
    length: match[0].length,
    found: found(match),
  }));

interface Rule {
  readonly code: string;
  readonly clause: string;
  readonly title: string;
  readonly level: Level;
  readonly expected: string;
  /** Paragraphs it is measured on; all where absent. */
  readonly roles?: readonly Role[];
  readonly hits: (text: string, paragraph: TextParagraph) => readonly Hit[];
}

/** A rule that is measured on each paragraph by itself. */
export function paragraphRule({ roles, hits, expected, ...named }: Rule): TextCheck {
  return {
    ...named,
    measure: (paragraphs) => {
      const measured = paragraphs.filter(({ role }) => roles === undefined || roles.includes(role));
      if (measured.length === 0) return { skipped: "没有这类文字" };
      const faults = measured.flatMap((paragraph) => faultsAt(paragraph, hits(paragraph.text, paragraph)));
      return { expected, measured: faults.length === 0 ? "符合" : `${faults.length} 处不符`, faults };
    },
  };
}
