import { cp } from "node:fs/promises";
import { join } from "node:path";
import { applyEdit } from "../../support/project.ts";
import { CITY, ECONOMY, edit, REPORT, type Scene, said } from "./plant.ts";

const check = (...rules: readonly string[]): readonly string[] => rules.map((rule) => `check/${rule}`);

/** Figures among themselves: a chapter that only keeps them, with the year before on record. */
const FIGURES: Scene = {
  name: "figures that disagree",
  codes: check(
    "relation",
    "part-exceeds-total",
    "parts-sum",
    "share",
    "prior-value",
    "history-change",
    "coarse-change",
    "same-fact",
    "count-of-names",
    "jump",
    "target",
    "doubled-approximation",
    "unit-variants",
  ),
  print: said([
    {
      file: "data/2031/culture.yaml",
      put: [
        "备查:",
        "  图书馆: 30 座，完成 31 座",
        "  剧场: { 数值: 30 座, 其中: { 市级: 20 座, 区级: 15 座 } }",
        "  展览: { 数值: 30 场, 其中: { 完成: 20 场, 完成率: 67.6% } }",
        "  票房: { 数值: 8.80 亿元, 增减: 增长 0.1%, 上年: 8.20 亿元 }",
        "  演出收入: 8.80 亿元，增长 0.1%",
        "  版权收入: 8.8 亿元，增减自动",
        "  书店收入: 88.0 亿元",
        "  投入: { 数值: 8.80 亿元, 目标: 9.00 亿元 }",
        "  社团: 约 210 余个",
        "  场馆面积: 12.5 万平米",
        "  公园面积: 30 万平方米",
        "  绿地面积: 40 万平方米",
        "  地区生产总值: 125 亿元",
        "  书店:",
        "    名称: [东书店, 西书店]",
        "    数量: 4 家",
        "",
      ].join("\n"),
    },
    {
      file: "data/history.yaml",
      put: [
        "地区生产总值:",
        "  - { 年份: 2030, 数值: 113 亿元 }",
        "演出收入:",
        "  - { 年份: 2030, 数值: 8.20 亿元 }",
        "版权收入:",
        "  - { 年份: 2030, 数值: 8.1 亿元 }",
        "书店收入:",
        "  - { 年份: 2030, 数值: 8.79 亿元 }",
        "",
      ].join("\n"),
    },
    { file: "data/relations.yaml", put: "勾稽:\n  - 经济.财政收入 >= 经济.地区生产总值\n" },
  ]),
};

/** Words that the figures do not bear out, or that are badly written: each a sentence of 治理.要事. */
const SENTENCES: readonly (readonly [rule: string, sentence: string])[] = [
  ["direction", "财政收入下降到{经济.财政收入}"],
  ["all-done", "承办的{任务.重点任务}重点任务全部完成"],
  ["bound-words", "财政收入超过{经济.财政收入}"],
  ["rank", "地区生产总值达到{经济.地区生产总值}，位居全市前列"],
  ["years-running", "财政收入{经济.财政收入}、连续三年下降"],
  ["stale-year", "获评2030年示范街区"],
  ["typed-digit", "建成示范街区3个"],
  ["empty-slot", "建成示范街区（）"],
  ["name-variants", "“同、心”志愿者上岗"],
  ["half-width-marks", "街区整洁,秩序良好"],
  ["doubled-marks", "街区整洁，，秩序良好"],
  ["full-width-digits", "建成５G示范街区"],
  ["pairs", "建成“同心示范街区"],
  ["adjacent-items", "办好“同心”、“同行”活动"],
  ["ordinal-marks", "第一、建成示范街区"],
  ["large-numbers", "服务3千个家庭"],
  ["ranges", "增长5～8%"],
  ["decimals", "增长.5%"],
  ["dates", "2031年02月5日建成示范街区"],
  ["years", "落实2031—35年规划"],
  ["caption-numbers", "见表9"],
  ["compound-units", "能耗降至0.3吨/万元·年"],
  ["approximate", "建成三、四个示范街区"],
  ["signs", "全年增长5％"],
  ["one-name", "修路3公里、铺管5千米"],
  ["document-number", "落实甲政发[2031]5号文件"],
];
const WORDS: Scene = {
  name: "words that do not hold",
  codes: check(
    ...SENTENCES.map(([rule]) => rule),
    "exceeded",
    "estimate-after-year",
    "end-marks",
    "missing-source",
    "missing-owner",
    "idle-approval",
    "broken",
  ),
  print: said([
    edit(CITY)("    - 建成5G示范街区\n", SENTENCES.map(([, sentence]) => `    - ${sentence}\n`).join("")),
    edit(ECONOMY)("30 项，完成 30 项，超额完成 4 项", "30 项，完成 28 项，超额完成 0 项"),
    edit(ECONOMY)("预计 120 亿元，增长 6%", "{ 数值: 预计 120 亿元, 增减: 增长 6%, 位次: 全市第十二位 }"),
    edit(ECONOMY)("评价: 经济保持平稳", '评价: "经济：　保持平稳"'),
    edit(REPORT)("check/estimate-after-year: 不查", "check/missing-source: 警告, check/missing-owner: 警告"),
    edit(REPORT)("标题: 城市治理", "标题: 城市治理。"),
    edit("templates/chapters/economy.hbs")("{{/句}}\n</p>", "{{/句}}\n</p>\n<p>，另有其他任务</p>"),
    {
      file: "data/2031/approvals.yaml",
      put: "核准:\n  - { 规则: check/jump, 对象: 经济.财政收入, 现值: 9 亿元, 理由: 已核实 }\n",
    },
  ]),
};

const NARRATIVE: readonly Scene[] = [
  {
    name: "a chapter without data",
    codes: check("empty-section"),
    print: said([{ file: CITY, put: "# 待写\n" }]),
  },
  {
    name: "a figure that its condition leaves out",
    codes: check("never-printed"),
    print: said([
      edit("templates/chapters/city.hbs")(
        "群租房{{整治群租房}}",
        "群租房{{#有 整治群租房.上年}}{{整治群租房}}{{/有}}",
      ),
      edit(CITY)("213 处", "{ 数值: 213 处, 目标: 200 处 }"),
    ]),
  },
  {
    name: "words of the year before",
    codes: check("same-prose"),
    print: said([], ["check"], async (root) => {
      await cp(join(root, "data/2031"), join(root, "data/2032"), { recursive: true });
      await applyEdit(root, { file: "data/2032/report.yaml", find: "年度: 2031", put: "年度: 2032" });
    }),
  },
];

export const SCENES_OF_CHECKS: readonly Scene[] = [FIGURES, WORDS, ...NARRATIVE];
