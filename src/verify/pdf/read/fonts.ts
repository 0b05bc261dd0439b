import { boxOf } from "../box.ts";
import { faceOf, fontName } from "../faces.ts";
import type { PdfFont } from "../types.ts";
import { IDENTITY } from "./matrix.ts";
import { subPaths } from "./paths.ts";
import type { PdfObjects } from "./pdfjs.ts";
import type { InkEm, LoadedFont } from "./state.ts";

/** What pdf.js knows of a font, as far as it is asked for; with fontExtraProperties. */
interface RawFont {
  readonly name?: unknown;
  readonly loadedName?: unknown;
  readonly missingFile?: unknown;
  readonly isType3Font?: unknown;
  readonly composite?: unknown;
  readonly vertical?: unknown;
  readonly fontMatrix?: unknown;
  readonly toUnicode?: unknown;
  readonly data?: unknown;
}

/** Fonts by the names that operators call them by. A font of the file is one object, however often it is asked for. */
export function fontReader(): (objects: PdfObjects, id: string) => LoadedFont | undefined {
  const known = new Map<string, LoadedFont | undefined>();
  return (objects, id) => {
    if (!known.has(id)) known.set(id, loadFont(objects, id));
    return known.get(id);
  };
}

function loadFont(objects: PdfObjects, id: string): LoadedFont | undefined {
  const raw = objectOf<RawFont>(objects, id);
  if (raw === undefined) return undefined;
  const type3 = raw.isType3Font === true;
  const composite = raw.composite === true;
  const inks = new Map<string, InkEm | undefined>();
  const matrix: readonly unknown[] = Array.isArray(raw.fontMatrix) ? raw.fontMatrix : [];
  return {
    font: describe(raw, type3, composite),
    unitEm: typeof matrix[0] === "number" && matrix[0] !== 0 ? matrix[0] : 0.001,
    vertical: raw.vertical === true,
    composite,
    ink: (fontChar) => {
      if (type3 || raw.missingFile === true) return undefined;
      if (!inks.has(fontChar))
        inks.set(fontChar, loadInk(objects, `${String(raw.loadedName)}_path_${fontChar}`));
      return inks.get(fontChar);
    },
  };
}

function describe(raw: RawFont, type3: boolean, composite: boolean): PdfFont {
  const name = fontName(typeof raw.name === "string" ? raw.name : "");
  const face = faceOf(name);
  // A composite font without a map of its own has pdf.js take its codes for characters: then there is no _map.
  const named = typeof raw.toUnicode === "object" && raw.toUnicode !== null && "_map" in raw.toUnicode;
  return {
    name: name || (type3 ? "Type 3" : "?"),
    ...(face && { face }),
    embedded: type3 || raw.missingFile !== true,
    mapped: !composite || named,
  };
}

function loadInk(objects: PdfObjects, id: string): InkEm | undefined {
  const path = objectOf<{ readonly path?: unknown }>(objects, id)?.path;
  if (!(path instanceof Float32Array)) return undefined;
  // A lone point draws nothing: some outlines begin with one at 0, 0.
  const drawn = subPaths(path, IDENTITY).filter(({ points }) => points.length > 1);
  const box = boxOf(drawn.flatMap(({ points }) => points));
  return box && { left: box.leftPt, right: box.rightPt, bottom: box.topPt, top: box.bottomPt };
}

/** `get` throws where there is no such object. */
const objectOf = <T>(objects: PdfObjects, id: string): T | undefined =>
  objects.has(id) ? (objects.get(id) as T | undefined) : undefined;
