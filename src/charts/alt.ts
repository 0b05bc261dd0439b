import type { CellValue, ChartSpec, Row } from "./types.ts";

/**
 * What a chart says, in words, for those who cannot see it:
 * 条形图：主要经济指标增速。服务业收入预计增长5%，…。
 */
export function chartAlt(spec: ChartSpec, rows: readonly Row[]): string {
  const opening =
    spec.altOpening === undefined ? `${spec.caption}。` : `${spec.altOpening}：${spec.caption}。`;
  const groups = grouped(rows.filter((row) => row.数值 !== null).map(rowWords));
  return groups.length === 0
    ? opening
    : `${opening}${groups.join(groups.some((group) => group.includes("：")) ? "；" : "，")}。`;
}

interface Words {
  readonly name: string;
  readonly rest: string;
}

/** A row's name (its first literal cell) and what it says. */
function rowWords(row: Row): Words {
  const names = Object.keys(row).filter((column) => isName(row, column));
  const [first, ...others] = names.map((column) => String(row[column]));
  const values = Object.keys(row).filter((column) => `${column}标签` in row);
  const said = values.map(
    (column) => (values.length > 1 ? column : "") + printed(row[`${column}状态`], row[`${column}标签`]),
  );
  if ("年份" in row) said.push(`${row.年份}年${printed(row.状态, row.标签)}`);
  return { name: first ?? "", rest: [...others, said.join("，")].join("") };
}

/** Columns that stages add to a taken cell or to a year, not typed by the chart's author. */
const DERIVED = /(?:标签|数字|状态)$/;

function isName(row: Row, column: string): boolean {
  return typeof row[column] === "string" && !DERIVED.test(column);
}

function printed(status: CellValue | undefined, label: CellValue | undefined): string {
  const certain = status === "完成" || status === "期末" || status === undefined || status === null;
  return `${certain ? "" : String(status)}${label ?? ""}`;
}

/** Joins rows of one name: 地区生产总值：2018年…，2031年…. */
function grouped(words: readonly Words[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { name, rest } of words) groups.set(name, [...(groups.get(name) ?? []), rest]);
  return [...groups].map(
    ([name, rests]) => (rests.length === 1 || name === "" ? name : `${name}：`) + rests.join("，"),
  );
}
