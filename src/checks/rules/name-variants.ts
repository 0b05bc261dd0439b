import type { Sentence } from "../../report/walk.ts";
import { originOf } from "../origin.ts";
import type { Finding, Rule } from "../types.ts";

/** What is set off as a name, and words that hold Latin letters: 《…》, “…”, e窗通, 5G. */
const NAMED =
  /《([^《》]{2,40})》|“([^“”]{2,40})”|((?:\p{Script=Han}{0,2}[A-Za-z]+[A-Za-z0-9.]*\p{Script=Han}{0,2}))/gu;
/** What people leave out, put in or take for another when they write a name from memory. */
const LOOSE = /[\s\u3000、，,·・．.\-—–:：“”‘’]/gu;

interface Spelling {
  readonly count: number;
  /** The first sentence that spells it so. */
  readonly first: Sentence;
}

/** One name, spelt in two ways: “街乡吹哨、部门报到” and “街乡吹哨，部门报到”, e窗通 and E窗通. */
export const nameVariants: Rule = {
  code: "check/name-variants",
  title: "名称写法前后一致",
  severity: "warning",
  find: ({ year, sentences, templates }) => {
    const names = new Map<string, Map<string, Spelling>>();
    for (const sentence of sentences) {
      for (const [, title, quoted, latin] of sentence.text.matchAll(NAMED)) {
        const spelling = title ?? quoted ?? latin ?? "";
        const known = names.get(bare(spelling)) ?? new Map<string, Spelling>();
        const { count, first } = known.get(spelling) ?? { count: 0, first: sentence };
        names.set(bare(spelling), known.set(spelling, { count: count + 1, first }));
      }
    }
    const declared = new Set(year.names.map(({ text }) => text));
    return [...names.values()].flatMap((variants): readonly Finding[] => {
      const [main, ...others] = [...variants].toSorted(
        ([a, { count: left }], [b, { count: right }]) =>
          Number(declared.has(b)) - Number(declared.has(a)) || right - left,
      );
      return others.map(([spelling, { first }]) => ({
        ...originOf(first.inlines, first.text.indexOf(spelling), spelling.length, templates),
        message: `同一名称有两种写法：${spelling}、${main?.[0]}`,
        actual: spelling,
        expected: main?.[0] ?? "",
        sentence: first.text,
      }));
    });
  },
};

const bare = (name: string): string => name.normalize("NFKC").toLowerCase().replace(LOOSE, "");
