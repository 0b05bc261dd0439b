import type { DefaultTreeAdapterTypes } from "parse5";
import type { Name } from "../../data/types.ts";
import type { Report } from "../../diagnostics/types.ts";
import type { Inline } from "../../report/types.ts";
import { markNames } from "./names.ts";
import { collapseBlanks } from "./whitespace.ts";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** What the tree builders share. */
export interface TreeContext {
  readonly report: Report;
  readonly names: readonly Name[];
}

export const isElement = (node: HtmlNode): node is HtmlElement => "tagName" in node;
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === "#text";

export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** The elements below a node with one of the names, not descending into them. */
export function childElements(element: HtmlElement, ...names: readonly string[]): readonly HtmlElement[] {
  return element.childNodes.filter(isElement).filter((child) => names.includes(child.tagName));
}

/** The inline content of HTML nodes: figures, words, names, shifted text; blanks of the source removed. */
export function inlinesFrom(nodes: readonly HtmlNode[], context: TreeContext): readonly Inline[] {
  return markNames(joinText(collapseBlanks(flatten(nodes, undefined, context))), context.names);
}

function flatten(
  nodes: readonly HtmlNode[],
  key: string | undefined,
  context: TreeContext,
): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (isText(node)) return [{ type: "text", text: node.value, ...(key !== undefined && { key }) }];
    if (!isElement(node)) return [];
    switch (node.tagName) {
      case "data":
        return [
          {
            type: "figure",
            key: attribute(node, "value") ?? "",
            part: attribute(node, "data-part") ?? "",
            text: plainText(node),
          },
        ];
      case "span":
        return flatten(node.childNodes, attribute(node, "data-key") ?? key, context);
      case "sub":
      case "sup":
        return [{ type: node.tagName, text: plainText(node) }];
      default:
        context.report({
          code: "template/unknown-element",
          severity: "error",
          message: `段落里不能有 <${node.tagName}>`,
          expected: "文字、<sub>、<sup>",
          actual: plainText(node).slice(0, 40),
        });
        return flatten(node.childNodes, key, context);
    }
  });
}

/** The text of an element, its children's included. */
function plainText(element: HtmlElement): string {
  return element.childNodes
    .map((node) => (isText(node) ? node.value : isElement(node) ? plainText(node) : ""))
    .join("");
}

/** Joins neighbouring words that come from the same place. */
function joinText(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (last?.type === "text" && inline.type === "text" && last.key === inline.key) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    } else joined.push(inline);
  }
  return joined;
}
