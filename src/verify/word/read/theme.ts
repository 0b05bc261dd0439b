import type { Element } from "@xmldom/xmldom";
import { attribute, child, children, descendants } from "./xml.ts";

/** Faces that a theme gives under the names that w:rFonts uses: minorEastAsia, majorHAnsi. */
export type ThemeFaces = ReadonlyMap<string, string>;

/** Latin, East Asian: what each is called in the theme, and the endings of its names in w:rFonts. */
const SCRIPTS = [
  { element: "a:latin", endings: ["Ascii", "HAnsi"] },
  { element: "a:ea", endings: ["EastAsia"] },
] as const;

export function themeFaces(theme: Element | undefined): ThemeFaces {
  const faces = new Map<string, string>();
  for (const kind of ["major", "minor"] as const) {
    const [fonts] = descendants(theme, `a:${kind}Font`);
    for (const { element, endings } of SCRIPTS) {
      const named = attribute(child(fonts, element), "typeface") || undefined;
      const face = named ?? (element === "a:ea" ? simplifiedChinese(fonts) : undefined);
      if (face) for (const ending of endings) faces.set(kind + ending, face);
    }
  }
  return faces;
}

/** A theme made for every language names the East Asian face by script. */
function simplifiedChinese(fonts: Element | undefined): string | undefined {
  const font = children(fonts, "a:font").find((each) => attribute(each, "script") === "Hans");
  return attribute(font, "typeface");
}
