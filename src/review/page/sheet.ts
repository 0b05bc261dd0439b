import { RED } from "../../layout/standard/official.ts";
import { LINE_PITCH_PT } from "../../layout/standard/page.ts";
import type { BlockRef, GraphicItem, Page, PageLine, RuleItem } from "../../layout/types.ts";
import { captionLabel } from "../../report/text.ts";
import type { Block, ReportTree } from "../../report/types.ts";
import { escapeXml } from "../../report/xml.ts";
import { lineHtml, pt, type ShownPlaces } from "./runs.ts";
import { lineId } from "./spans.ts";
import { type Group, groupsOn, type LineOnPage, partedBy } from "./standing.ts";

/** What stands on the pages besides their text. */
export interface SheetSetting {
  readonly tree: ReportTree;
  readonly shown: ShownPlaces;
  /** Markup of the charts, by name. */
  readonly drawings: ReadonlyMap<string, ShownDrawing>;
  /** Ids of lines that read otherwise than before. */
  readonly altered: ReadonlySet<string>;
  /** Stands in the upper margin of a draft. */
  readonly header?: string;
}

/** A chart on a page: 图1, its index in the model, and its drawing. */
export interface ShownDrawing {
  readonly label: string;
  readonly index: number;
  readonly html: string;
}

/** A composed page as a sheet of its size. Everything stands where the page says; tags tell what it is. */
export function sheetHtml(page: Page, setting: SheetSetting): string {
  const { number, widthPt, heightPt } = page;
  const { header } = setting;
  const wide = widthPt > heightPt ? " wide" : "";
  return [
    `<section class="page${wide}" id="page-${number}" aria-label="第 ${number} 页" style="--w:${pt(widthPt)};--h:${pt(heightPt)}"><div class="sheet">`,
    rulesHtml(page),
    ...(header === undefined ? [] : [`<p class="draft-header face-song">${escapeXml(header)}</p>`]),
    ...groupsOn(page).map((group) => groupHtml(group, page, setting)),
    "</div></section>",
  ].join("\n");
}

function rulesHtml({ items, widthPt, heightPt }: Page): string {
  const rules = items.filter((item) => item.type === "rule").map(ruleHtml);
  if (rules.length === 0) return "";
  return `<svg class="rules" aria-hidden="true" viewBox="0 0 ${widthPt} ${heightPt}">${rules.join("")}</svg>`;
}

const ruleHtml = ({ x1Pt, y1Pt, x2Pt, y2Pt, weightPt, colour }: RuleItem): string =>
  `<path d="M${short(x1Pt)} ${short(y1Pt)}L${short(x2Pt)} ${short(y2Pt)}" stroke-width="${weightPt}"${colour === undefined ? "" : ` stroke="${RED}"`}/>`;

const short = (length: number): number => Math.round(length * 1000) / 1000;

function groupHtml(group: Group, page: Page, setting: SheetSetting): string {
  switch (group.type) {
    case "graphic":
      return graphicHtml(group.item, setting);
    case "table":
      return tableHtml(group.lines, page, setting);
    case "lines": {
      const [first] = group.lines;
      const tag = first ? tagOf(first.line, setting.tree) : "p";
      return `<${tag} class="${first?.line.kind}">${linesHtml(group.lines, page, setting)}</${tag}>`;
    }
  }
}

/** The title is h1, an attachment's h2; a heading's tag is one below its level. */
function tagOf({ kind, block }: PageLine, tree: ReportTree): string {
  if (kind === "title") return block.attachment === undefined ? "h1" : "h2";
  const node = kind === "heading" ? blockOf(block, tree) : undefined;
  return node?.type === "heading" ? `h${node.level + 1}` : "p";
}

const blockOf = ({ attachment, index }: BlockRef, tree: ReportTree): Block | undefined =>
  (attachment === undefined ? tree.body : tree.attachments[attachment]?.children)?.[index];

function linesHtml(lines: readonly LineOnPage[], page: Page, { shown, altered }: SheetSetting): string {
  return lines
    .map(({ line, index, items }) => {
      const bar = altered.has(lineId(page.number, index)) ? barHtml(line) : "";
      return bar + lineHtml(line, items, [page.number, index], shown);
    })
    .join("");
}

/** A bar in the margin beside a line that reads otherwise than before, as high as the lines are apart. */
function barHtml({ baselinePt, sizePt }: PageLine): string {
  const topPt = baselinePt - 0.38 * sizePt - LINE_PITCH_PT / 2;
  return `<i class="bar" aria-hidden="true" style="top:${pt(topPt)};height:${pt(LINE_PITCH_PT)}"></i>`;
}

function tableHtml(lines: readonly LineOnPage[], page: Page, setting: SheetSetting): string {
  const [first] = lines;
  const table = first && blockOf(first.line.block, setting.tree);
  const label = table?.type === "table" ? captionLabel(table) : "表";
  const rows = partedBy(lines, ({ block }) => block.row).map((row) => {
    const cells = partedBy(row, ({ block }) => block.column).map((cell) => {
      const role = cell[0]?.line.block.row === -1 ? "columnheader" : "cell";
      const column = (cell[0]?.line.block.column ?? 0) + 1;
      return `<div role="${role}" aria-colindex="${column}">${linesHtml(cell, page, setting)}</div>`;
    });
    return `<div role="row">${cells.join("")}</div>`;
  });
  return `<div role="table" aria-label="${label}">${rows.join("\n")}</div>`;
}

function graphicHtml(item: GraphicItem, { drawings }: SheetSetting): string {
  const { name, alt, xPt, yPt, widthPt, heightPt } = item;
  const drawing = drawings.get(name);
  const place = `left:${pt(xPt)};top:${pt(yPt)};width:${pt(widthPt)};height:${pt(heightPt)}`;
  const button = drawing
    ? `<button type="button" class="chart-data" data-chart="${drawing.index}" aria-label="${drawing.label} 的数据">数据</button>`
    : "";
  return `<div class="chart" style="${place}"><div role="img" aria-label="${escapeXml(alt)}">${drawing?.html ?? ""}</div>${button}</div>`;
}
