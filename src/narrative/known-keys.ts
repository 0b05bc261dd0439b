import { FIGURE_PROPERTIES } from "../data/figure/print.ts";
import { type KeyKind, type KnownKey, kindByName } from "../data/schema/chapter.ts";
import type { TemplateReference } from "./prepare.ts";

/** A path that ends in one of these names the figure before it. */
const PROPERTIES: ReadonlySet<string> = new Set(FIGURE_PROPERTIES);
/** Roots that are not chapter data. */
const FRONT_ROOTS: ReadonlySet<string> = new Set(["年度", "单位", "章节", "附件"]);

/**
 * The keys that templates name, each with the kind of data that its use asks for.
 * What lies below a printed figure is one of its labelled parts, and what has keys below it is a group.
 */
export function keysOfTemplates(references: readonly TemplateReference[]): readonly KnownKey[] {
  const wanted = references
    .filter(({ names, usage }) => usage !== "chart" && isDataPath(names))
    .map((reference) => ({ ...reference, names: figureNames(reference.names) }));
  const figures = wanted.filter(({ usage }) => usage === "print").map(({ names }) => names);
  const isPart = (names: readonly string[]): boolean => figures.some((figure) => isBelow(names, figure));
  const isFigure = (names: readonly string[]): boolean => figures.some((figure) => isSame(names, figure));
  const isGroup = (names: readonly string[]): boolean =>
    !isFigure(names) && wanted.some((other) => isBelow(other.names, names));
  return wanted
    .filter(({ names }) => !isPart(names) && !isGroup(names))
    .sort((a, b) => RANK[a.usage] - RANK[b.usage])
    .map(({ names, usage, place }) => ({ names, kind: kindFor(names, usage), from: place.file }));
}

/** A use that prints tells more of a key's kind than a guard that only asks for it. */
const RANK: Readonly<Record<TemplateReference["usage"], number>> = {
  print: 0,
  sentences: 0,
  names: 0,
  loop: 0,
  guard: 1,
  chart: 1,
  other: 1,
};

const isDataPath = (names: readonly string[]): boolean =>
  names.length > 0 && !names.includes("*") && !FRONT_ROOTS.has(names[0] ?? "");

/** The names of a figure without the property at their end. */
const figureNames = (names: readonly string[]): readonly string[] =>
  names.length > 1 && PROPERTIES.has(names.at(-1) ?? "") ? names.slice(0, -1) : names;

const isBelow = (names: readonly string[], above: readonly string[]): boolean =>
  names.length > above.length && above.every((name, index) => names[index] === name);

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, index) => other[index] === name);

function kindFor(names: readonly string[], usage: TemplateReference["usage"]): KeyKind {
  if (usage === "sentences") return "words";
  if (usage === "names" || usage === "loop") return "list";
  return kindByName(names.at(-1) ?? "");
}
