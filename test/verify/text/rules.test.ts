import { describe, expect, test } from "vitest";
import { all } from "../../../src/verify/text/index.ts";
import type { Fault, Role, TextParagraph } from "../../../src/verify/types.ts";

function faultsOf(code: string, paragraphs: readonly TextParagraph[]): readonly Fault[] {
  const check = all.find((each) => each.code === code);
  if (!check) throw new Error(`No rule ${code}`);
  const measured = check.measure(paragraphs);
  return "skipped" in measured ? [] : measured.faults;
}

/** Sentences that breach a rule, with what is said of each; and near ones that do not. */
interface Table {
  readonly code: string;
  readonly role?: Role;
  readonly breaches: readonly (readonly [text: string, found: string])[];
  readonly fine: readonly string[];
}

const TABLES: readonly Table[] = [
  {
    code: "text/half-width-marks",
    breaches: [
      ["全部办结,增长5%。", "半角标点 ,（共 1 处）"],
      ["增长5%,其中甲区增长6%。", "半角标点 ,（共 1 处）"],
      ["细颗粒物(PM2.5)浓度", "半角标点 ( )（共 2 处）"],
      ["居民人均(预计)收入;财政收入:120亿元", "半角标点 ( ) ; :（共 4 处）"],
      ['"十项实事"全部办结', '半角标点 "（共 2 处）'],
      ["工作完成.其中", "半角标点 .（共 1 处）"],
    ],
    fine: [
      "增长5%，其中6%。",
      "1.整治环境",
      "网址为https://www.example.org/a?b=1",
      "比分为3:1",
      "A.甲区",
      "PM2.5年均浓度",
      "增长1.5万人",
    ],
  },
  {
    code: "text/doubled-marks",
    breaches: [
      ["全部办结。。", "标点“。。”连用"],
      ["增长5%，，其中", "标点“，，”连用"],
      ["增长5%，。", "标点“，。”连用"],
    ],
    fine: ["“全部办结。”其中", "是吗？！", "……。"],
  },
  {
    code: "text/full-width-digits",
    breaches: [
      ["增长５%", "全角“５”"],
      ["增长1．5万人", "全角“．”"],
    ],
    fine: ["增长5%", "1．总体情况"],
  },
  {
    code: "text/pairs",
    breaches: [
      ["“十项实事全部办结", "“ 没有对应的后一半"],
      ["十项实事”全部办结", "” 没有对应的前一半"],
      ["（预计增长5%", "（ 没有对应的后一半"],
      ["《甲》和《乙", "《 没有对应的后一半"],
      ["“甲“乙”丙”", "“ 里面的应为 ‘ ’"],
      ["（“甲）”", "） 没有对应的前一半"],
    ],
    fine: ["“甲‘乙’丙”", "（一）总体情况", "1）整治环境", "don’t", "《甲〈乙〉丙》", "〔2031〕"],
  },
  {
    code: "text/adjacent-items",
    breaches: [
      ["落实“双反馈”、“双告知”制度", "并列的引号之间用了顿号"],
      ["学习《甲》、《乙》、《丙》", "并列的书名号之间用了顿号"],
    ],
    fine: ["“双反馈”“双告知”", "“甲”行动、“乙”计划", "《甲》（甲区发）、《乙》（乙区发）", "“甲”、乙和“丙”"],
  },
  {
    code: "text/ordinal-marks",
    breaches: [
      ["（一）、总体情况", "“（一）、”：带括号的序号后面不用标点"],
      ["（1）.街巷", "“（1）.”：带括号的序号后面不用标点"],
      ["①、整治环境", "“①、”：带圈的序号后面不用标点"],
      ["1、整治环境", "“1、”：阿拉伯数字序号后面用“.”，不用“、”"],
      ["第一、加强领导。", "“第一、”：“第一”后面用逗号"],
      ["各项任务完成。第二、优化服务。", "“第二、”：“第一”后面用逗号"],
      ["一.总体情况", "“一.”：“一”后面用顿号"],
      ["一是、整治环境。", "“一是、”：“一是”后面不用顿号"],
      ["1. 整治环境", "“1.”：序号后面有空格"],
      ["一、 总体情况", "“一、”：序号后面有空格"],
    ],
    fine: [
      "第一、第二产业增长5%",
      "第一、二、三产业",
      "1、2号楼完工",
      "第（一）、（二）项",
      "（一）、（二）项均已完成",
      "一是整治环境",
      "一方面，优化服务",
      "第一，加强领导",
      "1.5万人",
      "5、6月份",
    ],
  },
  {
    code: "text/blanks",
    breaches: [
      ["增长 5%", "有空格"],
      ["2031 年", "有空格"],
      ["甲区 生产总值", "有空格"],
      ["总体　情况", "有全角空格"],
      ["增长5%， 其中", "有空格"],
      ["细颗粒物（ PM2.5）", "有空格"],
      ["增长\u00a05%", "有空格"],
    ],
    fine: ["增长5%", "7×24小时", "Windows 10", "　　增长5%"],
  },
  {
    code: "text/blanks",
    role: "caption",
    breaches: [["图1　主要 指标", "有空格"]],
    fine: ["图1　主要指标", "表2 主要指标"],
  },
  { code: "text/blanks", role: "cell", breaches: [["增长 5%", "有空格"]], fine: ["合　计", "张　三"] },
  { code: "text/blanks", role: "signature", breaches: [], fine: ["张　三  2032 年"] },
  {
    code: "text/large-numbers",
    breaches: [
      ["共3千个", "“3千”"],
      ["约5百万元", "“5百”"],
      ["增加2.5千户", "“2.5千”"],
      ["完成5百余项", "“5百”"],
    ],
    fine: [
      "全长5千米",
      "重3千克",
      "发电3千瓦时",
      "入选500强",
      "3百强企业",
      "2031十大新闻",
      "服务300百姓",
      "三千个",
      "提高5个百分点",
      "120亿元",
    ],
  },
  {
    code: "text/ranges",
    breaches: [
      ["增长5～8%", "“5～8%”：前一个数没有“%”"],
      ["投入3-5万元", "“3-5万”：前一个数没有“万”"],
      ["投入1.5—2亿元", "“1.5—2亿”：前一个数没有“亿”"],
    ],
    fine: ["增长5%～8%", "投入3万元～5万元", "投入3万—5万元", "2031—2035年", "8～10个"],
  },
  {
    code: "text/decimals",
    breaches: [["增长.5%", "“.5”"]],
    fine: ["增长0.5%", "1.5", "No.5", "a.5", "见图1.5"],
  },
  {
    code: "text/dates",
    breaches: [
      ["2031年01月5日", "“2031年01月5日”：月、日前不加 0"],
      ["2031年1月05日", "“05日”：月、日前不加 0"],
      ["2031年13月5日", "“2031年13月5日”：没有这个日期"],
      ["2031年2月30日", "“2031年2月30日”：没有这个日期"],
    ],
    fine: ["2031年1月5日", "截至11月", "2031年10月20日", "历时13个月", "2月29日"],
  },
  {
    code: "text/dates",
    role: "signature",
    breaches: [["二〇三二年一月五日", "成文日期应用阿拉伯数字"]],
    fine: ["2032年1月5日"],
  },
  {
    code: "text/years",
    breaches: [
      ["31年5月", "“31年”：年份没有写全"],
      ["31年度任务", "“31年”：年份没有写全"],
      ["2031—35年", "“2031—35年”：年份没有写全"],
      ["2031-2035年", "“2031-2035年”：起止年份之间应为“—”或“～”"],
    ],
    fine: ["2031年5月", "建区20年来", "连续10年", "70周年", "2031—2035年", "2031年至2035年", "2031～2035年"],
  },
  {
    code: "text/end-marks",
    role: "heading",
    breaches: [["一、总体情况。", "层次标题末尾有“。”"]],
    fine: ["一、总体情况", "一、怎么干？", "（一）落实“一法”"],
  },
  {
    code: "text/end-marks",
    role: "title",
    breaches: [["甲区工作报告。", "标题末尾有“。”"]],
    fine: ["甲区工作报告（摘要）"],
  },
  {
    code: "text/end-marks",
    role: "caption",
    breaches: [["图1　主要指标。", "图表题末尾有“。”"]],
    fine: ["图1　主要指标"],
  },
  {
    code: "text/end-marks",
    role: "note",
    breaches: [["附件：1.主要指标；", "附件名称末尾有“；”"]],
    fine: ["附件：1.主要指标", "注：为预计数。"],
  },
  {
    code: "text/caption-numbers",
    breaches: [
      ["见表9。", "没有表9"],
      ["如图2所示。", "没有图2"],
      ["（见附表3）", "没有表3"],
    ],
    fine: ["代表3人", "列表1份", "蓝图2份", "由代表5人组成"],
  },
  {
    code: "text/signs",
    breaches: [
      ["7x24小时", "“7x24”：乘号为“×”"],
      ["37o大厅", "“o”：度的符号为“°”"],
      ["增长5％", "“％”：百分号为半角“%”"],
      ["甲区--乙区", "“--”：破折号为“——”"],
      ["甲区等...", "“...”：省略号为“……”"],
      ["甲区等…。", "“…”：省略号为“……”"],
      ["pm2.5浓度", "“pm2.5”：写作“PM2.5”"],
    ],
    fine: [
      "7×24小时",
      "37°大厅",
      "增长5%",
      "甲区——乙区",
      "甲区等……",
      "PM2.5浓度",
      "型号A4x2B",
      "0x1F",
      "甲—乙高铁",
    ],
  },
  {
    code: "text/compound-units",
    breaches: [["6吨/平方公里·月", "“吨/平方公里·月”：分母应加括号"]],
    fine: ["44微克/立方米", "6吨/（平方公里·月）", "甲·乙"],
  },
  {
    code: "text/approximate",
    breaches: [["有三、四个", "“三、四”：中间不用顿号"]],
    fine: ["有三四个", "第三、四次", "三、四季度", "一、二、三名"],
  },
  {
    code: "text/one-name",
    breaches: [["长5公里，宽3千米", "“千米”，别处写作“公里”"]],
    fine: ["长5公里，宽3公里", "5平方公里、3公里", "千米以上"],
  },
  {
    code: "text/document-number",
    breaches: [
      ["甲政发[2031]5号", "年份应加六角括号〔〕"],
      ["甲政发（2031）5号", "年份应加六角括号〔〕"],
      ["甲政发〔2031〕05号", "序号前不加 0"],
      ["甲政发〔2031〕第5号", "不加“第”"],
      ["甲政发〔31〕5号", "年份没有写全"],
    ],
    fine: ["甲政发〔2031〕5号", "甲路（北）5号", "5号楼"],
  },
];

describe.each(TABLES)("$code ($role)", ({ code, role = "text", breaches, fine }) => {
  test.each(breaches)("finds %s", (text, words) => {
    expect(faultsOf(code, [{ role, text }]).map(({ found }) => found)).toContain(words);
  });

  test.each(fine.map((text) => [text]))("lets %s pass", (text) => {
    expect(faultsOf(code, [{ role, text }])).toEqual([]);
  });
});
