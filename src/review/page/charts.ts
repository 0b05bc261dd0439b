import type { DrawnChart } from "../../charts/types.ts";
import type { ReportDiff } from "../../diff/types.ts";
import type { Pages } from "../../layout/types.ts";
import type { Composed } from "../../pipeline/types.ts";
import { captionLabel, inlineText } from "../../report/text.ts";
import type { Block } from "../../report/types.ts";
import { inlineDrawing } from "./drawing.ts";
import type { ShownDrawing } from "./sheet.ts";
import type { ChartEntry, FigureEntry } from "./types.ts";

type ChartBlock = Extract<Block, { type: "chart" }>;

/** A chart that stands in the report, with its drawing. */
export interface PlacedChart {
  readonly block: ChartBlock;
  /** 图1 */
  readonly label: string;
  readonly drawn: DrawnChart;
}

/** The charts of a report in reading order. */
export const placedCharts = ({ tree, drawn }: Pick<Composed, "tree" | "drawn">): readonly PlacedChart[] =>
  [...tree.body, ...tree.attachments.flatMap(({ children }) => children)].flatMap((block) => {
    const chart = block.type === "chart" ? drawn.get(block.chart) : undefined;
    return block.type === "chart" && chart ? [{ block, label: captionLabel(block), drawn: chart }] : [];
  });

/** Charts as the model has them. */
export const chartEntries = (
  charts: readonly PlacedChart[],
  pages: Pages,
  figures: readonly FigureEntry[],
): readonly ChartEntry[] =>
  charts.map(({ block, label }) => ({
    label,
    caption: inlineText(block.caption),
    page: pages.pages.find(({ items }) => standsIn(items, block.chart))?.number ?? 0,
    figures: figures.flatMap((figure, index) => (figure.charts.includes(label) ? [index] : [])),
  }));

const standsIn = (items: Pages["pages"][number]["items"], name: string): boolean =>
  items.some((item) => item.type === "graphic" && item.name === name);

/** Charts as the pages show them, by name. */
export const shownDrawings = (charts: readonly PlacedChart[]): ReadonlyMap<string, ShownDrawing> =>
  new Map(
    charts.map(({ block, label, drawn: { svg } }, index) => [
      block.chart,
      { label, index, html: inlineDrawing(svg, `chart${index}-`) },
    ]),
  );

/** Drawings of one version that differ from the other's: their ids by label, and what the page keeps them in. */
export interface KeptDrawings {
  readonly ids: ReadonlyMap<string, string>;
  readonly templates: readonly string[];
}

/** Keeps the drawings of changed charts, hidden until the script asks for them. */
export function keptDrawings(
  side: "old" | "new",
  charts: readonly PlacedChart[],
  diff: ReportDiff,
): KeptDrawings {
  const changed = new Set(diff.objects.map(({ label }) => label));
  const kept = charts
    .filter(({ label }) => changed.has(label))
    .map(({ label, drawn: { svg } }, index) => ({ label, svg, id: `${side}-drawing-${index}` }));
  return {
    ids: new Map(kept.map(({ label, id }) => [label, id])),
    templates: kept.map(({ svg, id }) => `<template id="${id}">${inlineDrawing(svg, `${id}-`)}</template>`),
  };
}
