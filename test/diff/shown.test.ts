import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffMarkdown } from "../../src/diff/markdown.ts";
import { COLOUR_MARKS, diffLines, PLAIN_MARKS } from "../../src/diff/text.ts";
import type { FigureChange, ReportDiff } from "../../src/diff/types.ts";
import { stretchesOf } from "../../src/diff/words.ts";
import { anyText, SEED } from "../fuzz/support.ts";

const EMPTY: ReportDiff = {
  year: 2031,
  from: "HEAD",
  to: "工作区",
  figures: [],
  prose: [],
  objects: [],
  checks: [],
};

/** A comparison in which every text of the data is the one given. */
function diffWith(words: string): ReportDiff {
  const place = { text: words, section: [words], page: 3, line: 7 };
  const state = { key: words, raw: words, place: "data/2031/a.yaml:1:1", printed: words };
  const occurrence = {
    part: "值",
    printed: words,
    kind: "paragraph",
    section: [words],
    paragraph: 1,
    sentence: 1,
    text: `甲${words}`,
    at: 1,
    page: 3,
    line: 7,
  } as const;
  const figure: FigureChange = {
    kind: "renamed",
    key: words,
    from: state,
    to: { ...state, raw: `${words}乙` },
    difference: `+1${words}`,
    places: [
      { from: occurrence, to: { ...occurrence, text: `乙${words}` } },
      { to: { ...occurrence, kind: "cell" } },
    ],
    charts: ["图1"],
    tables: [],
  };
  return {
    ...EMPTY,
    from: words,
    figures: [figure],
    prose: [{ kind: "changed", from: place, to: { ...place, text: `${words}丙丁` }, keys: [] }],
    objects: [{ kind: "changed", label: "图1", caption: words, keys: [] }],
    checks: [{ kind: "new", code: "check/jump", severity: "warning", message: words, keys: [] }],
    layout: { pages: { from: 3, to: 4 }, headings: [{ text: words, from: 3, to: 4 }] },
  };
}

describe("a comparison in Markdown", () => {
  const hostile = "|<b>*甲*`乙`[丙](http://a.b)@name #1 !2 www.a.b :smile: &lt; ~~丁~~\\|";

  test("has no structure but its own, whatever the data hold", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constant(hostile)), (words) => {
        const plain = diffMarkdown(diffWith("甲"));
        const text = diffMarkdown(diffWith(words));
        const own = /<\/?(?:details|summary|del|ins)>|<!-- -->|\\[!-/:-@[-`{-~]/gu;
        const [head = "", ...lines] = text.split("\n");
        expect(lines).toHaveLength(plain.split("\n").length - 1);
        for (const line of [
          head.slice(4),
          ...lines.map((one) => one.replace(/^\| | \| | \|$|^- |---/gu, "")),
        ])
          expect(line.replace(own, "")).not.toMatch(/[\\`*_[\]<>#|~&]/u);
      }),
      { seed: SEED, examples: [[hostile]] },
    );
  });

  test("names nobody and links nowhere", () => {
    const text = diffMarkdown(diffWith(hostile));
    expect(text).not.toMatch(/@name|#1 |!2|http:\/\/|www\.a|:smile/u);
  });

  test("has a line of the table for each figure, and folds up the rest", () => {
    const text = diffMarkdown(diffWith("甲"));
    expect(text).toContain("| 甲 → 甲（改名） | 甲 | 甲乙 | +1甲 | 第 3 页第 7 行、图1 |");
    expect(text).toContain("<details><summary>文字（1）</summary>\n\n- 第 3 页第 7 行：甲<ins>丙丁</ins>\n");
  });
});

describe("a comparison on a terminal", () => {
  test("marks old and new words, by colour where there is one", () => {
    const correction = { ...diffWith("甲"), figures: [], objects: [], checks: [] };
    const prose = [
      {
        ...correction.prose[0],
        from: { text: "新建3条道路。", section: [], page: 1, line: 2 },
        to: { text: "新建4条道路。", section: [], page: 1, line: 2 },
        kind: "changed",
        keys: [],
      } as const,
    ];
    const [plain, coloured] = [PLAIN_MARKS, COLOUR_MARKS].map((marks) =>
      diffLines({ ...correction, prose }, marks).join("\n"),
    );
    expect(plain).toContain("  第 1 页第 2 行  新建【3→4】条道路。");
    expect(coloured).toContain("新建\u001b[31;9m3\u001b[39;29m\u001b[32m4\u001b[39m条道路。");
  });

  test("lets no control characters of the data through", () => {
    fc.assert(
      fc.property(anyText, (words) => {
        for (const line of diffLines(diffWith(words), PLAIN_MARKS))
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
      { seed: SEED },
    );
  });

  test("says so when nothing differs", () => {
    expect(diffLines(EMPTY, PLAIN_MARKS)).toEqual([
      "2031 年报告：HEAD → 工作区",
      "没有改动，两边印出的内容相同。",
    ]);
  });

  test("tells of a new report by its size, not line by line", () => {
    const lines = diffLines(
      { ...diffWith("甲"), from: "HEAD", layout: { pages: { from: 0, to: 4 }, headings: [] } },
      PLAIN_MARKS,
    );
    expect(lines).toEqual([
      "2031 年报告：HEAD → 工作区",
      "HEAD 里还没有 2031 年的报告，全文都是新增的：1 个数字，印在 2 处，1 幅图，0 张表，共 4 页。",
    ]);
  });
});

describe("marked words", () => {
  test("put together give both texts again", () => {
    const words = fc.array(fc.constantFrom("甲", "乙", "，", "12", "3.5%", "ab", "\ud83d\ude00"), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (from, to) => {
        const stretches = stretchesOf(from.join(""), to.join(""));
        const side = (name: "from" | "to"): string =>
          stretches.map((one) => ("same" in one ? one.same : one[name])).join("");
        expect([side("from"), side("to")]).toEqual([from.join(""), to.join("")]);
      }),
      { seed: SEED },
    );
  });

  test("keep numbers whole", () => {
    expect(stretchesOf("增长6.5%，保持平稳", "增长6.8%，保持平稳")).toEqual([
      { same: "增长" },
      { from: "6.5%", to: "6.8%" },
      { same: "，保持平稳" },
    ]);
  });
});
