import { type Hit, hitsOf, paragraphRule, type TextCheck } from "./rule.ts";

/** Longest quoted item that is looked at. */
const LONGEST = 40;
/** A chain of items, each with or without a bracket behind it; the marks between them are looked at only in chains of bare items. */
const CHAIN = new RegExp(
  `(?:(?:“[^“”]{1,${LONGEST}}”|《[^《》]{1,${LONGEST}}》)(?:（[^（）]{1,${LONGEST}}）)?、){1,30}(?=[“《])`,
  "gu",
);

function between(text: string): readonly Hit[] {
  return hitsOf(text, CHAIN, ([chain]) => chain)
    .filter(({ found }) => !found.includes("）、"))
    .map(({ at, length, found }) => {
      const mark = found.endsWith("》、") ? "书名号" : "引号";
      return { at: at + length - 1, length: 1, found: `并列的${mark}之间用了顿号` };
    });
}

const bareItems = paragraphRule({
  code: "text/adjacent-items",
  clause: "GB/T 15834 4.5",
  title: "并列的引号、书名号之间不用顿号",
  level: "must",
  expected: "“甲”“乙”、《甲》《乙》之间没有顿号（中间有括注的除外）",
  hits: between,
});

export const items: readonly TextCheck[] = [bareItems];
