import { collecting } from "../../src/diagnostics/collect.ts";
import { makeSource } from "../../src/diagnostics/source.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { diffVersions } from "../../src/diff/diff.ts";
import type { ReportDiff } from "../../src/diff/types.ts";
import type { FontBook } from "../../src/fonts/types.ts";
import { loadFonts } from "../../src/load/fonts.ts";
import { loadProject, type ProjectSources } from "../../src/load/project.ts";
import { renderMarkdown } from "../../src/markdown/render.ts";
import type { Version } from "../../src/pipeline/types.ts";
import { composeVersion } from "../../src/pipeline/version.ts";
import { type Edit, fixtureFolders, makeProject } from "../support/project.ts";

/** The shipped fonts, as the fixtures use them. */
export async function shippedBook(): Promise<FontBook> {
  const { book } = await loadFonts(fixtureFolders("small"), () => {});
  if (!book) throw new Error("The fonts do not load.");
  return book;
}

/** Composes a version; errors fail the test. */
export async function versionOf(project: ProjectSources, fonts: FontBook, label = "甲"): Promise<Version> {
  const found: Diagnostic[] = [];
  const { report, failed } = collecting(found);
  const version = await composeVersion(label, project, fonts, report, failed, () => {});
  if (!version) throw new Error(JSON.stringify(found, null, 2));
  return version;
}

/** A fixture, edited or as it is, as a version. */
export async function editedVersion(
  fonts: FontBook,
  from: "small" | "official",
  edits: readonly Edit[] = [],
): Promise<Version> {
  const folders = edits.length > 0 ? await makeProject(from, edits) : fixtureFolders(from);
  const { project } = await loadProject(folders, 2031, () => {});
  if (!project) throw new Error("The fixture does not load.");
  return versionOf(project, fonts);
}

/** A project with one line of its data corrected, in memory. */
export function corrected(project: ProjectSources, find: string, put: string): ProjectSources {
  const { data } = project;
  const hits = data.chapters.filter(({ text }) => text.split(find).length === 2);
  if (hits.length !== 1) throw new Error(`"${find}" stands in ${hits.length} files, not in one`);
  const chapters = data.chapters.map((source) =>
    hits.includes(source) ? makeSource(source.file, source.text.replace(find, put)) : source,
  );
  return { ...project, data: { ...data, chapters } };
}

/** What edits of the small fixture change. */
export async function diffOf(fonts: FontBook, before: readonly Edit[], after: readonly Edit[]) {
  const [from, to] = [
    await editedVersion(fonts, "small", before),
    await editedVersion(fonts, "small", after),
  ];
  return { from, to, diff: diffVersions(from, to) };
}

/** Texts of one side that the other side has not. */
export interface Changed {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** The lines of the built Markdown that differ, charts' links apart. */
export function changedLines(from: Version, to: Version): Changed {
  const [old, now] = [linesOf(from), linesOf(to)];
  return { gone: without(old, now), come: without(now, old) };
}

/** Lines as printed: marks of Markdown taken away, cells of a row parted by tabs. */
function linesOf({ composed: { tree } }: Version): readonly string[] {
  const listed = tree.attachments.filter(({ unlisted }) => !unlisted);
  return renderMarkdown({ ...tree, attachments: listed })
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("![") && !/^\| :?-/u.test(line))
    .map((line) =>
      line
        .replace(/^#+ /u, "")
        .replace(/^\| (.*) \|$/u, (_, cells: string) => cells.split(" | ").join("\t"))
        .replace(/\\(.)/gu, "$1"),
    );
}

/** Each text of one list as often as it stands there more than in the other. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Whether a line of the Markdown is what a listed text stands in: a row holds its cells, a heading its number. */
const holds = (line: string, text: string): boolean =>
  line === text ||
  line.split("\t").includes(text) ||
  (line.endsWith(text) &&
    /^(?:[一二三四五六七八九十]+、|（.+）|\d+．|附件\d* |[图表]\d+ )$/u.test(line.slice(0, -text.length))) ||
  (/^表\d+ .*（.*）$/u.test(line) && line.includes(text));

/** The differing lines that a comparison does not tell of, and the texts that it tells of though they do not differ. */
export function unexplained(
  diff: ReportDiff,
  from: Version,
  to: Version,
): Changed & { readonly idle: readonly string[] } {
  const { gone, come } = changedLines(from, to);
  const sides = [...diff.figures.flatMap(({ places }) => places), ...diff.prose];
  const old = sides.flatMap((side) => (side.from ? [side.from.text] : []));
  const now = sides.flatMap((side) => (side.to ? [side.to.text] : []));
  const stays = sides.flatMap((side) => (side.from?.text === side.to?.text ? [side.to?.text] : []));
  const idle = (texts: readonly string[], lines: readonly string[]): readonly string[] =>
    texts.filter((text) => text !== "" && !stays.includes(text) && !lines.some((line) => holds(line, text)));
  return {
    gone: gone.filter((line) => !old.some((text) => text !== "" && holds(line, text))),
    come: come.filter((line) => !now.some((text) => text !== "" && holds(line, text))),
    idle: [...idle(old, gone), ...idle(now, come)],
  };
}

/** What `unexplained` gives where a comparison is complete and tells nothing that is not so. */
export const ALL_EXPLAINED = { gone: [], come: [], idle: [] };

/** The sentences of the text, sorted: headings, captions and tables apart. */
export const sentencesOf = (version: Version): readonly string[] =>
  linesOf(version)
    .filter((line) => /[。！？]$/u.test(line))
    .toSorted();

/** The old sentences with all that a comparison lists put in force, sorted. */
export function applied({ figures, prose }: ReportDiff, from: Version): readonly string[] {
  const sides = [...figures.flatMap(({ places }) => places), ...prose];
  const listed = sides.map((side) => [side.from?.text, side.to?.text] as const);
  const once = new Map(listed.map((texts) => [texts.join("\n"), texts]));
  const sentences = [...sentencesOf(from)];
  for (const [old, now] of once.values()) {
    if (old !== undefined && sentences.includes(old)) sentences.splice(sentences.indexOf(old), 1);
    else if (old?.endsWith("。")) throw new Error(`No such sentence: ${old}`);
    if (now?.endsWith("。")) sentences.push(now);
  }
  return sentences.toSorted();
}

/** The project with other texts of some of its files, in memory. */
export function withTexts(
  project: ProjectSources,
  texts: Readonly<Record<"city" | "economy" | "cityTemplate" | "economyTemplate", string>>,
): ProjectSources {
  const { data, templates } = project;
  const chapters = new Map([
    ...templates.chapters,
    ["city", makeSource("templates/chapters/city.hbs", texts.cityTemplate)],
    ["economy", makeSource("templates/chapters/economy.hbs", texts.economyTemplate)],
  ]);
  return {
    ...project,
    data: {
      ...data,
      chapters: [
        makeSource("data/2031/city.yaml", texts.city),
        makeSource("data/2031/economy.yaml", texts.economy),
      ],
    },
    templates: { ...templates, chapters },
  };
}
