import { readYear } from "../../src/data/year.ts";
import { makeSource } from "../../src/diagnostics/source.ts";
import { planForms } from "../../src/forms/plan.ts";
import type { Form } from "../../src/forms/types.ts";

const yearOf = (year: number, chapter: string, more = "") => {
  const chapters = [makeSource(`data/${year}/city.yaml`, chapter)];
  const front = `年度: ${year}\n成文日期: ${year + 1}-01-08\n单位: { 全称: 甲区政府, 简称: 甲区, 自称: 我区 }\n标题: 报告\n${more}章节: [{ 标题: 城市, 模板: city }]\n`;
  const read = readYear({ year, front: makeSource("report.yaml", front), chapters }, () => {});
  if (!read) throw new Error("no year");
  return { year: read, chapters };
};

const LAST = `城市:
  绿化:
    面积: 预计 8.80 公顷，增长 6%
    覆盖率: 45.5%，提高 0.3 个百分点
  任务: 30 项，完成 30 项，其中旧 4 项
  空气: { 数值: 44 微克/立方米, 同比: 下降 17%, 截至: 11月, 口径: 四站平均 }
  受益: 近 3 万人
  改造: { 数值: 由 80% 提升至 90%, 位次: 全市第一 }
  道路: 五条
交通:
  车辆: 3 辆
`;
const NOW = `城市:
  绿化: { 面积: 待填, 覆盖率: 待填 }
  任务: 待填
  空气: { 数值: 待填, 口径: 五站平均, 责任单位: 丙局 }
  受益: 待填
  改造: 待填
  道路: 待填
  新指标: 待填
交通:
  车辆: 5 辆
  船只: 2 艘，下降 10%
`;

/** The forms of a year with a figure of each kind, begun after one in which all were filled. */
export function planned(): readonly Form[] {
  const { year, chapters } = yearOf(2032, NOW, "责任单位: { 交通: 乙局 }\n");
  return planForms(year, yearOf(2031, LAST).year, chapters);
}
