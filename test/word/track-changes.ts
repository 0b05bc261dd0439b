import type { Document, Element } from "@xmldom/xmldom";
import { all, attribute, children, styleIdOf, textOf } from "./support.ts";

/** What a reader is asked to do with all tracked changes. */
export type Answer = "accept" | "reject";

/** A paragraph as it reads: its style and its text, [图] where a picture stands. */
export type Reading = readonly [style: string, text: string];

const remove = (element: Element): void => void element.parentNode?.removeChild(element);

/** Resolves all tracked changes of a document, by the meaning that ISO/IEC 29500 gives them. */
export function resolve(document: Document, answer: Answer): void {
  const [goes, stays] = answer === "accept" ? ["w:del", "w:ins"] : ["w:ins", "w:del"];
  for (const properties of all(document, "w:trPr"))
    if (children(properties, goes).length > 0) remove(properties.parentNode as Element);
  for (const table of all(document, "w:tbl")) if (children(table, "w:tr").length === 0) remove(table);
  for (const change of all(document, "w:pPrChange")) {
    const properties = change.parentNode as Element;
    const [old] = children(change, "w:pPr");
    remove(change);
    if (answer === "accept" || !old) continue;
    for (const own of [...properties.childNodes])
      if (own.nodeName !== "w:rPr" && own.nodeName !== "w:sectPr") properties.removeChild(own);
    for (const own of [...old.childNodes].reverse()) properties.insertBefore(own, properties.firstChild);
  }
  const ended = all(document, "w:p").filter((paragraph) =>
    children(paragraph, "w:pPr").some((properties) =>
      children(properties, "w:rPr").some((run) => children(run, goes).length > 0),
    ),
  );
  for (const element of all(document, goes)) if (element.parentNode?.nodeName === "w:p") remove(element);
  for (const element of all(document, stays)) {
    if (element.parentNode?.nodeName === "w:p")
      for (const run of [...element.childNodes]) element.parentNode.insertBefore(run, element);
    remove(element);
  }
  for (const deleted of all(document, "w:delText")) {
    const text = document.createElement("w:t");
    text.textContent = deleted.textContent;
    deleted.parentNode?.replaceChild(text, deleted);
  }
  // A paragraph without an end goes on with the words of the next one, and looks like that.
  for (const paragraph of ended) {
    const content = [...paragraph.childNodes].filter(({ nodeName }) => nodeName !== "w:pPr");
    let next = paragraph.nextSibling;
    while (next && next.nodeName !== "w:p") next = next.nextSibling;
    const [properties] = next ? children(next as Element, "w:pPr") : [];
    for (const node of content.reverse())
      next?.insertBefore(node, properties?.nextSibling ?? next.firstChild);
    remove(paragraph);
  }
}

/** Every paragraph of a document in its order, those of tables included; the mere end of a section is none. */
export const readingOf = (document: Document): readonly Reading[] =>
  all(document, "w:p").flatMap((paragraph) => {
    const text = "[图]".repeat(all(paragraph, "w:drawing").length) + textOf(paragraph);
    const style = styleIdOf(paragraph);
    return style === "Normal" && text === "" && all(paragraph, "w:sectPr").length > 0 ? [] : [[style, text]];
  });

/** How the sheets of a document lie, section by section. */
export const sheetsOf = (document: Document): readonly (string | undefined)[] =>
  all(document, "w:pgSz").map((size) => attribute(size, "orient"));

/** Numbers of tracked changes and bookmarks, in the order of the file. */
export const revisionIds = (document: Document): readonly number[] =>
  [...all(document, "*")]
    .filter(({ nodeName }) => /^w:(?:ins|del|pPrChange)$/u.test(nodeName))
    .map((element) => Number(attribute(element, "id")));
