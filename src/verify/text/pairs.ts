import { type Hit, paragraphRule, type TextCheck } from "./rule.ts";

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["‘", "’"],
  ["（", "）"],
  ["《", "》"],
  ["〈", "〉"],
  ["〔", "〕"],
  ["【", "】"],
]);
const OPENING: ReadonlyMap<string, string> = new Map(
  [...CLOSING].map(([opening, closing]) => [closing, opening]),
);

/** GB/T 15834 4.8 and 4.15: what stands inside the same marks again. */
const INNER: ReadonlyMap<string, string> = new Map([
  ["“", "‘ ’"],
  ["《", "〈 〉"],
]);

/** An ordinal such as 1） has no opening bracket; what it is made of, at the beginning of a paragraph. */
const ORDINAL = /^[\dA-Za-z一二三四五六七八九十]{1,3}[）〕]/u;
const LETTER = /[A-Za-z]/;

interface Open {
  readonly mark: string;
  readonly at: number;
}

/** Marks that have no partner in their paragraph, or stand inside the same again. */
function unpaired(text: string): readonly Hit[] {
  const open: Open[] = [];
  const hits: Hit[] = [];
  const start = ORDINAL.exec(text)?.[0].length ?? 0;
  for (let at = start; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (CLOSING.has(mark)) {
      const inner = INNER.get(mark);
      if (inner !== undefined && open.at(-1)?.mark === mark)
        hits.push({ at, length: 1, found: `${mark} 里面的应为 ${inner}` });
      open.push({ mark, at });
      continue;
    }
    const opening = OPENING.get(mark);
    if (opening === undefined || isApostrophe(text, at)) continue;
    if (open.at(-1)?.mark === opening) open.pop();
    else hits.push({ at, length: 1, found: `${mark} 没有对应的前一半` });
  }
  return [...hits, ...open.map(({ mark, at }) => ({ at, length: 1, found: `${mark} 没有对应的后一半` }))];
}

const isApostrophe = (text: string, at: number): boolean =>
  text.charAt(at) === "’" && LETTER.test(text.charAt(at - 1));

const pairedMarks = paragraphRule({
  code: "text/pairs",
  clause: "GB/T 15834 4.8、4.9、4.15",
  title: "引号、括号、书名号成对",
  level: "must",
  expected: "前后成对，引号里面再用引号时用单引号",
  hits: unpaired,
});

export const pairs: readonly TextCheck[] = [pairedMarks];
