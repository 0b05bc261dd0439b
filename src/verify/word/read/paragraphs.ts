import type { Element } from "@xmldom/xmldom";
import type { ParagraphFormat, ReadParagraph, RunFormat } from "../types.ts";
import { type Inlines, type OpenFields, readInlines } from "./inlines.ts";
import { type Counts, countedNumber, type Lists, listLevel } from "./lists.ts";
import { changedParagraph, PLAIN_PARAGRAPH, readParagraphFormat } from "./paragraph-format.ts";
import { changedRun, PLAIN_RUN, readRun } from "./run-format.ts";
import { type Layer, lineage, listPlace, type StyleSheet } from "./style-sheet.ts";
import type { ThemeFaces } from "./theme.ts";
import { attribute, child } from "./xml.ts";

/** What the properties of paragraphs come from. */
export interface Sources {
  readonly sheet: StyleSheet;
  readonly theme: ThemeFaces;
  readonly lists: Lists;
}

/** Where one is in a part; its counts and fields change as one reads on. */
export interface Position {
  section: number;
  readonly fields: OpenFields;
  readonly counts: Counts;
}

/** What a paragraph stands in: a table's style comes before the paragraph's own. */
export interface Surroundings {
  readonly tableLayers: readonly Layer[];
  readonly boxed: boolean;
}

export const NO_SURROUNDINGS: Surroundings = { tableLayers: [], boxed: false };

/** A paragraph, and the boxes that are drawn in it. */
export interface ParagraphFound {
  readonly paragraph: ReadParagraph;
  readonly boxes: readonly Element[];
}

/** Formats of a paragraph and its runs from layers, the farthest first. */
export function layered(layers: readonly Layer[]): {
  readonly paragraph: ParagraphFormat;
  readonly run: RunFormat;
} {
  return {
    paragraph: layers.reduce((format, layer) => changedParagraph(format, layer.paragraph), PLAIN_PARAGRAPH),
    run: layers.reduce((format, layer) => changedRun(format, layer.run), PLAIN_RUN),
  };
}

/** Defaults, table, style and list, in the order in which each is put over the one before. */
function layersOf(
  styleId: string | undefined,
  properties: Element | undefined,
  sources: Sources,
  surroundings: Surroundings,
) {
  const styles = lineage(sources.sheet, styleId);
  const place = listPlace(properties) ?? styles.findLast((style) => style.place)?.place;
  const level = listLevel(sources.lists, place);
  const own: Layer[] = level ? [{ name: "", paragraph: level.paragraph, run: {} }] : [];
  return { layers: [sources.sheet.defaults, ...surroundings.tableLayers, ...styles, ...own], place, level };
}

export function readParagraph(
  element: Element,
  sources: Sources,
  position: Position,
  surroundings: Surroundings,
): ParagraphFound {
  const properties = child(element, "w:pPr");
  const styleId = attribute(child(properties, "w:pStyle"), "val") ?? sources.sheet.defaultIds.paragraph;
  const { layers, place, level } = layersOf(styleId, properties, sources, surroundings);
  const base = layered(layers);
  const inlines: Inlines = { runs: [], drawings: [], boxes: [] };
  const number = countedNumber(sources.lists, position.counts, place);
  if (number !== "")
    inlines.runs.push({ text: number, format: changedRun(base.run, level?.run ?? {}), pageBreak: false });
  const formatOf = (own: Element | undefined): RunFormat => {
    const style = attribute(child(own, "w:rStyle"), "val");
    const styled = lineage(sources.sheet, style).reduce((run, layer) => changedRun(run, layer.run), base.run);
    return changedRun(styled, readRun(own, sources.theme));
  };
  readInlines(element, { fields: position.fields, formatOf }, inlines);
  return {
    boxes: inlines.boxes,
    paragraph: {
      kind: "paragraph",
      ...(styleId !== undefined && { styleId }),
      styleName: sources.sheet.styles.get(styleId ?? "")?.name ?? "",
      format: changedParagraph(base.paragraph, readParagraphFormat(properties)),
      runs: inlines.runs,
      text: inlines.runs.map((run) => run.text).join(""),
      drawings: inlines.drawings,
      section: position.section,
      endsSection: child(properties, "w:sectPr") !== undefined,
      boxed: surroundings.boxed,
    },
  };
}
