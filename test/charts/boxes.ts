import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import { font } from "./support.ts";

/** A text of an SVG and the room it takes, in px of the SVG. */
export interface TextBox {
  readonly text: string;
  readonly sizePx: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The texts of a chart's SVG with their boxes, measured by the real font. Turned text is not expected. */
export function textBoxes(svg: string): readonly TextBox[] {
  const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
  return documentElement ? boxesBelow(documentElement, 0, 0) : [];
}

function boxesBelow(element: Element, x: number, y: number): readonly TextBox[] {
  const transform = element.getAttribute("transform") ?? "";
  if (/rotate\((?!0)/.test(transform)) throw new Error(`turned text: ${element.textContent}`);
  let [left, top] = [x, y];
  for (const match of transform.matchAll(/translate\(([-\d.e]+),([-\d.e]+)\)/g)) {
    left += Number(match[1]);
    top += Number(match[2]);
  }
  if (element.tagName === "text") return [box(element, left, top)];
  return [...element.childNodes].filter(isElement).flatMap((child) => boxesBelow(child, left, top));
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

function box(element: Element, x: number, baseline: number): TextBox {
  const text = element.textContent ?? "";
  const sizePx = Number.parseFloat(element.getAttribute("font-size") ?? "0");
  const width = font.measure(text, sizePx);
  const anchor = element.getAttribute("text-anchor") ?? "start";
  const left = x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  return {
    text,
    sizePx,
    left,
    right: left + width,
    top: baseline - 0.88 * sizePx,
    bottom: baseline + 0.12 * sizePx,
  };
}

/** Pairs of texts that run into each other. */
export function overlaps(boxes: readonly TextBox[]): readonly string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}
