import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

/** A Word file opened again: its parts by path. */
export interface Opened {
  readonly bytes: Uint8Array;
  readonly paths: readonly string[];
  text(path: string): string;
  xml(path: string): Document;
}

export function open(bytes: Uint8Array): Opened {
  const parts = unzipSync(bytes);
  const text = (path: string): string => {
    const part = parts[path];
    if (!part) throw new Error(`No part ${path}`);
    return strFromU8(part);
  };
  const parsed = new Map<string, Document>();
  // Each part once, so that an element found twice is one element.
  const xml = (path: string): Document => {
    const document = parsed.get(path) ?? new DOMParser().parseFromString(text(path), "text/xml");
    parsed.set(path, document);
    return document;
  };
  return { bytes, paths: Object.keys(parts), text, xml };
}

/** Elements of that qualified name below a node, in document order. */
export function all(node: Document | Element, name: string): Element[] {
  return [...node.getElementsByTagName(name)];
}

/** The first element of that name below a node; its absence is a failure. */
export function one(node: Document | Element, name: string): Element {
  const [found] = all(node, name);
  if (!found) throw new Error(`No ${name}`);
  return found;
}

/** Child elements of that name, not deeper ones. */
export function children(node: Element, name: string): Element[] {
  return [...node.childNodes].filter((child): child is Element => child.nodeName === name);
}

/** A w: attribute of an element that may be absent. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttribute(`w:${name}`) ?? undefined;
}

/** All w: attributes of an element, by local name. */
export function attributes(element: Element): Record<string, string> {
  return Object.fromEntries(
    [...element.attributes].map((each) => [each.name.replace(/^w:/, ""), each.value]),
  );
}

/** Text of a paragraph as readers see it: results of fields in, their instructions out. */
export function textOf(element: Element): string {
  return all(element, "w:t")
    .map((each) => each.textContent ?? "")
    .join("");
}

export function body(file: Opened): Element {
  return one(file.xml("word/document.xml"), "w:body");
}

/** Every paragraph of the document, those of tables included. */
export function paragraphs(file: Opened): Element[] {
  return all(body(file), "w:p");
}

export function styleIdOf(paragraph: Element): string {
  const [style] = all(paragraph, "w:pStyle");
  return attribute(style, "val") ?? "Normal";
}

/** Paragraphs of one style. */
export function inStyle(file: Opened, id: string): Element[] {
  return paragraphs(file).filter((paragraph) => styleIdOf(paragraph) === id);
}

/** The one paragraph that reads so. */
export function reading(file: Opened, text: string): Element {
  const found = paragraphs(file).filter((paragraph) => textOf(paragraph) === text);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} paragraphs read ${text}`);
  return found[0];
}

export function styleById(file: Opened, id: string): Element {
  const style = all(file.xml("word/styles.xml"), "w:style").find((each) => attribute(each, "styleId") === id);
  if (!style) throw new Error(`No style ${id}`);
  return style;
}

/** A style with those it is based on, the root first. */
function lineage(file: Opened, id: string): Element[] {
  const style = styleById(file, id);
  const [basedOn] = all(style, "w:basedOn");
  const parent = attribute(basedOn, "val");
  return parent === undefined ? [style] : [...lineage(file, parent), style];
}

/** A property (w:spacing, w:ind …) as it comes out for a style, each attribute from the nearest that gives it. */
export function styleProperty(
  file: Opened,
  id: string,
  group: "w:pPr" | "w:rPr",
  name: string,
): Record<string, string> {
  const found = lineage(file, id).flatMap((style) =>
    children(style, group).flatMap((properties) => children(properties, name)),
  );
  return Object.assign({}, ...found.map(attributes));
}

/** A paragraph property as it comes out: the style's, and over it the paragraph's own. */
export function paragraphProperty(file: Opened, paragraph: Element, name: string): Record<string, string> {
  const own = children(paragraph, "w:pPr").flatMap((properties) => children(properties, name));
  return Object.assign(styleProperty(file, styleIdOf(paragraph), "w:pPr", name), ...own.map(attributes));
}

/** Whether a switch such as w:keepNext is on for a paragraph. */
export function isOn(file: Opened, paragraph: Element, name: string): boolean {
  const styles = lineage(file, styleIdOf(paragraph));
  const holders = [...styles, paragraph].flatMap((each) => children(each, "w:pPr"));
  const last = holders.flatMap((properties) => children(properties, name)).at(-1);
  return last !== undefined && !["0", "false"].includes(attribute(last, "val") ?? "1");
}
