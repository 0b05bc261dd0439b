import type { Edit } from "../support/project.ts";

/** A slip of the pen in the data or templates of 2019, and what has to be said of it. */
export interface Mistake {
  readonly mistake: string;
  readonly edits: readonly Edit[];
  readonly code: string;
  /** Where it is found: the line of the first edit unless another is given. */
  readonly at?: string;
  readonly says: string;
}

const edit = (name: string, find: string, put: string): Edit => ({
  file: `data/2019/${name}.yaml`,
  find,
  put,
});
const relation = (text: string): Edit => ({ file: "data/relations.yaml", put: `勾稽:\n  - ${text}\n` });
const RELATION = "data/relations.yaml:2";

/** Figures that disagree with each other or with earlier years. */
const FIGURES: readonly Mistake[] = [
  {
    mistake: "more done than there is to do",
    edits: [edit("overview", "60 项，完成 60 项", "60 项，完成 61 项")],
    code: "check/part-exceeds-total",
    says: "“完成”大于总数",
  },
  {
    mistake: "more of a kind than there are",
    edits: [edit("implementation", "25 栋，完成 7 栋", "25 栋，完成 27 栋")],
    code: "check/part-exceeds-total",
    says: "完成27栋，总数25栋",
  },
  {
    mistake: "kinds that are together more than the whole",
    edits: [
      edit(
        "services",
        "文明实践基地: 100 家",
        "文明实践基地: { 数值: 100 家, 其中: { 街道: 60 家, 社区: 50 家 } }",
      ),
    ],
    code: "check/parts-sum",
    says: "街道60家，社区50家，总数100家",
  },
  {
    mistake: "exports above the whole of trade",
    edits: [edit("development", "预计 1167.6 亿元，增长 14%", "预计 11676 亿元，增长 14%")],
    code: "check/relation",
    says: "勾稽关系不成立：对外开放.出口总额 <= 对外开放.进出口总额",
  },
  {
    mistake: "a sum that does not come out",
    edits: [
      edit("governance", "建议提案: 54 件", "建议提案: 55 件"),
      relation("自身建设.建议提案 = 自身建设.出庭应诉 + 4"),
    ],
    code: "check/relation",
    says: "左边 55，右边 54",
  },
  {
    mistake: "a share off by one at the printed precision",
    edits: [
      edit("services", "一窗办理占比: 94%", "一窗办理占比: 95%"),
      relation("营商环境.一窗办理占比 = 营商环境.一窗办理事项 ÷ 1162"),
    ],
    code: "check/relation",
    says: "左边 0.95，右边 0.939759",
  },
  {
    mistake: "a relation that cannot be read",
    edits: [relation("对外开放.出口总额 <= (对外开放.进出口总额")],
    code: "check/relation",
    at: RELATION,
    says: "括号没有配对",
  },
  {
    mistake: "a relation of a figure that there is not",
    edits: [relation("对外开放.出口总值 <= 对外开放.进出口总额")],
    code: "check/relation",
    at: RELATION,
    says: "是否想写：对外开放.出口总额",
  },
  {
    mistake: "a rate that is not its part of the whole",
    edits: [edit("implementation", "25 栋，完成 7 栋", "{ 数值: 25 栋, 其中: { 完成: 7 栋, 完成率: 29% } }")],
    code: "check/share",
    says: "28.00%",
  },
  {
    mistake: "a change that last year's value does not bear out",
    edits: [
      edit("development", "431.1 亿元，增长 0.1% ", "{ 数值: 431.1 亿元, 增减: 增长 0.1%, 上年: 400 亿元 } "),
    ],
    code: "check/prior-value",
    says: "上年400亿元，增长0.1%，本年431.1亿元",
  },
  {
    mistake: "a rise from more to less",
    edits: [edit("development", "占全市比重: 40%", "占全市比重: 由 50%提升至 40%")],
    code: "check/prior-value",
    says: "由50%提升至40%",
  },
  {
    mistake: "a change that history does not bear out",
    edits: [edit("development", "431.1 亿元，增长 0.1%", "431.1 亿元，增长 3%")],
    code: "check/history-change",
    says: "应增长 0.1%",
  },
  {
    mistake: "万元 for 亿元",
    edits: [edit("development", "431.1 亿元，增长 0.1%", "431.1 万元，增长 0.1%")],
    code: "check/jump",
    says: "单位写对没有",
  },
  {
    mistake: "a digit lost",
    edits: [
      edit("development", "地区生产总值: 预计 4500 亿元，增长 6%", "地区生产总值: 预计 450 亿元，增长 6%"),
    ],
    code: "check/jump",
    says: "比上年少 89.4%",
  },
  {
    mistake: "a leap against last year",
    edits: [
      edit("development", "地区生产总值: 预计 4500 亿元，增长 6%", "地区生产总值: 预计 7200 亿元，增长 6%"),
    ],
    code: "check/jump",
    says: "比上年多 69.0%",
  },
  {
    mistake: "one indicator with two values",
    edits: [
      edit(
        "development",
        "  评价: 区域经济社会保持平稳健康发展",
        "  评价: 区域经济社会保持平稳健康发展\n备查:\n  地区生产总值: 4600 亿元",
      ),
    ],
    code: "check/same-fact",
    at: "data/2019/development.yaml:12",
    says: "4500亿元（data/2019/development.yaml:6）",
  },
  {
    mistake: "a count beside a list of another length",
    edits: [edit("implementation", "数量: 五条 ", "数量: 六条 ")],
    code: "check/count-of-names",
    says: "列了 5 个",
  },
  {
    mistake: "a name lost from a list beside its count",
    edits: [edit("implementation", "名称: [视频, 物联, 人工, 业务]", "名称: [视频, 物联, 人工]")],
    code: "check/count-of-names",
    at: "data/2019/implementation.yaml:100",
    says: "列了 3 个",
  },
];

const FALLING = edit("development", "预计 6709 亿元，增长 7.1%", "预计 6709 亿元，下降 7.1%");
const opinion = (words: string): Edit => edit("development", "评价: 继续保持全市前列", `评价: ${words}`);

/** Words that the figures do not bear out, left over or badly written. */
const WORDS: readonly Mistake[] = [
  {
    mistake: "growth claimed of what falls",
    edits: [FALLING, opinion("进出口总额增长到{进出口总额}")],
    code: "check/direction",
    says: "下降7.1%",
  },
  {
    mistake: "持平 said of what grows",
    edits: [
      edit("development", "预计 6709 亿元，增长 7.1%", "预计 6709 亿元，增长 7.1% "),
      opinion("进出口总额持平在{进出口总额}"),
    ],
    code: "check/direction",
    says: "增长7.1%",
  },
  {
    mistake: "all done, said of some",
    edits: [
      edit("implementation", "低效楼宇: 25 栋，完成 7 栋", "低效楼宇: 25 栋，完成 7 栋 "),
      edit(
        "implementation",
        "成效: 实现占道经营动态清零",
        "成效: 实现占道经营动态清零，{低效楼宇}低效楼宇全部完成",
      ),
    ],
    code: "check/all-done",
    says: "25栋，完成7栋",
  },
  {
    mistake: "last year's year left in the words",
    edits: [edit("overview", "西城区荣获{年度}年全球", "西城区荣获2018年全球")],
    code: "check/stale-year",
    says: "文字里写的是 2018 年",
  },
  {
    mistake: "next year's year in the words",
    edits: [edit("overview", "西城区荣获{年度}年全球", "西城区荣获2020年全球")],
    code: "check/stale-year",
    says: "文字里写的是 2020 年",
  },
  {
    mistake: "a digit typed in the words of the data",
    edits: [edit("overview", "获得国务院通报表扬", "获得国务院通报表扬3次")],
    code: "check/typed-digit",
    says: "直接写了数字 3",
  },
  {
    mistake: "a digit typed in a template",
    edits: [
      { file: "templates/chapters/overview.hbs", find: "{{评价}}{{/句}}", put: "{{评价}}、位居第1{{/句}}" },
    ],
    code: "check/typed-digit",
    says: "模板里直接写了数字 1",
  },
  {
    mistake: "a target that was not met",
    edits: [
      edit("development", "431.1 亿元，增长 0.1%", "{ 数值: 431.1 亿元, 同比: 增长 0.1%, 目标: 440 亿元 }"),
    ],
    code: "check/target",
    says: "没有达到目标",
  },
  {
    mistake: "a ceiling that was broken",
    edits: [edit("development", "431.1 亿元，增长 0.1%", "{ 数值: 431.1 亿元, 目标: 400 亿元以内 }")],
    code: "check/target",
    says: "目标400亿元以内",
  },
  {
    mistake: "nothing exceeded that is said to be",
    edits: [edit("overview", "超额完成 5 项", "超额完成 0 项")],
    code: "check/exceeded",
    says: "“超额”与",
  },
  {
    mistake: "a target exceeded in words only",
    edits: [
      edit(
        "development",
        "评价: 区域经济社会保持",
        "评价: 财政收入{经济发展.一般公共预算收入}超额完成，经济社会保持",
      ),
      edit("development", "431.1 亿元，增长 0.1%", "{ 数值: 431.1 亿元, 同比: 增长 0.1%, 目标: 431.1 亿元 }"),
    ],
    code: "check/exceeded",
    at: "data/2019/development.yaml:7",
    says: "目标431.1亿元",
  },
  {
    mistake: "超过 said of the very number",
    edits: [edit("development", "评价: 区域经济社会保持", "评价: 财政收入超过{一般公共预算收入}，社会保持")],
    code: "check/bound-words",
    says: "写进数据，如 超过431.1亿元",
  },
  {
    mistake: "近 typed before an exact number in a template",
    edits: [
      {
        file: "templates/chapters/services.hbs",
        find: "{{#句 文明实践基地}}",
        put: "{{#句 文明实践基地}}近{{文明实践基地}}、",
      },
    ],
    code: "check/bound-words",
    says: "“近”与「文化建设.文明实践基地」不符",
  },
  {
    mistake: "a target surpassed in words only",
    edits: [
      edit(
        "development",
        "评价: 区域经济社会保持",
        "评价: 财政收入超过{一般公共预算收入.目标}的目标，社会保持",
      ),
      edit("development", "431.1 亿元，增长 0.1%", "{ 数值: 431.1 亿元, 同比: 增长 0.1%, 目标: 440 亿元 }"),
    ],
    code: "check/bound-words",
    says: "与目标440亿元相符的措辞",
  },
  {
    mistake: "a place among the first that the rank does not bear out",
    edits: [
      edit(
        "development",
        "预计 1167.6 亿元，增长 14%",
        "{ 数值: 预计 1167.6 亿元, 同比: 增长 14%, 位次: 全市第十二位 }",
      ),
    ],
    code: "check/rank",
    says: "“前列”与",
  },
  {
    mistake: "a run of years that the history breaks",
    edits: [
      edit(
        "development",
        "评价: 区域经济社会保持",
        "评价: 财政收入{经济发展.一般公共预算收入}、连续五年增长，社会保持",
      ),
    ],
    code: "check/years-running",
    at: "data/2019/development.yaml:7",
    says: "2016年下降（data/history.yaml:",
  },
  {
    mistake: "a name spelt in two ways",
    edits: [edit("implementation", "实施“疏整促”百日攻坚", "实施“疏、整、促”百日攻坚")],
    code: "check/name-variants",
    says: "疏整促",
  },
  {
    mistake: "a unit written in two ways",
    edits: [edit("implementation", "拆除违法建设: 12.5 万平方米", "拆除违法建设: 12.5 万平米")],
    code: "check/unit-variants",
    says: "万平方米",
  },
  {
    mistake: "a figure that its condition leaves out",
    edits: [
      {
        file: "templates/chapters/overview.hbs",
        find: "{{#有 疏整促任务.超额完成}}",
        put: "{{#有 疏整促任务.目标}}{{政务.数量}}{{/有}}{{#有 疏整促任务.超额完成}}",
      },
      {
        file: "data/2019/overview.yaml",
        find: "  疏整促任务:",
        put: "  政务: { 数量: 3 项 }\n  疏整促任务:",
      },
    ],
    code: "check/never-printed",
    at: "data/2019/overview.yaml:10",
    says: "没有印在任何地方",
  },
  {
    mistake: "a chapter of which only the heading is left",
    edits: [{ file: "data/2019/outlook.yaml", put: "# 待写\n" }],
    code: "check/empty-section",
    at: "data/2019/report.yaml:31",
    says: "标题“存在问题及改进措施”下面没有内容",
  },
  {
    mistake: "a number made vague twice",
    edits: [edit("development", "企业总数: 超过 100 家", "企业总数: 约 100 余家")],
    code: "check/doubled-approximation",
    says: "约 100 余家",
  },
  {
    mistake: "超过 and 左右 of one number",
    edits: [edit("development", "企业总数: 超过 100 家", "企业总数: 超过 100 家左右")],
    code: "check/doubled-approximation",
    says: "概数重复",
  },
  {
    mistake: "an estimate changed after it was answered for",
    edits: [
      edit("development", "地区生产总值: 预计 4500 亿元，增长 6%", "地区生产总值: 预计 4510 亿元，增长 6%"),
    ],
    code: "check/estimate-after-year",
    says: "核准已失效",
  },
  {
    mistake: "a figure that is still awaited",
    edits: [edit("governance", "政务开放日: 42 次", "政务开放日: 待填")],
    code: "figure/pending",
    says: "还没有填",
  },
  {
    mistake: "a half-width comma between Chinese characters",
    edits: [edit("development", "落实北京市新一轮服务业扩大开放", "落实北京市,新一轮服务业扩大开放")],
    code: "check/half-width-marks",
    says: "半角",
  },
  {
    mistake: "a quotation mark without its fellow",
    edits: [edit("implementation", "实施“疏整促”百日攻坚", "实施“疏整促百日攻坚")],
    code: "check/pairs",
    says: "“",
  },
  {
    mistake: "two marks where words were taken out",
    edits: [edit("development", "评价: 区域经济社会保持", "评价: 区域经济，，社会保持")],
    code: "check/doubled-marks",
    says: "，，",
  },
  {
    mistake: "brackets with nothing in them",
    edits: [edit("development", "评价: 区域经济社会保持", "评价: 区域经济（）社会保持")],
    code: "check/empty-slot",
    says: "括号、引号里没有内容",
  },
  {
    mistake: "a unit that there is not",
    edits: [edit("development", "431.1 亿元，增长 0.1%", "431.1 亿圆，增长 0.1%")],
    code: "figure/unknown-unit",
    says: "亿元",
  },
];

export const MISTAKES: readonly Mistake[] = [...FIGURES, ...WORDS];
