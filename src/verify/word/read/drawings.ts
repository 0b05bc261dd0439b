import type { Element } from "@xmldom/xmldom";
import type { Drawing } from "../types.ts";
import { attribute, child, children, descendants, integer, nameOf } from "./xml.ts";

/** English metric units, in which DrawingML measures: 914400 to the inch. */
const EMU_PER_TWIP = 635;

/** Names of what is a picture rather than a shape of lines and boxes. */
const PICTURES = new Set(["pic:pic", "c:chart", "v:imagedata"]);

function contains(root: Element, names: ReadonlySet<string>): boolean {
  return children(root).some((each) => names.has(nameOf(each)) || contains(each, names));
}

const hex = (value: string | undefined): string[] => {
  const match = /^#?([0-9a-f]{6})/i.exec(value ?? "");
  return match?.[1] ? [match[1].toUpperCase()] : [];
};

/** w:drawing, what Word writes since 2007. */
function modern(drawing: Element): Drawing | undefined {
  const holder = child(drawing, "wp:inline") ?? child(drawing, "wp:anchor");
  if (!holder) return undefined;
  const extent = child(holder, "wp:extent");
  const picture = contains(holder, PICTURES);
  return {
    picture,
    inline: nameOf(holder) === "wp:inline",
    width: Math.round((integer(extent, "cx") ?? 0) / EMU_PER_TWIP),
    height: Math.round((integer(extent, "cy") ?? 0) / EMU_PER_TWIP),
    colours: picture ? [] : descendants(holder, "a:srgbClr").flatMap((each) => hex(attribute(each, "val"))),
  };
}

/** A length within a style attribute: width:412.3pt. */
function styleLength(style: string, name: string): number {
  const match = new RegExp(`(?:^|;)\\s*${name}:\\s*(\\d+(?:\\.\\d+)?)(pt|mm|cm|in|px)`).exec(style);
  const twips = { pt: 20, mm: 1440 / 25.4, cm: 14400 / 25.4, in: 1440, px: 15 };
  return match ? Math.round(Number(match[1]) * twips[match[2] as keyof typeof twips]) : 0;
}

const SHAPES = new Set(["v:shape", "v:rect", "v:line", "v:roundrect", "v:group", "v:oval"]);

/** w:pict and w:object, from before 2007 and still in use. */
function legacy(pict: Element): Drawing | undefined {
  const shape = children(pict).find((each) => SHAPES.has(nameOf(each)));
  if (!shape) return undefined;
  const style = attribute(shape, "style") ?? "";
  return {
    picture: nameOf(pict) === "w:object" || contains(shape, PICTURES),
    inline: !/position:\s*absolute/.test(style),
    width: styleLength(style, "width"),
    height: styleLength(style, "height"),
    colours: ["strokecolor", "fillcolor"].flatMap((name) => hex(attribute(shape, name))),
  };
}

export function readDrawing(element: Element): Drawing | undefined {
  return nameOf(element) === "w:drawing" ? modern(element) : legacy(element);
}

/** What stands in the boxes of a drawing: each element holds paragraphs. */
export const boxesOf = (drawing: Element): readonly Element[] => descendants(drawing, "w:txbxContent");
