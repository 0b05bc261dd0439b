import type { Element, Node } from "@xmldom/xmldom";

/** Namespaces by the prefix they usually have, the strict variant of the format included. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a"],
  ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"],
  ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"],
  ["http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"],
  ["http://purl.oclc.org/ooxml/drawingml/picture", "pic"],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "c"],
  ["http://purl.oclc.org/ooxml/drawingml/chart", "c"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
]);

/** The element's name with its usual prefix, whatever prefix the file gives it. */
export function nameOf(element: Element): string {
  const prefix = PREFIXES.get(element.namespaceURI ?? "");
  return prefix === undefined ? (element.localName ?? "") : `${prefix}:${element.localName}`;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Child elements, all or those of one name. */
export function children(parent: Element | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling)
    if (isElement(node) && (name === undefined || nameOf(node) === name)) found.push(node);
  return found;
}

/** The first child element of that name. */
export function child(parent: Element | undefined, name: string): Element | undefined {
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling)
    if (isElement(node) && nameOf(node) === name) return node;
  return undefined;
}

/** Elements of that name at any depth below, in document order. */
export function descendants(root: Element | undefined, name: string): Element[] {
  return children(root).flatMap((each) => [
    ...(nameOf(each) === name ? [each] : []),
    ...descendants(each, name),
  ]);
}

/** An attribute by local name, in whatever namespace the file has it. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined;
  for (const each of element.attributes) if (each.localName === name || each.name === name) return each.value;
  return undefined;
}

/** A length or count; absent where there is none or it is no number. Decimals are rounded, "pt" and "mm" taken to twips. */
export function integer(element: Element | undefined, name: string): number | undefined {
  const match = /^(-?\d+(?:\.\d+)?)(pt|mm|cm|in)?$/.exec(attribute(element, name) ?? "");
  if (!match) return undefined;
  const twips = { pt: 20, mm: 1440 / 25.4, cm: 14400 / 25.4, in: 1440 };
  const factor = match[2] ? twips[match[2] as keyof typeof twips] : 1;
  return Math.round(Number(match[1]) * factor);
}

/** A switch such as w:b: absent, on or off. */
export function toggle(parent: Element | undefined, name: string): boolean | undefined {
  const element = child(parent, name);
  if (!element) return undefined;
  return !["0", "false", "off"].includes(attribute(element, "val") ?? "1");
}
