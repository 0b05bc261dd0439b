import type { Dimension, Scale } from "./types.ts";

/**
 * The units that figures may carry. A year may add its own under 计量单位 in report.yaml;
 * anything else is a typing error until someone says otherwise.
 */
const UNITS: Readonly<Record<Exclude<Dimension, "none">, string>> = {
  count:
    "个 件 项 条 处 座 根 栋 幢 辆 台 张 次 人 名 位 户 家 所 片 场 起 宗 例 份 册 部 本 篇 届 期 批 班 组 队 对 套 间 层 " +
    "棵 株 盏 盆 块 颗 枚 架 艘 门 扇 面 支 只 头 匹 眼 口 级 类 种 款 道 段 路 站 点 周 轮 团 笔 单 宗地 床 张床位 " +
    "人次 家次 辆次 场次 件次 户次 车次 班次 例次 台次 处次 项次 人份 人天 标台 标箱 学位 床位 车位 泊位 " +
    "个学位 个车位 个泊位 张床位 套房 户居民 片区 社区 街道 楼门 点位",
  money: "元 美元 欧元 港元",
  area: "平方米 平米 平方公里 公顷 亩 ㎡",
  length: "公里 千米 米 延米 延长米 厘米 毫米",
  mass: "吨 公斤 千克 克 毫克 微克 吨标准煤 吨标煤",
  volume: "立方米 升 毫升 ㎥",
  energy: "千瓦时 度 千瓦 兆瓦 焦耳",
  time: "年 年度 周年 月 个月 日 天 小时 分钟 秒 季度 个工作日 工作日",
  percent: "% ‰",
  points: "个百分点 百分点 个千分点 千分点",
  multiple: "倍 成 番",
  ratio: "",
};

const DIMENSION_OF: ReadonlyMap<string, Dimension> = new Map(
  Object.entries(UNITS).flatMap(([dimension, names]) =>
    names
      .split(" ")
      .filter(Boolean)
      .map((name) => [name, dimension as Dimension] as const),
  ),
);

/** Longest first, so that 亿 is not read out of 万亿, nor 万 before 亿. */
export const SCALES: readonly { readonly name: Exclude<Scale, "">; readonly exponent: number }[] = [
  { name: "万亿", exponent: 12 },
  { name: "百万", exponent: 6 },
  { name: "千万", exponent: 7 },
  { name: "亿", exponent: 8 },
  { name: "万", exponent: 4 },
  { name: "千", exponent: 3 },
  { name: "百", exponent: 2 },
];

export const SCALE_EXPONENT: ReadonlyMap<Scale, number> = new Map([
  ["", 0] as const,
  ...SCALES.map(({ name, exponent }) => [name, exponent] as const),
]);

/** Units known to a project: the dictionary and the year's own. */
export type Units = ReadonlyMap<string, Dimension>;

/** The dictionary, with a year's own counting units added. */
export function makeUnits(extra: readonly string[] = []): Units {
  return extra.length === 0
    ? DIMENSION_OF
    : new Map([...DIMENSION_OF, ...extra.map((u) => [u, "count"] as const)]);
}

/**
 * What a unit measures, or undefined when it is unknown.
 * A compound (微克/立方米, 千克/公顷·年, 万元/人) is known when each of its parts is.
 */
export function dimensionOf(unit: string, units: Units): Dimension | undefined {
  if (unit === "") return "none";
  const simple = units.get(unit);
  if (simple !== undefined) return simple;
  if (!/[/／·每]/.test(unit)) return undefined;
  const parts = unit.replaceAll(/[（）()]/g, "").split(/[/／·]|每/);
  const known = parts.every((part) => part !== "" && units.has(part.replace(/^[万亿千百]+(?=.)/, "")));
  return known ? "ratio" : undefined;
}
