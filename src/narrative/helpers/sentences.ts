import Handlebars from "handlebars";
import { closeSentence, textOf } from "../html.ts";
import { chineseNumber } from "../tree/numbering.ts";
import { isPrintable, type Printable } from "../views.ts";
import {
  allExist,
  callPlace,
  type Helper,
  type HelperContext,
  type Options,
  splitArguments,
} from "./context.ts";

/** The items that a 并 collects from its 项, kept in Handlebars' data frame. */
interface Frame {
  items?: string[];
}

/** `{{#句 a b}}…{{/句}}`: one sentence, if every argument is given and its text is not empty; closed by 。 */
export const sentence: Helper = function (...args) {
  const { values, options } = splitArguments(args);
  return allExist(values) ? closeSentence(options.fn(this)) : "";
};

/** `{{#并 间="、" 末="和" 前="…" 后="…"}}`: joins its 项; nothing at all when none remains. */
export const makeJoin = (context: HelperContext): Helper =>
  function (...args) {
    const { values, options } = splitArguments(args);
    if (!allExist(values)) return "";
    const frame: Frame & object = Handlebars.createFrame(options.data);
    const items: string[] = [];
    frame.items = items;
    const rest = options.fn(this, { data: frame });
    if (textOf(rest).trim() !== "") {
      context.report({
        code: "template/stray-in-list",
        severity: "error",
        message: "{{#并}} 里的文字要放在 {{#项}} 中",
        actual: textOf(rest).trim().slice(0, 40),
        ...callPlace(options, context),
      });
    }
    const {
      间: between = "、",
      末: last = between,
      前: before = "",
      后: after = "",
    } = options.hash as Record<string, string>;
    return items.length === 0 ? "" : before + joinLast(items, between, last) + after;
  };

/** Joins texts with a mark, with another before the last. */
function joinLast(items: readonly string[], between: string, last: string): string {
  const head = items.slice(0, -1).join(between);
  return items.length < 2 ? (items[0] ?? "") : `${head}${last}${items.at(-1)}`;
}

/** `{{#项 a b}}…{{/项}}`: an item of the 并 around it, if every argument is given and its text is not empty. */
export const makeItem = (context: HelperContext): Helper =>
  function (...args) {
    const { values, options } = splitArguments(args);
    const { items } = options.data as Frame;
    if (!items) {
      context.report({
        code: "template/stray-item",
        severity: "error",
        message: "{{#项}} 要写在 {{#并}} 里面",
        ...callPlace(options, context),
      });
      return "";
    }
    if (!allExist(values)) return "";
    // A 并 nested in this item must not find our list: its own frame hides it.
    const text = options.fn(this).trim();
    if (textOf(text) !== "") items.push(text);
    return "";
  };

const printables = (values: readonly unknown[]): readonly Printable[] => values.flat().filter(isPrintable);
const safe = (html: string): Handlebars.SafeString => new Handlebars.SafeString(html);

/** `{{述 x y}}`: words, or each entry of a list, as sentences. Nothing for what is missing. */
export const tell: Helper = (...args) => {
  const { values } = splitArguments(args);
  return safe(
    printables(values)
      .map((item) => closeSentence(item.toHTML()))
      .join(""),
  );
};

/** GB/T 15834 4.5.3.5: no 、 between a closing quote or book mark and an opening one. */
const needsNoPause = (left: string, right: string): boolean =>
  /[”’》〉]$/u.test(left) && /^[“‘《〈]/u.test(right);

/** `{{顿 list 末="和"}}`: names joined by 、, but none between ”“ or 》《. With 序="是" they are 一是…、二是…. */
export const enumerate: Helper = (...args) => {
  const { values, options } = splitArguments(args);
  const {
    间: between = "、",
    末: last = between,
    序: order,
  } = (options as Options).hash as Record<string, string>;
  const items = printables(values).map((item) => item.toHTML());
  const plain = order === undefined || items.length > MOST_COUNTED;
  return safe(
    joinNames(plain ? items : items.map((item, at) => chineseNumber(at + 1) + order + item), between, last),
  );
};

/** What has more items than Chinese ordinals are made for is not counted. */
const MOST_COUNTED = 99;

function joinNames(items: readonly string[], between: string, last: string): string {
  return items.reduce((joined, item, index) => {
    if (index === 0) return item;
    const mark = index === items.length - 1 ? last : between;
    return joined + (mark === "、" && needsNoPause(textOf(joined), textOf(item)) ? "" : mark) + item;
  }, "");
}
