import { describe, expect, test } from "vitest";
import { makeProject, tell } from "../support/project.ts";

/** What a template prints of some data, in one paragraph. */
async function printed(data: string, template: string): Promise<string | undefined> {
  const { lines, found } = await tell(
    await makeProject("small", [
      { file: "data/2031/city.yaml", put: data },
      { file: "templates/chapters/city.hbs", put: `<p>${template}</p>` },
    ]),
    2031,
  );
  expect(found).toEqual([]);
  return lines.at(-1);
}

describe("若增长, 若下降, 若持平", () => {
  const which = "{{#若增长 甲}}升{{/若增长}}{{#若下降 甲}}降{{/若下降}}{{#若持平 甲}}平{{/若持平}}。{{甲}}";
  test.each([
    ["12 家，增长 5%", "升。12家"],
    ["12 家，-5%", "降。12家"],
    ["12 家，增长 0%", "平。12家"],
    ["12 家，上年 10 家，增减自动", "升。12家"],
    ["正增长", "升。正增长"],
    ["由 80% 下降至 75%", "降。75%"],
    ["12 家，上年 12 家", "平。12家"],
    ["12 家", "。12家"],
  ])("tell of %s: %s", async (figure, says) => {
    expect(await printed(`甲: ${figure}\n`, which)).toBe(says);
  });

  test("ask it of each figure that they name", async () => {
    const both =
      "{{甲}}{{乙}}{{#若增长 甲 乙}}都升{{else}}不都升{{/若增长}}{{#若增长 甲 丙}}{{else}}，丙缺{{/若增长}}";
    expect(await printed("甲: 2 家，增长 5%\n乙: 3 家，增长 6%\n", both)).toBe("2家3家都升，丙缺");
    expect(await printed("甲: 2 家，增长 5%\n乙: 3 家，持平\n", both)).toBe("2家3家不都升，丙缺");
  });
});

describe("若超过", () => {
  const more = "{{甲}}{{#若超过 甲 乙}}多于{{else}}不多于{{/若超过}}{{#有 乙}}{{乙}}{{/有}}";
  test.each([
    ["甲: 3 万户\n乙: 29999 户\n", "3万户多于29999户"],
    ["甲: 3 户\n乙: 3 户\n", "3户不多于3户"],
    ["甲: 3 户\n乙: 2 家\n", "3户不多于2家"],
    ["甲: 3 户\n", "3户不多于"],
  ])("of %j says %s", async (data, says) => {
    expect(await printed(data, more)).toBe(says);
  });

  test("compares parts, targets and the values of last year", async () => {
    const data = "甲: { 数值: 9 户, 目标: 8 户, 上年: 10 户, 其中: { 新增: 4 户 } }\n";
    const template =
      "{{甲}}{{#若超过 甲 甲.目标}}超{{/若超过}}{{#若超过 甲 甲.上年}}增{{/若超过}}{{#若超过 甲 甲.新增}}余{{/若超过}}";
    expect(await printed(data, template)).toBe("9户超余");
  });
});

describe("顿 with 序", () => {
  test("counts the items of a list, and leaves alone what is longer than ordinals go", async () => {
    const list = (length: number): string => `清单: [${Array.from({ length }, () => "好").join(", ")}]\n`;
    const template = '{{顿 清单 间="；" 序="是"}}';
    expect(await printed(list(2), template)).toBe("一是好；二是好");
    expect((await printed(list(99), template))?.endsWith("；九十九是好")).toBe(true);
    expect((await printed(list(100), template))?.startsWith("好；好")).toBe(true);
  });
});
