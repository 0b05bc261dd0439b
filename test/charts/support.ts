import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as fontkit from "fontkit";
import { chartRows } from "../../src/charts/rows.ts";
import { parseChart } from "../../src/charts/spec.ts";
import { CHART_FONT_FAMILY } from "../../src/charts/style.ts";
import type { ChartFont, ChartSpec, Row } from "../../src/charts/types.ts";
import type { Year } from "../../src/data/types.ts";
import { readYear } from "../../src/data/year.ts";
import { makeSource } from "../../src/diagnostics/source.ts";
import type { Diagnostic, Report } from "../../src/diagnostics/types.ts";

const root = new URL("../../", import.meta.url);

export const fontFile = fileURLToPath(new URL("fonts/NotoSansSC-Medium.ttf", root));
const face = fontkit.openSync(fontFile) as fontkit.Font;

/** The real typeface. */
export const font: ChartFont = {
  family: CHART_FONT_FAMILY,
  measure: (text, sizePx) => (face.layout(text).advanceWidth * sizePx) / face.unitsPerEm,
};

/** A report that keeps what it is told. */
export function collector(): { readonly report: Report; readonly found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  return { found, report: (diagnostic) => found.push(diagnostic) };
}

const FRONT = `
年度: 2031
成文日期: 2032-01-10
单位: { 全称: 某市某区人民政府, 简称: 某区, 自称: 我区 }
标题: 某区报告
主题: 报告
关键词: [报告]
图表位置: 附件
章节: [{ 标题: 总体情况, 模板: overview }]
`;

/** The year 2031 with the given chapter and history. Data that do not read fail the test; 待填 is allowed. */
export function yearOf(chapter: string, history = ""): Year {
  const { report, found } = collector();
  const year = readYear(
    {
      year: 2031,
      front: makeSource("data/2031/report.yaml", FRONT),
      chapters: [makeSource("data/2031/chapter.yaml", chapter)],
      ...(history !== "" && { history: makeSource("data/history.yaml", history) }),
    },
    report,
  );
  if (!year || found.some((one) => one.code !== "figure/pending"))
    throw new Error(JSON.stringify(found, null, 1));
  return year;
}

/** A simple drawing for tests about data. */
export const BARS = `图:
  width: 300
  encoding: { y: { field: 指标, type: nominal, sort: null } }
  layer:
    - { mark: bar, encoding: { x: { field: 增速, type: quantitative } } }
`;

/** A chart with the given rows, in YAML; a chart that does not read fails the test. */
export function chartOf(data: string, drawing = BARS): ChartSpec {
  const { report, found } = collector();
  const spec = parseChart("templates/charts/some.vl.yaml", `题注: 增速\n数据:\n${data}\n${drawing}`, report);
  if (!spec) throw new Error(JSON.stringify(found, null, 1));
  return spec;
}

/** Rows of a chart and what was said on the way. */
export function rowsOf(
  spec: ChartSpec,
  year: Year,
): { readonly rows: readonly Row[]; readonly found: readonly Diagnostic[] } {
  const { report, found } = collector();
  return { rows: chartRows(spec, year, report), found };
}

/** The charts that the project ships. */
export const SHIPPED = ["growth", "trend", "tasks", "renewal"] as const;

/** One of them, with an edit to its text. */
export function shipped(name: string, edit: (text: string) => string = (text) => text): ChartSpec {
  const file = `templates/charts/${name}.vl.yaml`;
  const { report, found } = collector();
  const spec = parseChart(file, edit(readFileSync(new URL(file, root), "utf8")), report);
  if (!spec) throw new Error(JSON.stringify(found, null, 1));
  return spec;
}
