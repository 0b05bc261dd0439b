import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXIT } from "../../src/cli/exit-codes.ts";
import type { LedgerFigure } from "../../src/ledger/types.ts";
import { project, report } from "./support.ts";

interface Plain {
  readonly figures: readonly (Omit<LedgerFigure, "place"> & { readonly place: string })[];
}

/** A figure of the small project that is printed in the text. */
async function anyFigure(root: string) {
  const { out } = await report(root, "ledger", "--json");
  const { figures } = JSON.parse(out) as Plain;
  const figure = figures.find(
    ({ occurrences, key }) => occurrences[0]?.kind === "paragraph" && key.includes("."),
  );
  const [occurrence] = figure?.occurrences ?? [];
  if (!figure || !occurrence) throw new Error("No figure");
  return { figure, occurrence };
}

describe("report ledger", () => {
  test("prints a table of all figures and says whether a digit has no source", async () => {
    const root = await project();
    const { figure, occurrence } = await anyFigure(root);
    const { code, out } = await report(root, "ledger");
    expect(code).toBe(EXIT.ok);
    const row = out.split("\n").find((line) => line.startsWith(figure.key));
    expect(row).toContain(occurrence.printed);
    expect(row).toContain(figure.place);
    expect(out).toMatch(/\d+ 个数字，印在 \d+ 处；没有来历不明的数字。/u);
  });

  test("writes CSV and Excel where it is told to", async () => {
    const root = await project();
    const { code } = await report(root, "ledger", "--csv", "台账.csv", "--xlsx", "台账.xlsx");
    expect(code).toBe(EXIT.ok);
    expect(readFileSync(join(root, "台账.csv"), "utf8")).toContain("\r\n年度,");
    expect(readFileSync(join(root, "台账.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("stands in the output of a build", async () => {
    const root = await project();
    await report(root, "build");
    const { out } = await report(root, "ledger", "--json");
    expect(readFileSync(join(root, "output/2031/ledger.json"), "utf8").trim()).toBe(out.trim());
  });
});

describe("report trace", () => {
  test("leads from a key, a line of YAML, printed words and a line of print to one figure", async () => {
    const root = await project();
    const { figure, occurrence } = await anyFigure(root);
    const { page, line, printed } = occurrence;
    for (const query of [figure.key, figure.place, printed, `第${page}页第${line}行`]) {
      const { code, out } = await report(root, "trace", query);
      expect([query, code]).toEqual([query, EXIT.ok]);
      expect(out).toContain(`数据 ${figure.raw}  ${figure.place}`);
      expect(out).toContain(`第 ${page} 页第 ${line} 行`);
      expect(out).toContain(`【${printed}】`);
    }
  });

  test("says of a computed change what it came to and from which value", async () => {
    const file = "data/2031/economy.yaml";
    const root = await project(
      { file, find: "预计 120 亿元，增长 6%", put: "120 亿元，增减自动" },
      { file: "data/history.yaml", find: "状态: 目标", put: "状态: 完成" },
    );
    const traced = await report(root, "trace", "地区生产总值");
    expect(traced.out).toContain("  数据 120 亿元，增减自动  data/2031/economy.yaml:2:11\n");
    expect(traced.out).toContain("  增减 增长6.2%，按上年113亿元算得  data/history.yaml:4:5\n");
    expect(traced.out).toContain("【增长6.2%】");
    const { out } = await report(root, "ledger", "--json");
    const figure = (JSON.parse(out) as Plain).figures.find(({ key }) => key === "经济.地区生产总值");
    expect(figure?.computed).toEqual({ change: "增长6.2%", from: "113亿元", place: "data/history.yaml:4:5" });
    await report(root, "ledger", "--csv", "台账.csv");
    expect(readFileSync(join(root, "台账.csv"), "utf8")).toContain(
      "120 亿元，增减自动,上年113亿元（data/history.yaml:4:5）,亿元",
    );
  });

  test("suggests a key for a slip, and shows the line in which no figure is", async () => {
    const root = await project();
    const { figure } = await anyFigure(root);
    const slip = await report(root, "trace", `${figure.key}额`);
    expect([slip.code, slip.err]).toEqual([
      EXIT.findings,
      expect.stringContaining(`是否想查：${figure.key}`),
    ]);
    const none = await report(root, "trace", "第1页第2行");
    expect([none.code, none.err]).toEqual([EXIT.findings, expect.stringContaining("没有数据里的数字")]);
  });

  test("asks what to trace when nothing is named", async () => {
    expect((await report(await project(), "trace")).code).toBe(EXIT.usage);
  });
});
