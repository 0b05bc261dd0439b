import { describe, expect, test } from "vitest";
import { NO_OWNER } from "../../src/forms/plan.ts";
import { planned } from "./years.ts";

const rowOf = (key: string) => {
  const row = planned()
    .flatMap(({ sections }) => sections.flatMap(({ rows }) => rows))
    .find((one) => one.key === key);
  if (!row) throw new Error(`no row ${key}`);
  return row;
};

describe("the plan of forms", () => {
  test("has one for each responsible unit, and one for figures without", () => {
    expect(planned().map(({ owner, sections }) => [owner, sections.map(({ title }) => title)])).toEqual([
      ["丙局", ["城市 ／ 城市"]],
      ["乙局", ["城市 ／ 交通"]],
      [NO_OWNER, ["城市 ／ 城市"]],
    ]);
  });

  test("asks number by number where last year's figure was one number, its parts in rows of their own", () => {
    expect(rowOf("城市.绿化.面积")).toMatchObject({
      kind: "number",
      name: "绿化·面积",
      last: "预计8.80公顷，增长6%",
      unit: "公顷",
      decimals: 2,
      verbs: ["增长", "下降", "持平"],
      statuses: ["完成", "预计", "初步"],
      now: { value: "", verb: "", amount: "", amountUnit: "%", status: "预计" },
      raw: "待填",
    });
    expect(rowOf("城市.绿化.覆盖率")).toMatchObject({
      verbs: ["提高", "降低", "持平"],
      amountDecimals: 1,
      now: { amountUnit: "个百分点" },
    });
    expect(rowOf("城市.任务.旧")).toMatchObject({ kind: "part", name: "其中：旧", last: "4项", unit: "项" });
    expect(rowOf("城市.空气.截至")).toMatchObject({ kind: "asOf", last: "11月" });
    expect(rowOf("城市.空气").hint).toBe("口径：五站平均；上年数截至11月");
  });

  test("asks in words where a figure needs them, or nothing is known of it", () => {
    expect(
      ["城市.受益", "城市.改造", "城市.道路", "城市.新指标"].map((key) => [rowOf(key).kind, rowOf(key).last]),
    ).toEqual([
      ["text", "近3万人"],
      ["text", "由80%提升至90%，全市第一"],
      ["text", "五条"],
      ["text", ""],
    ]);
  });

  test("asks for a change only where there was one, or where the indicator is new", () => {
    expect(rowOf("城市.任务").verbs).toEqual([]);
    expect(rowOf("交通.船只").verbs).toEqual(["增长", "下降", "持平"]);
  });

  test("shows what is filled already", () => {
    expect(rowOf("交通.车辆").now).toMatchObject({ value: "5", status: "完成" });
    expect(rowOf("交通.船只").now).toMatchObject({ value: "2", verb: "下降", amount: "10" });
  });

  test("does not ask for the report's own year", () => {
    expect(
      planned().flatMap(({ sections }) => sections.flatMap(({ rows }) => rows.map(({ key }) => key))),
    ).not.toContain("年度");
  });
});
