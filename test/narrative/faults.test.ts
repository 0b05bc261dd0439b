import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { type Edit, makeProject, tell } from "../support/project.ts";

const REPORT = "data/2031/report.yaml";
const ECONOMY = "data/2031/economy.yaml";
const CITY = "data/2031/city.yaml";
const CITY_TEMPLATE = "templates/chapters/city.hbs";
const CHART = "templates/charts/trend.vl.yaml";

async function findings(...edits: readonly Edit[]): Promise<readonly Diagnostic[]> {
  return (await tell(await makeProject("small", edits), 2031)).found;
}

/** What a finding says, in short: code, file:line:column, first suggestion. */
const brief = ({ code, place, suggestions }: Diagnostic): string =>
  [
    code,
    place ? `${place.file}:${place.start.line}:${place.start.column}` : "-",
    ...(suggestions ?? []).slice(0, 1),
  ].join(" ");

describe("each slip is found at its place", () => {
  test.each<[string, Edit, string]>([
    [
      "an unclosed bracket",
      { file: CITY, find: "截至: 11月, 来源: 虚构 }", put: "截至: 11月, 来源: 虚构" },
      `yaml/bad-indent ${CITY}:7:3`,
    ],
    [
      "a key twice",
      { file: ECONOMY, find: "  评价: 经济保持平稳", put: "  评价: 甲\n  评价: 乙" },
      `yaml/duplicate-key ${ECONOMY}:5:3`,
    ],
    ["a tab", { file: ECONOMY, find: "  财政收入", put: "\t财政收入" }, `yaml/tab-as-indent ${ECONOMY}:3:1`],
    [
      "an alias",
      { file: ECONOMY, find: "评价: 经济保持平稳", put: "评价: &a 经济保持平稳" },
      `yaml/alias ${ECONOMY}:4:10`,
    ],
    [
      "a zero-width space",
      { file: ECONOMY, find: "经济保持平稳", put: "经济\u200b保持平稳" },
      `yaml/control-character ${ECONOMY}:4:9`,
    ],
    ...["2032-02-31", "2032-1-8", "2032年1月8日"].map((day): [string, Edit, string] => [
      `${day}, which is no day as dates are written`,
      { file: REPORT, find: "成文日期: 2032-01-08", put: `成文日期: ${day}` },
      `front/invalid-value ${REPORT}:2:7`,
    ]),
    [
      "an unknown unit",
      { file: ECONOMY, find: "8.80 亿元", put: "8.80 亿圆" },
      `figure/unknown-unit ${ECONOMY}:3:15 亿元`,
    ],
    ["an unreadable figure", { file: CITY, find: "213 处", put: "若干处" }, `figure/unparsable ${CITY}:4:10`],
    [
      "a part in another unit",
      { file: ECONOMY, find: "超额完成 4 项", put: "超额完成 4 件" },
      `figure/unit-mismatch ${ECONOMY}:6:9`,
    ],
    ["an awaited figure", { file: CITY, find: "213 处", put: "待填" }, `figure/pending ${CITY}:4:10`],
    [
      "an unknown field of a figure",
      { file: CITY, find: "来源:", put: "来原:" },
      `figure/unknown-key ${CITY}:6:47 来源`,
    ],
    [
      "a key that nobody prints",
      { file: CITY, find: "拆除违建:", put: "折除违建:" },
      `data/unknown-key ${CITY}:3:9 治理.拆除违建`,
    ],
    [
      "a topic in two files",
      { file: CITY, find: "治理:", put: "经济:\n  评价: 好\n治理:" },
      `data/duplicate-key ${ECONOMY}:2:3`,
    ],
    [
      "an unknown key of the front matter",
      { file: REPORT, find: "主题:", put: "主提:" },
      `front/unknown-key ${REPORT}:5:1 主题`,
    ],
    [
      "a missing key of the front matter",
      { file: REPORT, find: "标题: 甲区{年度}年度绩效管理工作报告\n", put: "" },
      `front/missing-key ${REPORT}:1:1`,
    ],
    [
      "a wrong choice",
      { file: REPORT, find: "图表位置: 附件", put: "图表位置: 附录" },
      `front/invalid-value ${REPORT}:6:7 附件`,
    ],
    [
      "the year of another folder",
      { file: REPORT, find: "年度: 2031", put: "年度: 2030" },
      `front/year-mismatch ${REPORT}:1:5`,
    ],
    [
      "a chapter without template",
      { file: REPORT, find: "模板: city", put: "模板: citi" },
      "template/unknown-chapter templates/report.hbs:6:",
    ],
    [
      "an unclosed block",
      { file: CITY_TEMPLATE, find: "{{/with}}", put: "" },
      `template/syntax ${CITY_TEMPLATE}:`,
    ],
    [
      "a block closed by another",
      { file: CITY_TEMPLATE, find: "{{/with}}", put: "{{/有}}" },
      `template/syntax ${CITY_TEMPLATE}:1:`,
    ],
    [
      "an unknown helper",
      { file: CITY_TEMPLATE, find: "{{述 要事}}", put: "{{叙 要事}}" },
      `template/unknown-helper ${CITY_TEMPLATE}:14:5`,
    ],
    [
      "an unescaped output",
      { file: CITY_TEMPLATE, find: "{{述 要事}}", put: "{{述 要事}}{{{主题句}}}" },
      `template/unescaped ${CITY_TEMPLATE}:14:11`,
    ],
    ...["{{> city}}", "{{> (lookup . '模板')}}", "{{#> city}}{{/city}}", "{{* city}}"].map(
      (call): [string, Edit, string] => [
        `another template called as ${call}`,
        { file: CITY_TEMPLATE, find: "{{述 要事}}", put: `{{述 要事}}${call}` },
        `template/forbidden ${CITY_TEMPLATE}:14:11`,
      ],
    ),
    [
      "a whole group printed",
      { file: CITY_TEMPLATE, find: "{{述 要事}}", put: "{{述 要事}}{{要事}}" },
      `template/not-printable ${CITY_TEMPLATE}:14:11`,
    ],
    [
      "an unknown chart",
      { file: CITY_TEMPLATE, find: '{{图 "trend" 处="正文"}}', put: '{{图 "trands"}}' },
      `template/unknown-chart ${CITY_TEMPLATE}:18:1 trend`,
    ],
    [
      "a foreign element",
      { file: CITY_TEMPLATE, find: "{{述 要事}}", put: "<b>{{述 要事}}</b>" },
      "template/unknown-element -",
    ],
    [
      "text outside paragraphs",
      { file: CITY_TEMPLATE, find: "</p>\n{{/with}}", put: "</p>散落\n{{/with}}" },
      "template/stray-text -",
    ],
    [
      "missing chart data",
      { file: CHART, find: "本年: 经济.地区生产总值", put: "本年: 经济.地区生产总额" },
      `chart/missing-data ${CHART}:4:`,
    ],
    [
      "a missing series",
      { file: CHART, find: "历年: 地区生产总值,", put: "历年: 地区总产值," },
      `chart/missing-data ${CHART}:4:`,
    ],
    [
      "a chart that reads from elsewhere",
      { file: CHART, find: "  mark: bar", put: "  data: { url: /etc/passwd }\n  mark: bar" },
      `chart/forbidden ${CHART}:`,
    ],
  ])("%s", async (_name, edit, expected) => {
    expect((await findings(edit)).map(brief).join("\n")).toContain(expected);
  });
});

test("every fault of one run is told at once", async () => {
  const found = await findings(
    { file: ECONOMY, find: "8.80 亿元", put: "8.80 亿圆" },
    { file: CITY, find: "213 处", put: "若干" },
    { file: CITY_TEMPLATE, find: "{{述 要事}}", put: "{{叙 要事}}" },
    { file: CHART, find: "历年: 地区生产总值,", put: "历年: 地区总产值," },
    { file: REPORT, find: "模板: economy", put: "模板: economics" },
  );
  expect(new Set(found.map(({ code }) => code))).toEqual(
    new Set([
      "figure/unknown-unit",
      "figure/unparsable",
      "template/unknown-helper",
      "chart/missing-data",
      "template/unknown-chapter",
    ]),
  );
});

test("a figure that cannot be read is told once, though a chart draws it and a sentence names it", async () => {
  const [short, long] = ["120 亿圆，增长 6%", "{ 数值: 120 亿圆, 增减: 增长 6% }"];
  for (const put of [short, long]) {
    const found = await findings(
      { file: ECONOMY, find: "预计 120 亿元，增长 6%", put },
      { file: ECONOMY, find: "评价: 经济保持平稳", put: "评价: 总量达到{地区生产总值}" },
    );
    expect(found.map(({ code }) => code)).toEqual(["figure/unknown-unit"]);
  }
});

test("data kept under 备查 need not be printed", async () => {
  expect(await findings({ file: CITY, find: "治理:", put: "备查:\n  上年绿地: 3 公顷\n治理:" })).toEqual([]);
});

test("a year without folder names the years that have one", async () => {
  const { found } = await tell(await makeProject("small"), 2032);
  expect(found.map(brief)).toEqual(["load/no-such-year - 2031"]);
});
