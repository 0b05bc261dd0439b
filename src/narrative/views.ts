import { printProperties, printQuantity } from "../data/figure/print.ts";
import type { Figure, Quantity } from "../data/figure/types.ts";
import { lookupFrom, printPart, WHOLE } from "../data/lookup.ts";
import type { DataNode, Group, Prose, Section, Year } from "../data/types.ts";
import { dataElement, escapeHtml, spanElement } from "./html.ts";

/** Where a view keeps what helpers need to know of it; a symbol, so no template can name it. */
export const SUBJECT: unique symbol = Symbol("subject");

/** What stands behind something that a template can print. */
export interface Subject {
  readonly key: string;
  /** The printed text without markup. */
  readonly text: string;
  /** The figure it belongs to, and the quantity it prints where it is one. */
  readonly figure?: Figure;
  readonly quantity?: Quantity;
}

/** A thing that Handlebars prints through its own HTML. */
export interface Printable {
  readonly toHTML: () => string;
  readonly [SUBJECT]: Subject;
}

/** An object as templates see it: no prototype, so no inherited name can be reached. */
export type View = { [name: string]: unknown };

const bareObject = (): View => Object.create(null) as View;

export const isPrintable = (value: unknown): value is Printable =>
  typeof value === "object" && value !== null && SUBJECT in value;

function printable(html: string, subject: Subject): View {
  const view = bareObject();
  view.toHTML = () => html;
  Object.defineProperty(view, SUBJECT, { value: subject });
  return view;
}

/** A figure with its properties and labelled parts below it. */
function figureView(figure: Figure): View {
  const { key } = figure;
  const whole = printPart(figure, WHOLE) ?? "";
  const [first] = figure.values;
  const view = printable(dataElement(key, WHOLE, whole), {
    key,
    text: whole,
    figure,
    ...(first && { quantity: first }),
  });
  for (const [part, text] of printProperties(figure)) {
    const quantity = {
      值: first,
      增减数: figure.change?.amount,
      目标: figure.target,
      上年: figure.prior,
      原值: figure.from?.quantity,
    }[part];
    // An empty text (预计 of a figure that is none) is a plain "": it prints nothing and counts as absent in a guard.
    view[part] =
      text === ""
        ? ""
        : printable(dataElement(key, part, text), { key, text, figure, ...(quantity && { quantity }) });
  }
  for (const [label, quantity] of figure.parts) view[label] = partView(figure, label, quantity);
  return view;
}

function partView(figure: Figure, label: string, quantity: Quantity): View {
  const html = (text: string): string => dataElement(figure.key, label, text);
  const text = printQuantity(quantity);
  const subject: Subject = { key: figure.key, text, figure, quantity };
  const view = printable(html(text), subject);
  view.值 = printable(html(text), subject);
  return view;
}

/** Words, with the figures that they name printed as figures. */
export function proseView(prose: Prose, root: Group): View {
  let html = "";
  let text = "";
  for (const piece of prose.pieces) {
    if (typeof piece === "string") {
      html += escapeHtml(piece);
      text += piece;
      continue;
    }
    const found = lookupFrom(root, prose.key, piece.path);
    if (found?.type === "figure") {
      html += dataElement(found.figure.key, found.part, found.text);
      text += found.text;
    } else if (found) {
      const words = found.prose.pieces.filter((part) => typeof part === "string").join("");
      html += spanElement(found.prose.key, escapeHtml(words));
      text += words;
    }
  }
  return printable(spanElement(prose.key, html), { key: prose.key, text });
}

function nodeView(node: DataNode, root: Group): unknown {
  switch (node.type) {
    case "figure":
      return figureView(node);
    case "prose":
      return proseView(node, root);
    case "list":
      return node.items.map((item) => proseView(item, root));
    case "group":
      return groupView(node, root);
  }
}

function groupView(group: Group, root: Group): View {
  const view = bareObject();
  for (const [name, node] of group.entries) view[name] = nodeView(node, root);
  return view;
}

function sectionView(section: Section, root: Group): View {
  const view = bareObject();
  view.标题 = proseView(section.title, root);
  if (section.template !== undefined) view.模板 = section.template;
  view.分节 = section.sections.map((child) => sectionView(child, root));
  return view;
}

/** The whole year as templates see it. */
export function yearView(year: Year): View {
  const view = groupView(year.root, year.root);
  view.章节 = year.front.sections.map((section) => sectionView(section, year.root));
  view.附件 = year.front.attachments.map((section) => sectionView(section, year.root));
  return view;
}
