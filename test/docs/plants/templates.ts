import { edit, REPORT, type Scene, said } from "./plant.ts";

const CITY = "templates/chapters/city.hbs";
const chapter = edit(CITY);
const chart = edit("templates/charts/trend.vl.yaml");
/** Charts are drawn where pages are composed. */
const DRAW = ["ledger", "--quiet"];

const TEMPLATES: readonly Scene[] = [
  {
    name: "faults of a chapter's template",
    codes: [
      "template/forbidden",
      "template/missing-value",
      "template/not-printable",
      "template/stray-in-list",
      "template/stray-item",
      "template/stray-text",
      "template/unescaped",
      "template/uneven-table",
      "template/unknown-chapter",
      "template/unknown-chart",
      "template/unknown-element",
      "template/unknown-helper",
    ],
    print: said([
      chapter(
        "  {{述 要事}}\n",
        [
          "  {{叙 要事}}",
          "  {{要事}}",
          "  {{{主题句}}}",
          "  {{> city}}",
          "  {{治安.案件}}",
          "  {{#项 整治群租房}}群租房{{整治群租房}}{{/项}}",
          "  <b>{{述 要事}}</b>",
          "",
        ].join("\n"),
      ),
      chapter("{{#项 拆除违建}}", "另外{{#项 拆除违建}}"),
      chapter("</p>\n{{/with}}", "</p>另外\n{{/with}}"),
      chapter('{{图 "trend" 处="正文"}}', '{{图 "trands"}}'),
      edit("templates/chapters/annex.hbs")("<tr><th>指标</th><th>数值</th></tr>", "<tr><th>指标</th></tr>"),
      edit(REPORT)("模板: economy", "模板: economics"),
    ]),
  },
  {
    name: "a block that is not closed",
    codes: ["template/syntax"],
    print: said([chapter("{{/with}}", "")]),
  },
  {
    name: "a template that calls itself",
    codes: ["template/recursion"],
    print: said([chapter("{{述 要事}}", '{{述 要事}}{{> (章 "city")}}')]),
  },
];

const CHARTS: readonly Scene[] = [
  {
    name: "faults of a chart's file",
    codes: ["chart/forbidden", "chart/invalid-value", "chart/missing-key", "chart/unknown-key"],
    print: said([
      chart("题注: 历年地区生产总值\n替代文字:", "替代文本:"),
      {
        file: "templates/charts/other.vl.yaml",
        put: "题注: 另一幅图\n数据:\n  - { 历年: 地区生产总值, 近: 三年 }\n图:\n  data: { url: 数.csv }\n  mark: bar\n",
      },
    ]),
  },
  {
    name: "a chart whose figures do not fit",
    codes: ["chart/missing-data", "chart/unit-mismatch"],
    print: said([
      chart(
        "数据:\n",
        "数据:\n  - { 历年: 财政总收入, 近: 3 }\n  - { 历年: 地区生产总值, 近: 3, 单位: 万人 }\n",
      ),
    ]),
  },
  {
    name: "a chart that cannot be drawn",
    codes: ["chart/invalid-spec"],
    print: said([chart("    x: {", "    z: {")], DRAW),
  },
  {
    name: "a chart that is drawn badly",
    codes: ["chart/overlapping-text", "chart/too-wide"],
    print: said(
      [
        chart("axis: { labelAngle: 0 }", "axis: { labelAngle: 0, labelFontSize: 90, labelOverlap: false }"),
        chart("  width: 300\n", `  width: 300\n  title: ${"历年地区生产总值".repeat(12)}\n`),
      ],
      ["build", "--quiet"],
    ),
  },
];

export const SCENES_OF_TEMPLATES: readonly Scene[] = [...TEMPLATES, ...CHARTS];
