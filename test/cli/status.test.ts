import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Edit, makeProject } from "../support/project.ts";
import { report } from "./support.ts";

const CITY = "data/2031/city.yaml";

const SAME_CHANGES: Edit = {
  file: "data/2031/report.yaml",
  find: "check/estimate-after-year: 不查",
  put: "check/estimate-after-year: 不查, check/history-change: 不查",
};

/** The small project with the year before it, which said the same but for one figure, its changes included. */
async function twoYears(...edits: readonly Edit[]): Promise<string> {
  const { root } = await makeProject("small", [SAME_CHANGES, ...edits]);
  await mkdir(join(root, "data/2030"));
  for (const name of ["report.yaml", "city.yaml", "economy.yaml"]) {
    const text = await readFile(join(root, "data/2031", name), "utf8");
    const earlier = text.replace("年度: 2031", "年度: 2030").replace("213 处", "200 处");
    await writeFile(join(root, "data/2030", name), earlier.replaceAll("待填", "1 项"));
  }
  return root;
}

describe("report status", () => {
  test("counts by chapter, in the order of the report, and by responsible unit", async () => {
    const root = await twoYears(
      { file: CITY, find: "12.5 万平方米", put: "待填" },
      { file: CITY, find: "来源: 虚构", put: "来源: 虚构, 责任单位: 乙局" },
    );
    const { out, code } = await report(root, "status", "2031");
    expect(code).toBe(0);
    const rows = out
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/\s{2,}/u));
    expect(rows).toEqual([
      ["", "进度", "已填", "待填", "与上年相同", "有疑问"],
      ["总体情况", "########## 100%", "3", "0", "3", "0"],
      ["城市治理", "########.. 80%", "4", "1", "3", "0"],
      ["责任单位"],
      ["乙局", "########## 100%", "1", "0", "1", "0"],
      ["合计", "########.. 87%", "7", "1", "6", "0"],
    ]);
  });

  test("names the figures one by one when asked", async () => {
    const root = await twoYears({ file: CITY, find: "12.5 万平方米", put: "待填" });
    const { out } = await report(root, "status", "2031", "--all");
    expect(out).toContain("待填：\n  治理.拆除违建\n");
    expect(out).toMatch(/与上年相同：\n(?: {2}.+\n)* {2}治理\.整治无照经营\n/u);
    expect(out).not.toContain("  治理.整治群租房");
  });

  test("counts what the checks find as suspicious", async () => {
    const root = await twoYears(
      { file: "data/history.yaml", find: "状态: 目标", put: "状态: 完成" },
      { file: "data/2031/economy.yaml", find: "预计 120 亿元", put: "预计 990 亿元" },
    );
    const { chapters, all } = JSON.parse((await report(root, "status", "2031", "--json")).out);
    expect(all.suspicious).toEqual(["经济.地区生产总值"]);
    expect(chapters[0].name).toBe("总体情况");
  });

  test("tells of data that cannot be read, and ends with 1", async () => {
    const root = await twoYears({ file: CITY, find: "213 处", put: "213 处处" });
    const { code, err } = await report(root, "status", "2031");
    expect(code).toBe(1);
    expect(err).toContain(`${CITY}:4`);
  });
});
