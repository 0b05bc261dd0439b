import { chartKeys } from "../charts/keys.ts";
import type { Judged } from "../checks/types.ts";
import type { Figure } from "../data/figure/types.ts";
import { descend } from "../data/lookup.ts";
import { proseSource } from "../data/prose.ts";
import { proseOf } from "../data/tree.ts";
import type { Pages } from "../layout/types.ts";
import { locator } from "../ledger/places.ts";
import type { Composed, Version } from "../pipeline/types.ts";
import { captionLabel, inlineText } from "../report/text.ts";
import type { Block, ReportTree, Table } from "../report/types.ts";
import { officialUnits } from "./official.ts";
import { type Unit, unitsOf } from "./units.ts";

/** A chart or table in print. */
export interface PrintedObject {
  /** 图1, 表1 */
  readonly label: string;
  readonly caption: string;
  /** Of a chart the stem of its file, by which it is known again; of a table its label. */
  readonly name: string;
  readonly type: "chart" | "table";
  /** All that its looks follow from, number and caption apart. */
  readonly looks: string;
  /** Figures that a chart draws. */
  readonly keys: readonly string[];
}

/** What a comparison reads of one version. */
export interface Side {
  readonly label: string;
  readonly year: number;
  readonly figures: ReadonlyMap<string, Figure>;
  /** Words of the data by key, as typed. */
  readonly words: ReadonlyMap<string, string>;
  readonly units: readonly Unit[];
  readonly objects: readonly PrintedObject[];
  readonly judged: readonly Judged[];
  /** Without those of a draft's list of gaps. */
  readonly pages: number;
  readonly templates: string;
}

/** Takes from a version what is compared. */
export function sideOf({ label, composed, judged, templates }: Version): Side {
  const { year, tree, pages } = composed;
  return {
    label,
    year: year.year,
    figures: year.figures,
    words: new Map(proseOf(year.root).map((prose) => [prose.key, proseSource(prose)])),
    units: [...officialUnits(tree, pages), ...unitsOf(tree, locator(pages))],
    objects: objectsOf(composed),
    judged,
    pages: pagesOf(tree, pages),
    templates,
  };
}

/** A state in which the year is not there yet, or no longer. */
export const emptySide = (label: string, year: number): Side => ({
  label,
  year,
  figures: new Map(),
  words: new Map(),
  units: [],
  objects: [],
  judged: [],
  pages: 0,
  templates: "",
});

function objectsOf({ tree, charts, drawn, year }: Composed): readonly PrintedObject[] {
  const blocks = [tree.body, ...listedAttachments(tree).map(({ children }) => children)].flat();
  return blocks.flatMap((block): readonly PrintedObject[] => {
    if (block.type === "chart") {
      const prepared = charts.get(block.chart);
      const paths = prepared ? chartKeys(prepared.spec) : [];
      return [
        {
          ...captionOf(block),
          name: block.chart,
          type: "chart",
          looks: JSON.stringify([drawn.get(block.chart)?.svg, prepared?.rows]),
          keys: [...new Set(paths.flatMap(({ path }) => descend(year.root, path)?.node.key ?? []))],
        },
      ];
    }
    if (block.type !== "table") return [];
    const words = captionOf(block);
    return [{ ...words, name: words.label, type: "table", looks: looksOf(block), keys: [] }];
  });
}

const captionOf = (block: Extract<Block, { type: "chart" | "table" }>) => ({
  label: captionLabel(block),
  caption: inlineText(block.caption),
});

function looksOf({ head, rows, unit, widths, landscape }: Table): string {
  const cells = [head, ...rows].map((row) => row.map(({ align, children }) => [align, inlineText(children)]));
  return JSON.stringify([cells, unit, widths, landscape]);
}

const listedAttachments = ({ attachments }: ReportTree) => attachments.filter(({ unlisted }) => !unlisted);

/** A draft's list of gaps stands last, on pages of its own. */
function pagesOf(tree: ReportTree, { pages }: Pages): number {
  const own = pages.filter(({ lines }) => {
    const printed = lines.filter(({ block }) => block.part !== "page-number");
    const unlisted = printed.filter(
      ({ block }) => block.attachment !== undefined && tree.attachments[block.attachment]?.unlisted,
    );
    return printed.length === 0 || unlisted.length < printed.length;
  });
  return own.length;
}
