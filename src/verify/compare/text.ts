import type { Check, Fault, Role, TextParagraph } from "../types.ts";
import type { Pair } from "./types.ts";

/** What both files say in one order. Tables and captions may stand elsewhere and repeat, so they are compared apart. */
const RUNNING: ReadonlySet<Role> = new Set([
  "red-head",
  "title",
  "recipients",
  "heading",
  "text",
  "note",
  "signature",
  "label",
  "imprint",
]);

const squeezed = (text: string): string => text.replace(/\s/gu, "");
const runningText = (paragraphs: readonly TextParagraph[]): readonly TextParagraph[] =>
  paragraphs.filter(({ role }) => RUNNING.has(role));
const whole = (paragraphs: readonly TextParagraph[]): string =>
  paragraphs.map(({ text }) => squeezed(text)).join("");

/** Characters shown on both sides of a difference. */
const AROUND = 12;

/** Both files read the same, white space aside. The first place where they part is shown. */
export const sameText: Check<Pair> = {
  code: "compare/text",
  clause: "Word 与 PDF",
  title: "文字一致",
  level: "must",
  measure: ({ word, pdf }) => {
    const [left, right] = [whole(runningText(word)), whole(runningText(pdf))];
    const at = firstDifference(left, right);
    const faults: readonly Fault[] =
      at === undefined
        ? []
        : [
            {
              where: `“${left.slice(Math.max(0, at - AROUND), at)}”之后`,
              found: `Word 作“${left.slice(at, at + AROUND)}”，PDF 作“${right.slice(at, at + AROUND)}”`,
              ...pageAt(runningText(pdf), at),
            },
          ];
    return {
      expected: "除空白外逐字相同",
      measured: `Word ${[...left].length} 字，PDF ${[...right].length} 字`,
      faults,
    };
  },
};

function firstDifference(left: string, right: string): number | undefined {
  if (left === right) return undefined;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return at;
}

/** The page of the paragraph in which a character of the running text stands. */
function pageAt(paragraphs: readonly TextParagraph[], at: number): { readonly page?: number } {
  let end = 0;
  for (const { text, page } of paragraphs) {
    end += squeezed(text).length;
    if (at < end) return page === undefined ? {} : { page };
  }
  return {};
}

/** Both files have the same headings at the same levels. */
export const sameHeadings: Check<Pair> = {
  code: "compare/headings",
  clause: "Word 与 PDF",
  title: "标题和层级一致",
  level: "must",
  measure: ({ word, pdf }) => {
    const [left, right] = [headings(word), headings(pdf)];
    const missing = left.filter((one) => !right.includes(one));
    const more = right.filter((one) => !left.includes(one));
    return {
      expected: `Word 的 ${left.length} 个标题`,
      measured: `PDF 的 ${right.length} 个标题`,
      faults: [
        ...missing.map((one) => ({ where: one, found: "PDF 里没有" })),
        ...more.map((one) => ({ where: one, found: "Word 里没有" })),
      ],
    };
  },
};

const headings = (paragraphs: readonly TextParagraph[]): readonly string[] =>
  paragraphs
    .filter(({ role }) => role === "heading" || role === "title")
    .map(({ level, text }) => `${level === undefined ? "" : `${level} 级：`}${squeezed(text)}`);

/** Captions, and every number in a table, are in both files. What a table repeats on the next page counts once. */
export const sameObjects: Check<Pair> = {
  code: "compare/objects",
  clause: "Word 与 PDF",
  title: "图表和表中的数一致",
  level: "must",
  measure: ({ word, pdf }) => {
    const faults = (
      [
        ["caption", captions],
        ["cell", numbers],
      ] as const
    ).flatMap(([role, read]) => {
      const left = new Set(read(word.filter((one) => one.role === role)));
      const right = new Set(read(pdf.filter((one) => one.role === role)));
      return [
        ...[...left].filter((one) => !right.has(one)).map((one) => ({ where: one, found: "PDF 里没有" })),
        ...[...right].filter((one) => !left.has(one)).map((one) => ({ where: one, found: "Word 里没有" })),
      ];
    });
    const count = captions(word.filter(({ role }) => role === "caption")).length;
    return { expected: "题注和数相同", measured: `${count} 幅图表`, faults };
  },
};

const captions = (paragraphs: readonly TextParagraph[]): readonly string[] =>
  paragraphs.map(({ text }) => squeezed(text).replace(/（续）$/u, ""));

const numbers = (paragraphs: readonly TextParagraph[]): readonly string[] =>
  paragraphs.flatMap(({ text }) => text.match(/\d+(?:\.\d+)?%?/gu) ?? []);
