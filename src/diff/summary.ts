import { isEmpty } from "./diff.ts";
import { shownPlaces } from "./shown.ts";
import type { ReportDiff } from "./types.ts";

/** A report always has a page; one that has none is not there. */
const isThere = (pages: number): boolean => pages > 0;

/** Whether the whole report is new or gone, so that there is nothing to list one by one. */
export const isWhole = ({ layout }: ReportDiff): boolean =>
  layout !== undefined && !(isThere(layout.pages.from) && isThere(layout.pages.to));

/** 2031 年报告：HEAD → 工作区 */
export const headOf = ({ year, from, to }: ReportDiff): string => `${year} 年报告：${from} → ${to}`;

/** What differs, in one sentence. */
export function summaryOf(diff: ReportDiff): string {
  if (isEmpty(diff)) return "没有改动，两边印出的内容相同。";
  if (isWhole(diff)) return wholeOf(diff);
  const { figures, prose, objects, checks, layout } = diff;
  const places = figures.reduce((sum, one) => sum + shownPlaces(one).length, 0);
  const fresh = checks.filter(({ kind }) => kind === "new" || kind === "lapsed").length;
  const parts = [
    figures.length > 0 && `${figures.length} 个数字有改动，涉及印出的 ${places} 处`,
    prose.length > 0 && `文字改动 ${prose.length} 处`,
    objects.length > 0 && `${objects.map(({ label }) => label).join("、")}有变化`,
    fresh > 0 && `核对新提示 ${fresh} 处`,
    checks.length > fresh && `核对提示消除或已答复 ${checks.length - fresh} 处`,
    layout &&
      (layout.pages.from === layout.pages.to ? "" : `${layout.pages.from} 页变为 ${layout.pages.to} 页`),
    layout && layout.headings.length > 0 && `${layout.headings.length} 个标题换页`,
  ];
  return `${parts.filter(Boolean).join("；")}。`;
}

function wholeOf({ figures, objects, layout, year, from, to }: ReportDiff): string {
  const places = figures.reduce((sum, one) => sum + one.places.length, 0);
  const charts = objects.filter(({ label }) => label.startsWith("图")).length;
  const pages = layout?.pages ?? { from: 0, to: 0 };
  const what = isThere(pages.to)
    ? `${from} 里还没有 ${year} 年的报告，全文都是新增的`
    : `${to} 里没有 ${year} 年的报告了，全文都已删去`;
  const content = [
    `${figures.length} 个数字，印在 ${places} 处`,
    `${charts} 幅图`,
    `${objects.length - charts} 张表`,
    `共 ${Math.max(pages.from, pages.to)} 页`,
  ];
  return `${what}：${content.join("，")}。`;
}
