import { beforeAll, describe, expect, test } from "vitest";
import { compared } from "./comparison.ts";
import { attribute, hasClass, type Page, pageOf, textOf } from "./support.ts";

describe("a review page against another version", () => {
  let page: Page;
  beforeAll(async () => {
    const { made, against } = await compared();
    page = await pageOf(made, against);
  });

  test("marks every place of the changed figures and of no others", () => {
    const { figures } = page.model;
    const changed = figures.filter(({ change }) => change !== undefined);
    expect(changed.map(({ key }) => key)).toEqual(["经济.地区生产总值", "治理.整治无照经营"]);
    const marked = page.all((element) => hasClass(element, "changed"));
    expect(new Set(marked.map((element) => attribute(element, "data-place")))).toEqual(
      new Set(changed.flatMap(({ places }) => places.map(String))),
    );
  });

  test("has a bar beside each line with a changed figure or sentence", () => {
    const { model } = page;
    const words = model.changes?.prose.flatMap(({ spot }) => spot?.lines ?? []) ?? [];
    const lines = page
      .all((element) => hasClass(element, "line"))
      .filter((line) => page.all((element) => hasClass(element, "changed"), line).length > 0)
      .map((line) => attribute(line, "id") ?? "");
    expect(words.length).toBeGreaterThan(0);
    const shown = page.all((element) => words.includes(attribute(element, "id") ?? "")).map(textOf);
    expect(shown.join("")).toContain("经济保持平稳运行。");
    expect(page.all((element) => hasClass(element, "bar"))).toHaveLength(new Set([...words, ...lines]).size);
  });

  test("lists what changed and what is gone, old and new, and leads to where it stands", () => {
    const { changes, figures } = page.model;
    expect(changes?.against).toBe("HEAD");
    expect(changes?.figures).toMatchObject([
      { mark: "改", key: "治理.整治无照经营", from: "69 户", to: "96 户", moved: "+27户，+39.1%" },
      { mark: "改", key: "经济.地区生产总值", from: "预计 120 亿元，增长 6%", to: "预计 125 亿元，增长 6%" },
      { mark: "删去", key: "治理.拆除违建", from: "12.5 万平方米", oldSource: "data/2031/city.yaml:3:9" },
    ]);
    expect(changes?.figures.map(({ figure = -1 }) => figures[figure]?.key)).toEqual([
      "治理.整治无照经营",
      "经济.地区生产总值",
      undefined,
    ]);
    expect(changes?.prose[0]?.pieces).toContainEqual({ kind: "new", text: "运行" });
    expect(changes?.prose[1]).toMatchObject({ mark: "删去", pieces: [{ text: "建成5G示范街区。" }] });
    expect(changes?.prose[1]).not.toHaveProperty("spot");
    expect(changes?.checks.map((one) => one.figures.map((at) => figures[at]?.key))).toEqual([
      ["经济.财政收入", "经济.地区生产总值"],
    ]);
  });

  test("leads to the captions of changed charts and tables, and keeps both drawings", () => {
    const { objects = [] } = page.model.changes ?? {};
    expect(objects.map(({ label }) => label)).toEqual(["表1", "图1"]);
    for (const { label, spot } of objects) {
      const caption = page.all((element) => attribute(element, "id") === spot?.lines[0]).map(textOf);
      expect(caption).toEqual([expect.stringMatching(new RegExp(`^${label} `, "u"))]);
    }
    const kept = page.all(({ tagName }) => tagName === "template");
    const [, chart] = objects;
    expect(kept.map((element) => attribute(element, "id"))).toEqual([chart?.oldDrawing, chart?.newDrawing]);
    expect(
      new Set(kept.map((element) => page.all(({ tagName }) => tagName === "path", element).length)),
    ).not.toContain(0);
  });
});
