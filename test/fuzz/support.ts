import fc from "fast-check";
import { makeSource } from "../../src/diagnostics/source.ts";
import type { Diagnostic, Place } from "../../src/diagnostics/types.ts";
import { loadProject, type ProjectSources } from "../../src/load/project.ts";
import { checkReport } from "../../src/pipeline/check.ts";
import { narrateYear } from "../../src/pipeline/narrate.ts";
import type { ReportTree } from "../../src/report/types.ts";
import { character } from "../support/characters.ts";
import { fixtureFolders, remember } from "../support/project.ts";

/** One seed for every fuzzed property, so that a failure comes again. */
export const SEED = 20311124;

/** Any UTF-16 text at all, halves of surrogate pairs among it. */
export const anyText = fc.oneof(
  fc.string({ unit: character, maxLength: 30 }),
  fc.array(fc.nat(0xffff), { maxLength: 10 }).map((units) => String.fromCharCode(...units)),
);

const anyPlace: fc.Arbitrary<Place> = fc
  .tuple(
    anyText.filter((file) => !/^$|^\/|\/\/|\/$/u.test(file)),
    anyText,
    fc.nat(30),
    fc.nat(30),
  )
  .map(([file, text, a, b]) => {
    const at = (offset: number) => ({ line: 1 + (offset % 3), column: 1 + offset, offset });
    return { file, start: at(Math.min(a, b, text.length)), end: at(Math.max(a, b)) };
  });

/** A finding of any words, with or without a place. */
export const anyDiagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    code: fc.constantFrom("check/jump", "yaml/alias"),
    severity: fc.constantFrom("error" as const, "warning" as const, "info" as const),
    message: anyText,
    actual: anyText,
    expected: anyText,
    notes: fc.array(anyText, { maxLength: 2 }),
    place: anyPlace,
  },
  { requiredKeys: ["code", "severity", "message"] },
);

/** Which file of the small project is replaced; `more` is a further chapter, `economy` the one that is printed. */
export type Part = "front" | "more" | "economy" | "history" | "names" | "relations" | "approvals";
export const PARTS: readonly Part[] = [
  "front",
  "more",
  "economy",
  "history",
  "names",
  "relations",
  "approvals",
];

export interface Told {
  readonly tree?: ReportTree;
  readonly found: readonly Diagnostic[];
}

/** Loads the small fixture once, to be told with other texts in memory. */
export async function loadSmall(): Promise<ProjectSources> {
  const { project } = await loadProject(fixtureFolders("small"), 2031, () => {});
  if (!project) throw new Error("The fixture does not load.");
  return project;
}

/** Tells and checks the project with one file of other text. */
export function tellWith(good: ProjectSources, part: Part, text: string): Told {
  const found: Diagnostic[] = [];
  const project = { ...good, data: dataWith(good.data, part, text) };
  const narrated = narrateYear(project, (one) => found.push(one), remember);
  if (narrated) checkReport(narrated, project, (one) => found.push(one));
  return { found, ...(narrated && { tree: narrated.tree }) };
}

function dataWith(data: ProjectSources["data"], part: Part, text: string): ProjectSources["data"] {
  const source = makeSource(`data/2031/${part}.yaml`, text);
  if (part === "more") return { ...data, chapters: [...data.chapters, source] };
  if (part !== "economy") return { ...data, [part]: source };
  const others = data.chapters.filter(({ file }) => !file.endsWith("/economy.yaml"));
  return { ...data, chapters: [...others, source] };
}

/** The economy chapter with other words in its one prose value. */
export const economyWith = (words: string): string =>
  `经济:\n  地区生产总值: 预计 120 亿元，增长 6%\n  评价: ${words}\n`;

/** Ended well: a tree, or an error that says why; and every finding has a code and words. */
export const endedWell = ({ tree, found }: Told): boolean =>
  (tree !== undefined || found.some(({ severity }) => severity === "error")) &&
  found.every(({ code, message }) => /^[a-z]+\/[a-z0-9-]+$/u.test(code) && message.trim() !== "");

/** Every text of a tree, wherever in it: titles, captions, cells, what charts say to those who cannot see them. */
export const textsOf = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? [value]
    : value !== null && typeof value === "object"
      ? Object.values(value).flatMap(textsOf)
      : [];
