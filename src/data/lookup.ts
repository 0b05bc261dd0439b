import { printProperties, printQuantity } from "./figure/print.ts";
import type { Figure } from "./figure/types.ts";
import type { DataNode, Group, Prose } from "./types.ts";

/** What a path leads to: words, or one printed property of a figure. */
export type Found =
  | { readonly type: "figure"; readonly figure: Figure; readonly part: string; readonly text: string }
  | { readonly type: "prose"; readonly prose: Prose };

/** The part that `{key}` prints: everything before the change. */
export const WHOLE = "全";

/** The printed text of a figure's property or labelled part; undefined where the figure has none. */
export function printPart(figure: Figure, part: string): string | undefined {
  const properties = printProperties(figure);
  if (part === WHOLE) {
    const value = properties.get("值");
    return value === undefined ? undefined : (properties.get("预计") ?? "") + value;
  }
  const labelled = figure.parts.get(part);
  return labelled ? printQuantity(labelled) : properties.get(part);
}

/** Follows a dotted path downwards. Keys may hold dots themselves (PM2.5), so names are matched whole. */
export function descend(
  group: Group,
  path: string,
): { readonly node: DataNode; readonly rest: string } | undefined {
  const whole = group.entries.get(path);
  if (whole) return { node: whole, rest: "" };
  for (let dot = path.indexOf("."); dot >= 0; dot = path.indexOf(".", dot + 1)) {
    const node = group.entries.get(path.slice(0, dot));
    if (!node) continue;
    const rest = path.slice(dot + 1);
    const deeper = node.type === "group" ? descend(node, rest) : { node, rest };
    if (deeper) return deeper;
  }
  return undefined;
}

/** Follows a path from the root to words or to a figure's property. */
function lookup(root: Group, path: string): Found | undefined {
  const found = descend(root, path);
  if (!found) return undefined;
  const { node, rest } = found;
  if (node.type === "prose") return rest === "" ? { type: "prose", prose: node } : undefined;
  if (node.type !== "figure") return undefined;
  const part = rest === "" ? WHOLE : rest;
  const text = printPart(node, part);
  return text === undefined ? undefined : { type: "figure", figure: node, part, text };
}

/** Resolves a path named in prose: among the siblings first, then outwards to the root. */
export function lookupFrom(root: Group, fromKey: string, path: string): Found | undefined {
  for (const scope of scopesOf(root, fromKey)) {
    const found = lookup(scope, path);
    if (found) return found;
  }
  return undefined;
}

/** The groups that hold a key, innermost first, the root last. */
function scopesOf(root: Group, key: string): readonly Group[] {
  const scopes: Group[] = [root];
  for (let here: Group | undefined = root; here; ) {
    const next: DataNode | undefined = [...here.entries.values()].find(
      (node) => node.type === "group" && key.startsWith(`${node.key}.`),
    );
    here = next?.type === "group" ? next : undefined;
    if (here) scopes.unshift(here);
  }
  return scopes;
}
