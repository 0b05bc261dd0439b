import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CITY, edit, REPORT, type Scene, said } from "./plant.ts";

const CULTURE = "data/2031/culture.yaml";

/** Which files there are: each is a run of its own. */
const LOAD: readonly Scene[] = [
  { name: "a year that is none", codes: ["load/invalid-year"], print: said([], ["check", "二〇三一"]) },
  {
    name: "no data",
    codes: ["load/no-data"],
    print: said([], ["check"], (root) => rmSync(join(root, "data/2031"), { recursive: true })),
  },
  { name: "no such folder", codes: ["load/no-folder"], print: said([], ["check", "--data", "数据"]) },
  {
    name: "no outline",
    codes: ["load/no-outline"],
    print: said([], ["check"], (root) => rmSync(join(root, "templates/report.hbs"))),
  },
  { name: "no project", codes: ["load/no-project"], print: said([], ["check", "--root", "data"]) },
  { name: "no such year", codes: ["load/no-such-year"], print: said([], ["check", "2013"]) },
  {
    name: "files that are not to be read",
    codes: ["load/not-utf8", "load/outside-project"],
    print: said([], ["check"], (root) => {
      writeFileSync(join(root, CITY), Buffer.from([0xd6, 0xce]));
      symlinkSync(process.execPath, join(root, CULTURE));
    }),
  },
];

/** The text of a chapter's file for each fault of YAML. */
const YAML: Readonly<Record<string, string>> = {
  alias: "文化:\n  评价: &a 文化繁荣\n",
  "bad-dq-escape": '文化:\n  评价: "文化\\繁荣"\n',
  "bad-indent": "文化:\n  演出: { 数值: 30 场, 截至: 11月\n  评价: 文化繁荣\n",
  "bad-scalar-start": "文化:\n  评价: @文化繁荣\n",
  "block-as-implicit-key": "文化:\n  评价: 文化: 繁荣\n",
  "block-in-flow": "文化:\n  要事: { - 文化繁荣 }\n",
  "control-character": "文化:\n  评价: 文化\u200b繁荣\n",
  "duplicate-key": "文化:\n  评价: 文化繁荣\n  评价: 文化昌盛\n",
  "key-over-1024-chars": `文化:\n  ${"长".repeat(1100)}: 3 项\n`,
  "missing-char": '文化:\n  评价: "文化繁荣\n  演出: 30 场\n',
  "multiline-implicit-key": "文化:\n  新建剧场\n  新建书店: 3 家\n",
  "multiple-docs": "文化:\n  评价: 文化繁荣\n---\n体育:\n  评价: 体育发展\n",
  "not-a-mapping": "文化繁荣\n",
  syntax: "文化:\n  评价: &a &b 文化繁荣\n",
  "tab-as-indent": "文化:\n\t评价: 文化繁荣\n",
  tag: "文化:\n  评价: !!str 文化繁荣\n",
  "too-deep": `文化: ${"{ 甲: ".repeat(25)}1${" }".repeat(25)}\n`,
  "too-large": `文化:\n  评价: ${"长".repeat(2_000_001)}\n`,
  "unexpected-token": '文化:\n  评价: "文化"繁荣\n',
};

const SYNTAX: Scene = {
  name: "faults of YAML",
  codes: Object.keys(YAML).map((name) => `yaml/${name}`),
  print: said(Object.entries(YAML).map(([name, put]) => ({ file: `data/2031/${name}.yaml`, put }))),
};

/** Files that are read by a schema: a wrong value, a key missing, one too many. */
const fields = (kind: string, faults: readonly string[], ...edits: Parameters<typeof said>[0]): Scene => ({
  name: `fields of ${kind}: ${faults.join(", ")}`,
  codes: faults.map((fault) => `${kind}/${fault}`),
  print: said(edits),
});
const INVALID = "invalid-value";
const MISSING = "missing-key";
const UNKNOWN = "unknown-key";
const FIELDS: readonly Scene[] = [
  fields(
    "front",
    [INVALID, MISSING, UNKNOWN],
    edit(REPORT)("图表位置: 附件", "图表位置: 附录"),
    edit(REPORT)("标题: 甲区{年度}年度绩效管理工作报告\n", ""),
    edit(REPORT)("主题:", "主提:"),
  ),
  fields("history", [INVALID, MISSING, UNKNOWN], {
    file: "data/history.yaml",
    put: "地区生产总值:\n  - { 年份: 2029, 状态: 完成 }\n  - { 年份: 2030, 数值: 113 亿元, 现状: 完成, 状态: 争取 }\n",
  }),
  fields("approvals", [INVALID, MISSING, UNKNOWN], {
    file: "data/2031/approvals.yaml",
    put: "核准:\n  - { 规则: jump, 对象: 经济.财政收入, 原值: 9 亿元 }\n",
  }),
  fields("names", [INVALID], { file: "data/names.yaml", put: "名称: 5G\n" }),
  fields("names", [MISSING, UNKNOWN], { file: "data/names.yaml", put: "名子: [5G]\n" }),
  fields("relations", [INVALID], { file: "data/relations.yaml", put: "勾稽: 甲 <= 乙\n" }),
  fields("relations", [MISSING, UNKNOWN], { file: "data/relations.yaml", put: "钩稽: [甲 <= 乙]\n" }),
];

/** A chapter that nothing prints, with faults of all kinds. */
const KEYS: Scene = {
  name: "faults of keys and figures",
  codes: [
    "front/idle-owner",
    "data/duplicate-key",
    "data/invalid-key",
    "data/invalid-list",
    "data/unknown-key",
    "figure/full-width-digit",
    "figure/invalid-value",
    "figure/missing-unit",
    "figure/pending",
    "figure/uncomputable-change",
    "figure/unit-mismatch",
    "figure/unknown-key",
    "figure/unknown-unit",
    "figure/unparsable",
    "prose/unknown-reference",
  ],
  print: said([
    edit(REPORT)("图表位置: 附件", "图表位置: 附件\n责任单位: { 卫生: 丙局 }"),
    {
      file: CULTURE,
      put: [
        "文化:",
        "  文艺 演出: 30 场",
        "  活动:",
        "    - 喜讯: 建成图书馆",
        "  图书馆: ８ 座",
        "  剧场: 8，增长 2%",
        "  展览: 待填",
        "  票房: 8.80 亿元，增减自动",
        "  演出: 30 场，完成 28 件",
        "  投资: 8.80 亿圆",
        "  社团: 若干个",
        "  电影: { 数值: 30 部, 状态: 争取 }",
        "  戏剧: { 数值: 30 部, 来原: 丙局 }",
        "  评价: 迎接建区{年周}",
        "经济:",
        "  评价: 经济稳中有进",
        "",
      ].join("\n"),
    },
  ]),
};

const OTHERS: readonly Scene[] = [
  {
    name: "another year in the front matter",
    codes: ["front/year-mismatch"],
    print: said([edit(REPORT)("年度: 2031", "年度: 2030")]),
  },
];
export const SCENES_OF_DATA: readonly Scene[] = [...LOAD, SYNTAX, ...FIELDS, KEYS, ...OTHERS];
