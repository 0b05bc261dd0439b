import type { Element } from "@xmldom/xmldom";
import { type ParagraphChanges, readParagraphFormat } from "./paragraph-format.ts";
import { type RunChanges, readRun } from "./run-format.ts";
import type { ThemeFaces } from "./theme.ts";
import { attribute, child, children, integer } from "./xml.ts";

/** A place in a list: w:numPr. */
export interface ListPlace {
  readonly list: number;
  readonly depth: number;
}

/** A style, or the document's defaults, as one layer of properties. */
export interface Layer {
  readonly name: string;
  readonly paragraph: ParagraphChanges;
  readonly run: RunChanges;
  readonly place?: ListPlace;
}

interface Style extends Layer {
  readonly basedOn?: string;
}

export interface StyleSheet {
  readonly defaults: Layer;
  readonly styles: ReadonlyMap<string, Style>;
  /** Ids of the styles that paragraphs and tables have which name none. */
  readonly defaultIds: { readonly paragraph?: string; readonly table?: string };
  /** Language of East Asian text, as the defaults give it. */
  readonly language: string;
}

/** Longest line of ancestors; Word's own limit is 11. */
const MOST_ANCESTORS = 50;

/** List and depth of a w:pPr; a list of 0 takes an inherited one back. */
export function listPlace(properties: Element | undefined): ListPlace | undefined {
  const place = child(properties, "w:numPr");
  const list = integer(child(place, "w:numId"), "val");
  return list === undefined ? undefined : { list, depth: integer(child(place, "w:ilvl"), "val") ?? 0 };
}

function layer(holder: Element | undefined, name: string, theme: ThemeFaces): Layer {
  const properties = child(holder, "w:pPr");
  const place = listPlace(properties);
  return {
    name,
    paragraph: readParagraphFormat(properties),
    run: readRun(child(holder, "w:rPr"), theme),
    ...(place && { place }),
  };
}

function readStyle(style: Element, theme: ThemeFaces): Style {
  const basedOn = attribute(child(style, "w:basedOn"), "val");
  const name = (attribute(child(style, "w:name"), "val") ?? "").toLowerCase();
  return { ...layer(style, name, theme), ...(basedOn !== undefined && { basedOn }) };
}

/** Reads word/styles.xml; without one, every default is Word's own. */
export function readStyleSheet(root: Element | undefined, theme: ThemeFaces): StyleSheet {
  const defaults = child(root, "w:docDefaults");
  const run = child(child(defaults, "w:rPrDefault"), "w:rPr");
  const elements = children(root, "w:style");
  const idOf = (style: Element): string => attribute(style, "styleId") ?? "";
  const defaultId = (type: string): string | undefined => {
    const style = elements.find(
      (each) => attribute(each, "type") === type && ["1", "true"].includes(attribute(each, "default") ?? ""),
    );
    return style && idOf(style);
  };
  const paragraph = defaultId("paragraph");
  const table = defaultId("table");
  return {
    defaults: {
      name: "",
      paragraph: readParagraphFormat(child(child(defaults, "w:pPrDefault"), "w:pPr")),
      run: readRun(run, theme),
    },
    styles: new Map(elements.map((each) => [idOf(each), readStyle(each, theme)])),
    defaultIds: { ...(paragraph !== undefined && { paragraph }), ...(table !== undefined && { table }) },
    language: attribute(child(run, "w:lang"), "eastAsia") ?? "",
  };
}

/** A style with those it is based on, the root first. Circles are cut. */
export function lineage(sheet: StyleSheet, id: string | undefined): readonly Layer[] {
  const found: Layer[] = [];
  let next = id;
  while (next !== undefined && found.length < MOST_ANCESTORS) {
    const style = sheet.styles.get(next);
    if (!style) break;
    found.unshift(style);
    next = style.basedOn;
  }
  return found;
}
