import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CellValue } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { report } from "../cli/support.ts";
import { applyEdit } from "../support/project.ts";
import { sheetOf } from "./book.ts";
import { issued, placesOf, textsOf } from "./support.ts";

const CITY = "data/2032/city.yaml";
type Rows = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

/** Collects one filled form and gives code and cell of what was found. Nothing may be written. */
async function refused(owner: string, rows: Rows): Promise<readonly string[]> {
  const { fill, collect } = await issued();
  const { code, lines, found } = await collect(await fill(owner, rows));
  expect([code, lines.size]).toEqual([1, 0]);
  return placesOf(found);
}

describe("what a form may not hold is refused by cell address", () => {
  test.each<[string, Rows, readonly string[]]>([
    ["a changed unit", { "经济.财政收入": { D: 9, E: "万元" } }, ["forms/changed-unit 数据!E6"]],
    ["a changed key", { "经济.财政收入": { A: "经济.财政支出", D: 9 } }, ["forms/changed-key 数据!A6"]],
    ["text in a number cell", { "经济.财政收入": { D: "约九亿" } }, ["forms/not-a-number 数据!D6"]],
    ["a unit in a number cell", { "经济.财政收入": { D: "9亿元" } }, ["forms/not-a-number 数据!D6"]],
    ["full-width digits", { "经济.财政收入": { D: "９" } }, ["forms/not-a-number 数据!D6"]],
    ["a truth value", { "经济.财政收入": { D: true } }, ["forms/not-a-number 数据!D6"]],
    ["a date", { "经济.地区生产总值": { D: new Date(Date.UTC(2032, 0, 2)) } }, ["forms/date 数据!D5"]],
    ["an error of a formula", { "经济.财政收入": { D: "#DIV/0!" } }, ["forms/formula-error 数据!D6"]],
    ["a change without a number", { "经济.财政收入": { F: "增长", G: 3 } }, ["forms/incomplete 数据!D6"]],
    ["a change without a verb", { "经济.财政收入": { D: 9, G: 3 } }, ["forms/unclear-change 数据!F6"]],
    ["a verb without a change", { "经济.财政收入": { D: 9, F: "下降" } }, ["forms/unclear-change 数据!G6"]],
    ["持平 with a change", { "经济.财政收入": { D: 9, F: "持平", G: 3 } }, ["forms/unclear-change 数据!G6"]],
    ["a negative change", { "经济.财政收入": { D: 9, F: "增长", G: -3 } }, ["forms/unclear-change 数据!G6"]],
    ["a verb of its own", { "经济.财政收入": { D: 9, F: "增多", G: 3 } }, ["forms/unknown-choice 数据!F6"]],
    [
      "another unit of change",
      { "经济.财政收入": { D: 9, F: "增长", G: 3, H: "百分之" } },
      ["forms/unknown-unit 数据!H6"],
    ],
    ["a status of its own", { "经济.财政收入": { D: 9, I: "大概" } }, ["forms/unknown-choice 数据!I6"]],
    [
      "faults in several cells",
      { "经济.财政收入": { D: "九", E: "元", G: "三" } },
      ["forms/not-a-number 数据!D6", "forms/changed-unit 数据!E6", "forms/not-a-number 数据!G6"],
    ],
  ])("%s", async (_name, rows, expected) => {
    expect((await refused("乙局", rows)).toSorted()).toEqual(expected.toSorted());
  });

  test("a change beside the number of a part, a date that is none", async () => {
    expect(await refused("未定责任单位", { "任务.重点任务.完成": { D: 3, F: "增长" } })).toEqual([
      "forms/closed-cell 数据!F6",
    ]);
    expect(
      await refused("丙局", { "治理.细颗粒物": { D: 3 }, "治理.细颗粒物.截至": { D: "年中前后" } }),
    ).toEqual(["forms/unparsable 数据!D9"]);
  });

  test("what the data's own reader refuses once it is merged", async () => {
    const { fill, collect } = await issued({ file: CITY, find: "周年: 待填", put: "周年: 近 70 周年" });
    const { found, code } = await collect(await fill("丙局", { "治理.周年": { D: "71 周年，其中新 3 处" } }));
    expect([code, placesOf(found)]).toEqual([1, ["figure/unit-mismatch 数据!D10"]]);
  });

  test("all faults of all forms are told in one run, and nothing is written of any", async () => {
    const { fill, collect } = await issued();
    const good = await fill("丙局", { "治理.周年": { D: 71 } });
    const bad = await fill("乙局", { "经济.财政收入": { D: "九" }, "经济.地区生产总值": { D: "百" } });
    const { lines, found } = await collect(good, bad, "没有的.xlsx");
    expect(lines.size).toBe(0);
    expect(placesOf(found).toSorted()).toEqual([
      "forms/no-such-file",
      "forms/not-a-number 数据!D5",
      "forms/not-a-number 数据!D6",
    ]);
  });

  test("and shown with cell, what is there and how to mend it", async () => {
    const { root, fill } = await issued();
    const { err, code } = await report(
      root,
      "collect",
      await fill("乙局", { "经济.财政收入": { D: "9亿元" } }),
    );
    expect(code).toBe(1);
    expect(err).toContain(
      "错误 「经济.财政收入」不是数字 [forms/not-a-number]\n  收回/乙局.xlsx 数据!D6\n  现为：9亿元\n",
    );
    expect(err).toContain("应为：只填数字，如 120 或 8.80，不写单位（亿元）");
    expect(err).toContain("有 1 处错误，没有改动任何数据文件。");
  });
});

describe("rows of a form", () => {
  test("may be neither added nor doubled", async () => {
    const { edit, collect } = await issued();
    const file = await edit("乙局", (book) => {
      const { rows } = sheetOf(book);
      rows.push(["经济.新指标", "新指标", null, 5, "项"], [null, null, null, 5], [...(rows[5] ?? [])]);
    });
    const { found } = await collect(file);
    expect(placesOf(found)).toEqual([
      "forms/changed-key 数据!A7",
      "forms/changed-key 数据!A8",
      "forms/changed-key 数据!A9",
    ]);
  });

  test("keep last year's value for reading only: a change of it is told and not taken", async () => {
    const { fill, collect } = await issued();
    const { code, found, lines } = await collect(
      await fill("乙局", { "经济.财政收入": { C: "8.81亿元", D: 9 } }),
    );
    expect([code, lines.size, placesOf(found)]).toEqual([0, 1, ["forms/changed-last 数据!C6"]]);
    expect(found[0]).toMatchObject({
      severity: "warning",
      actual: "8.81亿元",
      expected: "8.80亿元，增长0.1%",
    });
  });
});

describe("a form that does not fit the data any more", () => {
  test("is in conflict where the data say something else by now: both are shown, neither is chosen", async () => {
    const { root, fill, collect } = await issued();
    const file = await fill("丙局", { "治理.周年": { D: 71 } });
    await applyEdit(root, { file: CITY, find: "周年: 待填", put: "周年: 72 周年" });
    const { code, lines, found } = await collect(file);
    expect([code, lines.size, placesOf(found)]).toEqual([1, 0, ["forms/conflict 数据!D10"]]);
    expect(found[0]).toMatchObject({
      actual: "表上 71 周年；数据 72 周年",
      place: { file: CITY, start: { line: 10 } },
      notes: [expect.stringContaining("待填"), expect.anything()],
    });
  });

  test("is none where the data have come to say the same, or where the form was left alone", async () => {
    const { root, fill, collect } = await issued();
    const file = await fill("丙局", { "治理.周年": { D: 71 } });
    await applyEdit(root, { file: CITY, find: "周年: 待填", put: "周年: 71 周年" });
    await applyEdit(root, { file: CITY, find: "拆除违建: 待填", put: "拆除违建: 3 万平方米" });
    const { code, found, said } = await collect(file);
    expect([code, found, said.forms[0]?.same]).toEqual([0, [], 1]);
  });

  test("fits where the data only have it laid out otherwise, with a unit named", async () => {
    const { root, fill, collect } = await issued({
      file: CITY,
      find: "拆除违建: 待填",
      put: "拆除违建: 3.0 万平方米",
    });
    const file = await fill("丙局", { "治理.周年": { D: 71 }, "治理.拆除违建": { D: 4 } });
    await applyEdit(root, { file: CITY, find: "周年: 待填", put: "周年: { 数值: 待填, 责任单位: 丙局 }" });
    await applyEdit(root, { file: CITY, find: "拆除违建: 3.0 万平方米", put: "拆除违建: 共3.0万平方米" });
    const { found, lines } = await collect(file);
    expect([found, [...lines.values()].map((line) => line.replace(/ {2}#.*/u, "").trim())]).toEqual([
      [],
      ["拆除违建: 4.0 万平方米", "周年: { 数值: 71 周年, 责任单位: 丙局 }"],
    ]);
  });

  test("that was for no unit is taken when one is named by then", async () => {
    const { root, fill, collect } = await issued();
    const file = await fill("未定责任单位", { "任务.重点任务": { D: 9 } });
    await applyEdit(root, {
      file: "data/2032/report.yaml",
      find: "治理: 丙局",
      put: "治理: 丙局, 任务: 丁局",
    });
    expect(await collect(file)).toMatchObject({ code: 0, found: [] });
  });

  test("that still shows a value which the data have changed is told of it", async () => {
    const { root, fill, collect } = await issued({ file: CITY, find: "周年: 待填", put: "周年: 71 周年" });
    const file = await fill("丙局", { "治理.拆除违建": { D: 3 } });
    await applyEdit(root, { file: CITY, find: "周年: 71 周年", put: "周年: 72 周年" });
    const { code, found, lines } = await collect(file);
    expect([code, placesOf(found), lines.size]).toEqual([0, ["forms/stale 数据!D10"], 1]);
  });

  test("is stale where its key is gone", async () => {
    const { root, fill, collect } = await issued();
    const file = await fill("丙局", { "治理.周年": { D: 71 } });
    await applyEdit(root, { file: CITY, find: "  周年: 待填", put: "  年头: 待填" });
    const { code, found } = await collect(file);
    expect([code, placesOf(found)]).toEqual([1, ["forms/stale 数据!D10"]]);
  });

  test("is another unit's where the data name another by now", async () => {
    const { root, fill, collect } = await issued();
    const file = await fill("丙局", { "治理.周年": { D: 71 } });
    await applyEdit(root, { file: "data/2032/report.yaml", find: "治理: 丙局", put: "治理: 丁局" });
    const { found } = await collect(file);
    expect(placesOf(found)).toEqual(["forms/other-unit 数据!D10"]);
    expect(found[0]?.message).toContain("现在由「丁局」负责");
  });

  test("of another year is refused, and can be collected by that year's number", async () => {
    const { root, data, fill, collect } = await issued();
    const file = await fill("丙局", { "治理.周年": { D: 71 } });
    await mkdir(join(root, "data/2033"));
    for (const [name, text] of await textsOf(data))
      await writeFile(join(root, "data/2033", name), text.replace("年度: 2032", "年度: 2033"));
    const { code, found } = await collect(file);
    expect([code, found.map((one) => one.code)]).toEqual([1, ["forms/other-year"]]);
    expect(found[0]?.notes?.[0]).toContain("report collect 2032");
    expect((await collect("2032", file)).code).toBe(0);
  });

  test("twice is no fault, but twice and different is", async () => {
    const { root, fill, collect } = await issued();
    const one = await fill("丙局", { "治理.周年": { D: 71 } }, "一");
    await copyFile(join(root, one), join(root, "收回/二.xlsx"));
    expect(await collect("收回")).toMatchObject({ code: 0, found: [] });
    await writeFile(join(root, CITY), (await readFile(join(root, CITY), "utf8")).replace("71 周年", "待填"));
    await fill("丙局", { "治理.周年": { D: 72 } }, "二");
    const { found, lines } = await collect("收回");
    expect([lines.size, placesOf(found)]).toEqual([0, ["forms/duplicate 数据!D10"]]);
    expect(found[0]).toMatchObject({ cell: { file: "收回/二.xlsx" }, actual: "72 周年；另一份 71 周年" });
  });
});
