import { figuresOf } from "../figures.ts";
import type { Rule } from "../types.ts";

/** 预计 in a report that is dated after the end of its year: by then the figure may be known. */
export const estimateAfterYear: Rule = {
  code: "check/estimate-after-year",
  title: "年度已过仍写“预计”的数字",
  severity: "warning",
  find: ({ year }) => {
    if (year.front.date <= `${year.year}-12-31`) return [];
    const keys = figuresOf(year)
      .filter(({ status }) => status === "预计")
      .map(({ key }) => key);
    if (keys.length === 0) return [];
    return [
      {
        keys,
        message: `成文日期是 ${year.front.date}，${year.year} 年已过，仍有 ${keys.length} 个数字写“预计”`,
        actual: keys.join("、"),
        expected: "已有完成数的，去掉“预计”并改用完成数",
      },
    ];
  },
};
