import type { Element } from "@xmldom/xmldom";
import type { Faces, RunFormat } from "../types.ts";
import type { ThemeFaces } from "./theme.ts";
import { attribute, child, integer, toggle } from "./xml.ts";

/** What one w:rPr says; the rest it leaves as it is. */
export interface RunChanges extends Omit<Partial<RunFormat>, "colour"> {
  /** "auto" takes an inherited colour back. */
  readonly colour?: string;
}

/** What a run has in a file that says nothing at all. */
export const PLAIN_RUN: RunFormat = {
  sizePt: 10,
  faces: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "Times New Roman" },
  bold: false,
  spacing: 0,
  shift: "none",
  hidden: false,
};

/** A theme's face is stronger than a name beside it. */
function face(fonts: Element, name: string, theme: ThemeFaces): string | undefined {
  const themed = theme.get(attribute(fonts, `${name}Theme`) ?? "");
  return themed ?? attribute(fonts, name);
}

function readFaces(fonts: Element | undefined, theme: ThemeFaces): Faces | undefined {
  if (!fonts) return undefined;
  const given = {
    ascii: face(fonts, "ascii", theme),
    hAnsi: face(fonts, "hAnsi", theme),
    eastAsia: face(fonts, "eastAsia", theme),
    hint: attribute(fonts, "hint"),
  };
  return definedOf(given);
}

/** Without the fields that are undefined, so that spreading it over another changes only what is said. */
export function definedOf<Fields extends object>(
  fields: {
    readonly [Key in keyof Fields]: Fields[Key] | undefined;
  },
): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;
}

const SHIFTS: Readonly<Record<string, RunFormat["shift"]>> = {
  subscript: "sub",
  superscript: "super",
  baseline: "none",
};

/** Reads a w:rPr. */
export function readRun(properties: Element | undefined, theme: ThemeFaces): RunChanges {
  if (!properties) return {};
  const halfPoints = integer(child(properties, "w:sz"), "val");
  return definedOf<RunChanges>({
    sizePt: halfPoints === undefined ? undefined : halfPoints / 2,
    faces: readFaces(child(properties, "w:rFonts"), theme),
    bold: toggle(properties, "w:b"),
    colour: attribute(child(properties, "w:color"), "val")?.toUpperCase(),
    spacing: integer(child(properties, "w:spacing"), "val"),
    shift: SHIFTS[attribute(child(properties, "w:vertAlign"), "val") ?? ""],
    hidden: toggle(properties, "w:vanish"),
  });
}

/** A run's format with what a nearer w:rPr says put over it. */
export function changedRun(format: RunFormat, changes: RunChanges): RunFormat {
  const { colour, ...rest } = { ...format, ...changes, faces: { ...format.faces, ...changes.faces } };
  return colour === undefined || colour === "AUTO" ? rest : { ...rest, colour };
}
