import type { FindingEntry, PageModel } from "../page/types.ts";
import { button, type Child, el } from "./dom.ts";
import { findingBody } from "./finding.ts";
import { figureOf, type Reader } from "./reader.ts";
import { placeWords } from "./words.ts";

/** What the checks found: the open ones, and below them those that are answered. */
export function findingsList(model: PageModel, reader: Reader): HTMLElement {
  const item = (finding: FindingEntry): Child =>
    el("li", {}, findingBody(finding), el("p", { class: "goes" }, ...links(model, finding, reader)));
  const open = model.findings.filter(({ answer }) => answer === undefined);
  const answered = model.findings.filter(({ answer }) => answer !== undefined);
  return el(
    "div",
    {},
    open.length > 0
      ? el("ul", { class: "findings" }, ...open.map(item))
      : el("p", { class: "none" }, "没有待答复的提示。"),
    answered.length > 0 &&
      el(
        "details",
        {},
        el("summary", {}, `已核准 ${answered.length} 条`),
        el("ul", { class: "findings" }, ...answered.map(item)),
      ),
  );
}

/** The figures that it is about, and where its words stand. */
function links(model: PageModel, { figures, spots, source }: FindingEntry, reader: Reader): readonly Child[] {
  return [
    ...figureLinks(model, figures, reader),
    ...spots.map((spot) => button({ class: "link" }, () => reader.goTo(spot), placeWords(spot))),
    source !== undefined && el("code", {}, source),
  ];
}

export const figureLinks = (model: PageModel, figures: readonly number[], reader: Reader): readonly Child[] =>
  figures.map((figure) =>
    button({ class: "link" }, () => reader.choose(figureOf(model, figure)), model.figures[figure]?.key),
  );
