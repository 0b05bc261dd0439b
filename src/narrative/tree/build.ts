import { parseFragment } from "parse5";
import type { Attachment, Block, Chart, Inline } from "../../report/types.ts";
import {
  attribute,
  childElements,
  type HtmlElement,
  type HtmlNode,
  inlinesFrom,
  isElement,
  isText,
  type TreeContext,
} from "./inlines.ts";
import { type HeadingCounter, makeHeadingCounter } from "./numbering.ts";
import { tableFrom } from "./table.ts";

/** What the tree needs to know of a chart before it is drawn. */
export interface ChartWords {
  readonly caption: string;
  readonly alt: string;
}

export interface BuildContext extends TreeContext {
  readonly charts: ReadonlyMap<string, ChartWords>;
}

/** The parts of a report that templates render. */
export interface BuiltTree {
  readonly body: readonly Block[];
  readonly attachments: readonly Attachment[];
}

/** Counters that run through the whole document. */
interface Counters {
  chart: number;
  table: number;
}

/** HTML of the outline → body and attachments, headings numbered, charts and tables counted. */
export function buildTree(html: string, context: BuildContext): BuiltTree {
  const nodes = parseFragment(html).childNodes;
  const counters: Counters = { chart: 0, table: 0 };
  const isSection = (node: HtmlNode): node is HtmlElement => isElement(node) && node.tagName === "section";
  const body = blocksFrom(
    nodes.filter((node) => !isSection(node)),
    makeHeadingCounter("s"),
    counters,
    context,
  );
  const sections = nodes.filter(isSection);
  const attachments = sections
    .map(
      (section, index): Attachment => ({
        label: sections.length > 1 ? `附件${index + 1}` : "附件",
        title: inlinesFrom(
          childElements(section, "header").flatMap((header) => header.childNodes),
          context,
        ),
        children: blocksFrom(
          section.childNodes.filter((node) => node.nodeName !== "header"),
          makeHeadingCounter(`a${index + 1}-`),
          counters,
          context,
        ),
      }),
    )
    .filter((attachment) => attachment.children.length > 0);
  return { body, attachments };
}

/** Inline content of a piece of HTML, such as the title. */
export const buildInlines = (html: string, context: TreeContext): readonly Inline[] =>
  inlinesFrom(parseFragment(html).childNodes, context);

function blocksFrom(
  nodes: readonly HtmlNode[],
  headings: HeadingCounter,
  counters: Counters,
  context: BuildContext,
): readonly Block[] {
  return nodes.flatMap((node): readonly Block[] => {
    if (isText(node) && node.value.trim() !== "") {
      context.report({
        code: "template/stray-text",
        severity: "error",
        message: "文字不在段落里",
        actual: node.value.trim().slice(0, 40),
        expected: "<p>…</p>",
      });
    }
    return isElement(node) ? blockFrom(node, headings, counters, context) : [];
  });
}

function blockFrom(
  element: HtmlElement,
  headings: HeadingCounter,
  counters: Counters,
  context: BuildContext,
): readonly Block[] {
  const heading = /^h([1-4])$/.exec(element.tagName);
  if (heading) {
    const level = Number(heading[1]) as 1 | 2 | 3 | 4;
    return [
      { type: "heading", level, ...headings.next(level), children: inlinesFrom(element.childNodes, context) },
    ];
  }
  switch (element.tagName) {
    case "p": {
      const children = inlinesFrom(element.childNodes, context);
      return children.length === 0 ? [] : [{ type: "paragraph", children }];
    }
    case "table": {
      const table = tableFrom(element, counters.table + 1, context);
      if (table) counters.table++;
      return table ? [table] : [];
    }
    case "figure":
      return chartFrom(element, counters, context);
    default:
      context.report({
        code: "template/unknown-element",
        severity: "error",
        message: `模板里不能用 <${element.tagName}>`,
        expected: "<h1>…<h4>、<p>、<table>、<section>",
      });
      return [];
  }
}

function chartFrom(element: HtmlElement, counters: Counters, context: BuildContext): readonly Chart[] {
  const chart = attribute(element, "data-chart") ?? "";
  const words = context.charts.get(chart);
  if (!words) return [];
  counters.chart++;
  return [
    {
      type: "chart",
      chart,
      number: counters.chart,
      caption: [{ type: "text", text: words.caption }],
      alt: words.alt,
    },
  ];
}
