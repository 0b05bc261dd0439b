/** The small pieces of XML that the handwritten parts (styles, settings, properties) are made of. */

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const W_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text made safe for an element's content or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** An empty element of the w: namespace with w: attributes, in the order given. */
export function w(name: string, attributes: Readonly<Record<string, string | number>> = {}): string {
  const written = Object.entries(attributes).map(([key, value]) => ` w:${key}="${escapeXml(String(value))}"`);
  return `<w:${name}${written.join("")}/>`;
}

/** An element of the w: namespace around others. */
export function around(name: string, ...content: readonly string[]): string {
  return `<w:${name}>${content.join("")}</w:${name}>`;
}
