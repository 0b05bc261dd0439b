import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignReports } from "../../src/redline/align.ts";
import { countChanges } from "../../src/redline/count.ts";
import type { AlignedBlock } from "../../src/redline/types.ts";
import type { Block, Cell, Heading, Inline, ReportTree, Table } from "../../src/report/types.ts";
import { pairs, trees } from "./arbitrary.ts";
import { linesOfSide, printedLines } from "./sides.ts";

const text = (words: string): Inline => ({ type: "text", text: words });
const paragraph = (words: string): Block => ({ type: "paragraph", children: [text(words)] });
const heading = (number: string, words: string): Heading => ({
  type: "heading",
  level: 1,
  number,
  id: words,
  children: [text(words)],
});
const cells = (...words: readonly string[]): readonly Cell[] =>
  words.map((each) => ({ align: "left", children: [text(each)] }));
const table = (...rows: readonly (readonly Cell[])[]): Table => ({
  type: "table",
  number: 1,
  caption: [text("主要指标")],
  widths: [1, 1, 1],
  head: cells("序号", "指标", "数"),
  rows,
});

const tree = (body: readonly Block[], more: Partial<ReportTree> = {}): ReportTree => ({
  meta: { title: "报告", author: "甲区", subject: "", keywords: [], date: "2032-01-08" },
  title: [text("报告")],
  body,
  attachments: [],
  ...more,
});

const NONE: ReadonlyMap<string, string> = new Map();
const align = (from: ReportTree, to: ReportTree, before = NONE, after = NONE) =>
  alignReports({ tree: from, drawings: before }, { tree: to, drawings: after });

/** = kept, ~ changed, - gone, + come. */
const signs = (blocks: readonly AlignedBlock[]): string =>
  blocks
    .map((block) => {
      if (block.kind !== "whole") return "~";
      return block.change === undefined ? "=" : block.change === "deleted" ? "-" : "+";
    })
    .join("");

const FIRST = "地区生产总值达到120亿元，增长6%，经济运行总体平稳。";
const SECOND = "新建公园三处，改造道路五条，城市面貌焕然一新。";

describe("two reports held against each other", () => {
  test("give back both, for any two reports", () => {
    fc.assert(
      fc.property(pairs, ([from, to]) => {
        const aligned = align(from, to);
        expect(linesOfSide(aligned, "from")).toEqual(printedLines(from));
        expect(linesOfSide(aligned, "to")).toEqual(printedLines(to));
      }),
    );
  });

  test("have no change where they are the same, and at least one where they are not", () => {
    fc.assert(
      fc.property(trees, trees, (one, other) => {
        expect(countChanges(align(one, one))).toBe(0);
        const same = JSON.stringify(printedLines(one)) === JSON.stringify(printedLines(other));
        expect(countChanges(align(one, other)) === 0).toBe(same);
      }),
    );
  });

  test("pair a paragraph that was reworded, and leave the others alone", () => {
    const from = tree([paragraph(FIRST), paragraph(SECOND)]);
    const to = tree([paragraph(FIRST.replace("120", "118")), paragraph("另起一段。"), paragraph(SECOND)]);
    expect(signs(align(from, to).body)).toBe("~+=");
  });

  test("do not take paragraphs for one that have nothing in common", () => {
    expect(signs(align(tree([paragraph(FIRST)]), tree([paragraph(SECOND)])).body)).toBe("-+");
  });

  test("tell a heading whose ordinal changed, and nothing below it", () => {
    const from = tree([
      heading("一、", "总体"),
      paragraph(FIRST),
      heading("二、", "问题"),
      paragraph(SECOND),
    ]);
    const to = tree([
      heading("一、", "总体"),
      paragraph(FIRST),
      heading("二、", "成效"),
      paragraph("略。"),
      heading("三、", "问题"),
      paragraph(SECOND),
    ]);
    const { body } = align(from, to);
    expect(signs(body)).toBe("==++~=");
    const changed = body.find(({ kind }) => kind === "text");
    expect(
      changed?.kind === "text" && changed.words.map(({ text: words, change }) => [words, change]),
    ).toEqual([
      ["二、", "deleted"],
      ["三、", "inserted"],
      ["问题", undefined],
    ]);
  });

  test("find a paragraph of the same words below its own heading", () => {
    const see = paragraph("详见附件。");
    const from = tree([heading("一、", "甲"), see, heading("二、", "乙"), see]);
    const to = tree([heading("一、", "乙"), see]);
    expect(signs(align(from, to).body)).toBe("--~=");
  });

  test("hold tables against each other by row and cell", () => {
    const from = tree([table(cells("1", "甲", "12"), cells("2", "乙", "3"), cells("3", "丙", "8"))]);
    const to = tree([table(cells("1", "甲", "11"), cells("2", "丙", "8"))]);
    const [changed] = align(from, to).body;
    const rows = changed?.kind === "table" ? changed.rows : [];
    expect(rows.map((row) => (row.kind === "whole" ? (row.change ?? "same") : "cells"))).toEqual([
      "same",
      "cells",
      "deleted",
      "cells",
    ]);
  });

  test("take a table of other columns for another table", () => {
    const wide = { ...table(cells("1", "甲", "12")), widths: [1, 2, 1] };
    expect(signs(align(tree([table(cells("1", "甲", "12"))]), tree([wide])).body)).toBe("-+");
  });

  test("tell a chart that was drawn anew from one that was not", () => {
    const chart: Block = { type: "chart", chart: "trend", number: 1, caption: [text("走势")], alt: "" };
    const [old, now] = [new Map([["trend", "<svg/>"]]), new Map([["trend", "<svg><g/></svg>"]])];
    expect(signs(align(tree([chart]), tree([chart]), old, old).body)).toBe("=");
    const [redrawn] = align(tree([chart]), tree([chart]), old, now).body;
    expect(redrawn?.kind === "chart" && redrawn.redrawn).toBe(true);
  });

  test("know an attachment again by its words when it has another label", () => {
    const list = { title: [text("任务清单")], children: [paragraph(FIRST)] };
    const other = { label: "附件1", title: [text("指标")], children: [paragraph(SECOND)] };
    const from = tree([], { attachments: [other, { ...list, label: "附件2" }] });
    const to = tree([], { attachments: [{ ...list, label: "附件" }] });
    const { attachments } = align(from, to);
    expect(attachments.map((each) => [each.from?.at, each.to?.at])).toEqual([
      [0, undefined],
      [1, 0],
    ]);
  });

  test("count what stands outside the text: closing, imprint, red head", () => {
    const closing = { form: "unsealed", signatures: [[text("甲区")]], date: [text("2032年1月8日")] } as const;
    const from = tree([], { closing });
    const to = tree([], { closing: { ...closing, date: [text("2032年1月9日")] } });
    expect(countChanges(align(from, to))).toBe(1);
    expect(countChanges(align(from, from))).toBe(0);
  });
});
