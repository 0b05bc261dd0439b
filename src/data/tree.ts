import { isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import { type FigureContext, figureFromMap, figureFromScalar } from "./figure/build.ts";
import type { Figure } from "./figure/types.ts";
import { isProse, proseFrom } from "./prose.ts";
import { FIGURE_MARK } from "./schema/figure.ts";
import type { DataNode, Group, Prose } from "./types.ts";
import { entriesOf, placeOf, placeOfPair } from "./yaml.ts";

/** Keys that JavaScript or Handlebars give a meaning of their own. */
const RESERVED =
  /^(?:__proto__|constructor|prototype|toHTML|this|true|false|null|undefined)$|[\s{}[\]"'`=<>&\\/|!@#]/u;

/** Turns a mapping into data: figures, words, lists and groups. Faults are reported and left out. */
export function groupFrom(key: string, map: YAMLMap, context: FigureContext): Group {
  const entries = new Map<string, DataNode>();
  for (const { name, pair, value } of entriesOf(map)) {
    if (name === "" || RESERVED.test(name)) {
      context.report({
        code: "data/invalid-key",
        severity: "error",
        message: `「${name}」不能作键`,
        place: placeOfPair(context.source, pair),
        expected: "汉字、字母、数字组成的名称，不含空格和括号",
      });
      continue;
    }
    const node = nodeFrom(key === "" ? name : `${key}.${name}`, name, value, context);
    if (node) entries.set(name, node);
  }
  return { type: "group", key, place: placeOf(context.source, map), entries };
}

function nodeFrom(key: string, name: string, value: unknown, context: FigureContext): DataNode | undefined {
  if (isSeq(value)) {
    const items: Prose[] = value.items.map((item, index) => {
      if (!isScalar(item)) {
        context.report({
          code: "data/invalid-list",
          severity: "error",
          message: `清单「${key}」的第 ${index + 1} 项不是一句话`,
          place: placeOf(context.source, item),
          expected: "以“- ”开头的一句话；句中有“: ”时请给整句加引号",
        });
      }
      return proseFrom(`${key}.${index + 1}`, item, context.source);
    });
    return { type: "list", key, place: placeOf(context.source, value), items };
  }
  if (isMap(value)) {
    const isFigure = entriesOf(value).some((entry) => entry.name === FIGURE_MARK);
    return isFigure ? owned(figureFromMap(key, value, context), context) : groupFrom(key, value, context);
  }
  if (!isScalar(value)) return undefined;
  return isProse(name, value)
    ? proseFrom(key, value, context.source)
    : owned(figureFromScalar(key, value, context), context);
}

/** A figure with the responsible unit that report.yaml gives it, unless it names its own. */
function owned(figure: Figure | undefined, { ownerOf }: FigureContext): Figure | undefined {
  const owner = figure && (figure.owner ?? ownerOf?.(figure.key));
  return figure && owner !== undefined ? { ...figure, owner } : figure;
}

/** The same data with some of the figures replaced, by key. */
export function withFigures(group: Group, figures: ReadonlyMap<string, Figure>): Group {
  const entries = [...group.entries].map(([name, node]): readonly [string, DataNode] => [
    name,
    node.type === "group" ? withFigures(node, figures) : (figures.get(node.key) ?? node),
  ]);
  return { ...group, entries: new Map(entries) };
}

/** Every node below a group, depth first in the order of the files. */
export function* walkData(group: Group): Generator<Exclude<DataNode, Group>> {
  for (const node of group.entries.values()) {
    if (node.type === "group") yield* walkData(node);
    else yield node;
  }
}

/** Every stretch of words below a group, items of lists one by one. */
export const proseOf = (group: Group): readonly Prose[] =>
  [...walkData(group)].flatMap((node) =>
    node.type === "list" ? node.items : node.type === "prose" ? [node] : [],
  );
