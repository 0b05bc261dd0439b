import type { DefaultTreeAdapterTypes } from "parse5";
import { parse } from "parse5";
import { collecting } from "../../src/diagnostics/collect.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { loadBrowserCode } from "../../src/load/browser.ts";
import { loadFonts } from "../../src/load/fonts.ts";
import { loadProject, type ProjectFolders } from "../../src/load/project.ts";
import type { Version } from "../../src/pipeline/types.ts";
import { composeVersion } from "../../src/pipeline/version.ts";
import { type Compared, type Means, renderReview } from "../../src/review/page/render.ts";
import type { PageModel } from "../../src/review/page/types.ts";

/** A state of a report in memory, and what its page is made with. */
export interface Ready {
  readonly version: Version;
  readonly means: Means;
}

/** Composes a year; errors fail the test. */
export async function ready(folders: ProjectFolders, year: number, label = "工作区"): Promise<Ready> {
  const found: Diagnostic[] = [];
  const { report, failed } = collecting(found);
  const [{ project }, { book }] = await Promise.all([
    loadProject(folders, year, report),
    loadFonts(folders, report),
  ]);
  const version = project && book && (await composeVersion(label, project, book, report, failed, () => {}));
  if (!version || !book) throw new Error(JSON.stringify(found, null, 2));
  return { version, means: { fonts: book, ...(await loadBrowserCode()) } };
}

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** The page as a browser would read it. */
export interface Page {
  readonly html: string;
  readonly model: PageModel;
  readonly all: (fits: (element: Element) => boolean, within?: Element) => readonly Element[];
}

export async function pageOf({ version, means }: Ready, compared?: Compared): Promise<Page> {
  const html = await renderReview(version, means, compared);
  const document = parse(html);
  const all: Page["all"] = (fits, within) => elementsIn(within ?? document).filter(fits);
  const [json] = all((element) => attribute(element, "id") === "model");
  if (!json) throw new Error("no model");
  return { html, all, model: JSON.parse(textOf(json)) as PageModel };
}

function elementsIn(node: Node): readonly Element[] {
  const inside = "content" in node ? [node.content] : "childNodes" in node ? node.childNodes : [];
  const below = inside.flatMap(elementsIn);
  return "tagName" in node ? [node, ...below] : below;
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, "class") ?? "").split(" ").includes(name);

export function textOf(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
