import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/data/figure/types.ts";
import type { Year } from "../../src/data/types.ts";
import { type DataSources, readYear } from "../../src/data/year.ts";
import { makeSource } from "../../src/diagnostics/source.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { collectForms } from "../../src/forms/collect.ts";
import { planForms } from "../../src/forms/plan.ts";
import { readForm } from "../../src/forms/read.ts";
import { formXlsx } from "../../src/forms/workbook.ts";
import { SEED } from "../fuzz/support.ts";
import { filledRows } from "./book.ts";

const front = (year: number): string =>
  `年度: ${year}\n成文日期: ${year + 1}-01-08\n单位: { 全称: 甲区政府, 简称: 甲区, 自称: 我区 }\n标题: 报告\n章节: [{ 标题: 一章, 模板: a }]\n`;

const sources = (year: number, chapter: string): DataSources => ({
  year,
  front: makeSource(`data/${year}/report.yaml`, front(year)),
  chapters: [makeSource(`data/${year}/a.yaml`, chapter)],
});

function yearOf(data: DataSources): Year {
  const year = readYear(data, ({ code, message }) => {
    if (code !== "figure/pending") throw new Error(message);
  });
  if (!year) throw new Error("no year");
  return year;
}

const digits = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([whole, places]) => (whole / 10 ** places).toFixed(places));

/** A figure: how last year had it, how it waits in this year's YAML, and what is filled in. */
const asked = fc.record({
  unit: fc.constantFrom("亿元", "项", "万平方米", "%", "微克/立方米", "万元/人"),
  last: digits,
  lastChange: fc.boolean(),
  part: fc.constantFrom(undefined, "完成", "出口"),
  waits: fc.constantFrom(
    "待填",
    '"待填"',
    "'待填'",
    "",
    "{ 数值: 待填, 责任单位: 丙局 }",
    '{ 数值: "待填", 来源: 年报 }',
    "\n    数值: 待填\n    口径: 可比价",
  ),
  comment: fc.constantFrom("", "  # 上年：见表", " # 待核 | 口径: 同上年"),
  fill: fc.option(
    fc.record({
      value: digits,
      change: fc.option(fc.record({ rise: fc.boolean(), amount: digits })),
      part: fc.option(digits),
      status: fc.constantFrom("完成", "预计", "初步"),
    }),
  ),
});
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

const keyOf = (at: number): string => `指标${"甲乙丙丁戊己庚辛"[at] ?? "子"}`;
const lastText = ({ last, unit, lastChange, part }: Asked): string =>
  [
    `${last} ${unit}`,
    ...(lastChange ? ["增长 5%"] : []),
    ...(part === undefined ? [] : [`${part === "完成" ? "" : "其中"}${part} 1 ${unit}`]),
  ].join("，");
/** Comments cannot stand after a block; there they are on the line of the key. */
const waiting = (one: Asked, at: number): string =>
  one.waits.startsWith("\n")
    ? `  ${keyOf(at)}:${one.comment}${one.waits}`
    : `  ${keyOf(at)}: ${one.waits}${one.comment}`.trimEnd();

/** What a person types, beside the number in its cell. */
function cellsOf(
  one: Asked,
  key: string,
): Readonly<Record<string, Readonly<Record<string, string | number>>>> {
  const { fill, part, lastChange } = one;
  if (!fill) return {};
  return {
    [key]: {
      D: Number(fill.value),
      I: fill.status,
      ...(fill.change && lastChange
        ? { F: fill.change.rise ? "增长" : "下降", G: Number(fill.change.amount), H: "%" }
        : {}),
    },
    ...(fill.part !== null && part !== undefined ? { [`${key}.${part}`]: { D: Number(fill.part) } } : {}),
  };
}

describe("random answers", () => {
  test("come back as they were filled in, and change the lines of their figures only", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(asked, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        async (figures, crlf) => {
          const text = `# 一章\n组:\n${figures.map(waiting).join("\n")}\n  结语: 甲、乙：丙 # 话\n`;
          const now = sources(2032, crlf ? text.replaceAll("\n", "\r\n") : text);
          const last = `组:\n${figures.map((one, at) => `  ${keyOf(at)}: ${lastText(one)}`).join("\n")}\n`;
          const year = yearOf(now);
          const cells = Object.assign({}, ...figures.map((one, at) => cellsOf(one, `组.${keyOf(at)}`)));
          const found: Diagnostic[] = [];
          const forms = await Promise.all(
            planForms(year, yearOf(sources(2031, last)), now.chapters).map(async (form) => {
              const own = new Set(form.sections.flatMap(({ rows }) => rows.map(({ key }) => key)));
              const fill = Object.fromEntries(Object.entries(cells).filter(([key]) => own.has(key)));
              const bytes = await filledRows(await formXlsx(form), fill as Parameters<typeof filledRows>[1]);
              return readForm("表.xlsx", bytes, (one) => found.push(one));
            }),
          );
          const { changed } = collectForms(
            forms.filter((form) => form !== undefined),
            year,
            now,
            (one) => found.push(one),
          );
          expect(found).toEqual([]);

          const [chapter] = now.chapters;
          const after = changed[0]?.text ?? chapter?.text ?? "";
          const merged = yearOf({ ...now, chapters: [makeSource("data/2032/a.yaml", after)] });
          for (const [at, one] of figures.entries()) said(one, merged.figures.get(`组.${keyOf(at)}`));

          const [before, lines] = [(chapter?.text ?? "").split("\n"), after.split("\n")];
          expect(lines).toHaveLength(before.length);
          for (const [at, line] of lines.entries()) {
            const place = before
              .slice(0, at + 1)
              .join("\n")
              .match(/指标./gu)
              ?.at(-1);
            const figure = figures.find((_, index) => keyOf(index) === place);
            if (!figure?.fill) expect(line).toBe(before[at]);
            expect(/ #.*$/u.exec(line)?.[0]).toBe(/ #.*$/u.exec(before[at] ?? "")?.[0]);
          }
        },
      ),
      { numRuns: 40, seed: SEED },
    );
  });
});

/** The figure in the data says what was filled in, number by number, with the places that were asked for. */
function said({ fill, unit, last, lastChange, part }: Asked, figure: Figure | undefined): void {
  if (!fill) {
    expect(figure?.pending).toBe(true);
    return;
  }
  const [value] = figure?.values ?? [];
  const places = last.split(".")[1]?.length ?? 0;
  const typed = String(Number(fill.value));
  const least = Number(fill.value).toFixed(places);
  expect(value?.digits).toBe(typed.length > least.length ? typed : least);
  expect(`${value?.scale}${value?.unit}`).toBe(unit);
  expect(figure?.status).toBe(fill.status);
  const change = fill.change && lastChange ? fill.change : undefined;
  expect(figure?.change?.direction).toBe(change && (change.rise ? "rise" : "fall"));
  expect(figure?.change?.amount?.value).toBe(change ? Number(change.amount) : undefined);
  const amount = part !== undefined && fill.part !== null ? Number(fill.part) : undefined;
  expect(part === undefined ? undefined : figure?.parts.get(part)?.digits).toBe(
    amount === undefined ? undefined : String(amount),
  );
}
