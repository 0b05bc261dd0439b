import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { CHART_FONT_FAMILY } from "../../charts/style.ts";
import { escapeXml } from "../../report/xml.ts";
import { familyList } from "./faces.ts";

/** What a drawing may consist of. Everything else of an SVG (scripts, links, pictures, foreign content) is left out. */
const ELEMENTS = new Set([
  ..."svg g path rect line circle ellipse polyline polygon text tspan".split(" "),
  ..."defs clipPath linearGradient radialGradient stop".split(" "),
]);
const ATTRIBUTES = new Set([
  ..."id d x y x1 y1 x2 y2 r rx ry cx cy dx dy points width height viewBox transform".split(" "),
  ..."fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset".split(
    " ",
  ),
  ..."stroke-linecap stroke-linejoin stroke-miterlimit opacity display clip-path offset stop-color".split(
    " ",
  ),
  ..."stop-opacity gradientUnits gradientTransform font-family font-size font-weight font-style".split(" "),
  ..."text-anchor dominant-baseline".split(" "),
]);

const ELEMENT = 1;
const TEXT = 3;

/**
 * A chart's SVG to stand in the page itself, where it shares the page's fonts: only what is known to be harmless, and
 * every id begins with `prefix`, for several charts stand in one page. It fills the element around it.
 */
export function inlineDrawing(svg: string, prefix: string): string {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  return root ? serialise(root, prefix, true) : "";
}

/** Words of a drawing, for the fonts to have their characters. */
export const drawingText = (svg: string): string =>
  new DOMParser().parseFromString(svg, "image/svg+xml").documentElement?.textContent ?? "";

function serialise(node: Node, prefix: string, root = false): string {
  if (node.nodeType === TEXT) return escapeXml(node.nodeValue ?? "");
  if (node.nodeType !== ELEMENT || !ELEMENTS.has(node.nodeName)) return "";
  const { attributes, childNodes, nodeName } = node as Element;
  const kept = [...attributes]
    .filter(({ name }) => ATTRIBUTES.has(name) && !(root && (name === "width" || name === "height")))
    .map(({ name, value }) => ` ${name}="${escapeXml(own(name, value, prefix))}"`);
  const children = [...childNodes].map((child) => serialise(child, prefix)).join("");
  return `<${nodeName}${kept.join("")}>${children}</${nodeName}>`;
}

/** A reference leads within the drawing or nowhere. */
function own(name: string, value: string, prefix: string): string {
  if (name === "id") return prefix + value;
  if (name === "font-family") return value === CHART_FONT_FAMILY ? familyList("hei") : value;
  return value.replace(/url\([^)]*\)?/giu, (reference) => {
    const id = /^url\(["']?#([^"')]+)["']?\)$/u.exec(reference)?.[1];
    return id === undefined ? "none" : `url(#${prefix}${id})`;
  });
}
