import { escapeXml } from "../report/xml.ts";

/** The small pieces of XML that the handwritten parts (styles, settings, properties) are made of. */

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const W_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** An empty element of the w: namespace with w: attributes, in the order given. */
export function w(name: string, attributes: Readonly<Record<string, string | number>> = {}): string {
  const written = Object.entries(attributes).map(([key, value]) => ` w:${key}="${escapeXml(String(value))}"`);
  return `<w:${name}${written.join("")}/>`;
}

/** An element of the w: namespace around others. */
export function around(name: string, ...content: readonly string[]): string {
  return `<w:${name}>${content.join("")}</w:${name}>`;
}
