import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filled, filledRows } from "../forms/book.ts";
import { changedLines, issued, readBytes, textsOf } from "../forms/support.ts";
import { applyEdit, makeProject } from "../support/project.ts";
import { report } from "./support.ts";

const FORMS = "output/2032/forms";
const FRONT = "data/2032/report.yaml";

describe("report forms", () => {
  test("writes a workbook for each responsible unit into a folder of its own, and says how much is asked", async () => {
    const { root, printed } = await issued();
    expect((await readdir(join(root, FORMS))).sort()).toEqual([
      "填报表-2032-丙局.xlsx",
      "填报表-2032-乙局.xlsx",
      "填报表-2032-未定责任单位.xlsx",
    ]);
    expect(
      printed
        .split("\n")
        .slice(0, 4)
        .map((line) => line.split(/\s{2,}/u)),
    ).toEqual([
      ["单位", "行", "待填", "文件"],
      ["丙局", "6", "5", "填报表-2032-丙局.xlsx"],
      ["乙局", "2", "2", "填报表-2032-乙局.xlsx"],
      ["未定责任单位", "3", "1", "填报表-2032-未定责任单位.xlsx"],
    ]);
    const { files } = JSON.parse((await report(root, "forms", "2032", "--json")).out);
    expect(files[1]).toEqual({ file: `${FORMS}/填报表-2032-乙局.xlsx`, owner: "乙局", rows: 2, pending: 2 });
  });

  test("removes the form of a unit that is no more, and writes where --out says", async () => {
    const { root } = await issued();
    await applyEdit(root, { file: FRONT, find: "治理: 丙局", put: "治理: 丁局" });
    expect((await report(root, "forms")).code).toBe(0);
    expect((await readdir(join(root, FORMS))).sort()[0]).toBe("填报表-2032-丁局.xlsx");
    expect(await readdir(join(root, FORMS))).toHaveLength(3);
    await report(root, "forms", "--out", "别处");
    expect(await readdir(join(root, "别处/2032/forms"))).toHaveLength(3);
  });

  test("writes over no form that was filled in where it lies, and removes no other file", async () => {
    const { root, form } = await issued();
    const filled = await filledRows(await readBytes(form("丙局")), { "治理.周年": { D: 71 } });
    await writeFile(form("丙局"), filled);
    await writeFile(join(root, FORMS, "说明.txt"), "x");
    const { code, err } = await report(root, "forms");
    expect(code).toBe(1);
    expect(err).toContain(`已有人填写，没有覆盖 [forms/filled-in]\n  ${FORMS}/填报表-2032-丙局.xlsx`);
    expect(err).toContain(`[forms/foreign-file]\n  ${FORMS}/说明.txt`);
    expect(await readBytes(form("丙局"))).toEqual(filled);
  });

  test("writes over none in which the office has put the date, which stays for the unit to read", async () => {
    const { root, form } = await issued();
    await writeFile(
      form("丙局"),
      await filled(await readBytes(form("丙局")), { "填表说明!B6": "2032-12-20" }),
    );
    expect((await report(root, "forms")).err).toContain("[forms/filled-in]");
  });

  test("tells two units whose files would bear one name", async () => {
    const { root } = await issued();
    await applyEdit(root, { file: FRONT, find: "经济: 乙局", put: "经济: 丙/局" });
    const { code, err } = await report(root, "forms");
    expect([code, err]).toEqual([1, expect.stringContaining("[forms/same-name]")]);
  });

  test("stops at data that cannot be read, and at a year that is not there", async () => {
    const { root } = await issued();
    expect((await report(root, "forms", "2040")).err).toContain("没有 2040 年的数据");
    await applyEdit(root, { file: "data/2032/city.yaml", find: "周年: 待填", put: "周年: 七十 周周" });
    const { code, err } = await report(root, "forms");
    expect([code, err]).toEqual([1, expect.stringContaining("figure/unknown-unit")]);
  });
});

describe("report collect", () => {
  test("prints what it filled in, counts by unit, remarks, and the files", async () => {
    const { root, fill } = await issued();
    const file = await fill("乙局", { "经济.财政收入": { D: 9, J: "快报" } });
    const path = join(root, file);
    await writeFile(path, await filled(await readBytes(path), { "填表说明!B7": "张三 1234" }));
    const { code, out } = await report(root, "collect", file);
    expect(code).toBe(0);
    expect(out).toContain("经济.财政收入  待填  9.00 亿元  data/2032/economy.yaml:3\n");
    expect(out).toMatch(/\n乙局 +1 +0 +0 +1 +张三 1234 +乙局\.xlsx\n/u);
    expect(out).toContain("经济.财政收入：快报  收回/乙局.xlsx 数据!J6");
    expect(out).toContain("填入 1 个数。");
  });

  test("writes nothing with --dry-run, and says what it would", async () => {
    const { root, data, fill } = await issued();
    const before = await textsOf(data);
    const { code, out } = await report(
      root,
      "collect",
      await fill("乙局", { "经济.财政收入": { D: 9 } }),
      "--dry-run",
    );
    expect([code, out]).toEqual([0, expect.stringContaining("会填入 1 个数，没有写文件。")]);
    expect(await textsOf(data)).toEqual(before);
  });

  test("takes files and folders, skips what an office program has open, and tells of other spreadsheets", async () => {
    const { root, fill } = await issued();
    await fill("乙局", { "经济.财政收入": { D: 9 } });
    await writeFile(join(root, "收回/~$乙局.xlsx"), "x");
    await writeFile(join(root, "收回/来信.docx"), "x");
    expect((await report(root, "collect", "收回", "收回/乙局.xlsx")).code).toBe(0);
    for (const name of ["丙局.xls", "丁局.et"]) await writeFile(join(root, "收回", name), "x");
    const { code, err } = await report(root, "collect", "收回");
    expect(code).toBe(1);
    expect(err.match(/不是 \.xlsx 文件：\.\w+/gu)).toEqual(["不是 .xlsx 文件：.et", "不是 .xlsx 文件：.xls"]);
  });

  test("asks for files, and tells of those that are not there", async () => {
    const { root } = await issued();
    expect((await report(root, "collect")).code).toBe(2);
    expect((await report(root, "collect", "2032")).code).toBe(2);
    await mkdir(join(root, "空"));
    const { code, err } = await report(root, "collect", "没有", "空");
    expect([code, err.match(/\[forms\/no-such-file\]/gu)?.length]).toEqual([1, 2]);
  });
});

describe("forms of the real report", () => {
  test("2020, begun from 2019: filled and collected, each line that was filled changes and no other", async () => {
    const { root } = await makeProject("2019");
    await report(root, "new", "2020");
    expect((await report(root, "forms")).code).toBe(0);
    const before = await textsOf(join(root, "data/2020"));
    const path = join(root, "output/2020/forms/填报表-2020-未定责任单位.xlsx");
    const bytes = await filledRows(await readBytes(path), {
      "经济发展.地区生产总值": { D: 5000, F: "增长", G: 1.2 },
      "污染防治.PM2.5年均浓度": { D: 38, F: "下降", G: 9.5 },
      "绩效考评.重点任务和民生实事.超额完成": { D: 3 },
      "绩效考评.重点任务和民生实事": { D: 63 },
      "重大活动.安全保障.投入力量": { D: "20 余万人次" },
    });
    await rm(path);
    await writeFile(join(root, "回.xlsx"), bytes);
    const { code, err } = await report(root, "collect", "回.xlsx");
    expect([code, err.replace(/^核对.*\n/u, "")]).toEqual([0, ""]);
    const changed = changedLines(before, await textsOf(join(root, "data/2020")));
    expect([...changed.values()].map((line) => line.trim().replace(/ {2}#.*/u, "")).toSorted()).toEqual([
      "PM2.5年均浓度: { 数值: 38 微克/立方米，下降 9.5% }",
      "地区生产总值: 预计 5000 亿元，增长 1.2%",
      "投入力量: 20 余万人次",
      "重点任务和民生实事: 63 项，超额完成 3 项",
    ]);
    const text = await readFile(join(root, "data/2020/development.yaml"), "utf8");
    expect(text).toContain("地区生产总值: 预计 5000 亿元，增长 1.2%  # 上年：预计 4500 亿元，增长 6%");
  });
});
