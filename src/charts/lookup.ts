import { printChange, printProperties, printQuantity } from "../data/figure/print.ts";
import type { Change, Figure, Quantity, Status } from "../data/figure/types.ts";
import { descend } from "../data/lookup.ts";
import type { Year } from "../data/types.ts";
import { suggest } from "../diagnostics/suggest.ts";

/** What a cell takes from a figure: a quantity or a change, its printed words, and how firm it is. */
export interface Taken {
  readonly quantity?: Quantity;
  readonly sign: 1 | -1 | 0;
  readonly label: string;
  readonly status: Status;
}

export type Lookup =
  | { readonly found: Taken }
  | {
      readonly found?: undefined;
      readonly message: string;
      readonly suggestions: readonly string[];
      /** The figure is there and waits to be filled. */
      readonly pending?: true;
    };

/** Finds what a dotted path names: a figure's value, or one of its properties (增减 目标 上年, a labelled part). */
export function lookUp(year: Year, path: string): Lookup {
  const found = descend(year.root, path);
  if (found?.node.type === "figure") return property(found.node, found.rest === "" ? "值" : found.rest);
  const message = found && found.rest === "" ? `“${path}”不是一个数` : `数据里没有“${path}”`;
  return { message, suggestions: suggest(path, namesLike(year, path)) };
}

function property(figure: Figure, name: string): Lookup {
  const status = figure.status;
  const missing = (reason: string): Lookup => ({
    message: `“${figure.key}”${reason}`,
    ...(figure.pending && { pending: true }),
    suggestions: suggest(name, [...printProperties(figure).keys(), ...figure.parts.keys()]),
  });
  switch (name) {
    case "值": {
      const [quantity, another] = figure.values;
      if (!quantity) return missing("还没有数值");
      if (another) return missing("有几个数值，图里只能用一个");
      return { found: whole(quantity, status) };
    }
    case "增减":
      if (!figure.change) return missing("没有增减");
      if (figure.change.direction !== "level" && !figure.change.amount) return missing("的增减没有幅度");
      return { found: changed(figure.change, status) };
    case "目标":
      return figure.target ? { found: whole(figure.target, "目标") } : missing("没有目标");
    case "上年":
      return figure.prior ? { found: whole(figure.prior, "完成") } : missing("没有上年数");
    default: {
      const part = figure.parts.get(name);
      return part ? { found: whole(part, status) } : missing(`没有“${name}”`);
    }
  }
}

function whole(quantity: Quantity, status: Status): Taken {
  return { quantity, sign: 1, label: printQuantity(quantity), status };
}

function changed(change: Change, status: Status): Taken {
  const sign = { rise: 1, fall: -1, level: 0 }[change.direction] as Taken["sign"];
  return { ...(change.amount && { quantity: change.amount }), sign, label: printChange(change), status };
}

/** Paths to compare a wrong one with: every figure, and what figures have of the property that the path ends in. */
function* namesLike(year: Year, path: string): Iterable<string> {
  const tail = path.slice(path.lastIndexOf(".") + 1);
  for (const figure of year.figures.values()) {
    const has = figure.parts.has(tail) || printProperties(figure).has(tail);
    yield has ? `${figure.key}.${tail}` : figure.key;
  }
}
