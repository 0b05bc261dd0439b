import { isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import type { Source } from "../diagnostics/source.ts";
import { type FigureContext, parseChangeText, parseNode, parseQuantityText } from "./figure/build.ts";
import { historySchema, namesSchema } from "./schema/history.ts";
import type { History, HistoryEntry, Name } from "./types.ts";
import { validate } from "./validate.ts";
import { entriesOf, nodeAt, placeOf } from "./yaml.ts";

/** Reads data/history.yaml: the earlier values of the main indicators. */
export function readHistory(map: YAMLMap, context: FigureContext): History {
  const input = validate(historySchema, map, context.source, "history", context.report);
  const history = new Map<string, readonly HistoryEntry[]>();
  for (const [indicator, rows] of Object.entries(input ?? {})) {
    const node = nodeAt(map, [indicator]);
    const items = isSeq(node) ? node.items : [];
    const entries = rows.map((row, index): HistoryEntry | undefined => {
      const item = items[index];
      if (!isMap(item)) return undefined;
      const read = <T>(name: string, parse: Parameters<typeof parseNode<T>>[3]): T | undefined => {
        const value = entriesOf(item).find((entry) => entry.name === name)?.value;
        return isScalar(value)
          ? parseNode(`${indicator}.${row.年份}.${name}`, value, context, parse)
          : undefined;
      };
      const value = read("数值", parseQuantityText);
      const change = read("增减", parseChangeText);
      return (
        value && {
          year: Number(row.年份),
          value,
          status: row.状态,
          place: placeOf(context.source, item),
          ...(change && { change }),
          ...(row.期间 !== undefined && { period: row.期间 }),
          ...(row.来源 !== undefined && { source: row.来源 }),
          ...(row.说明 !== undefined && { note: row.说明 }),
        }
      );
    });
    history.set(
      indicator,
      entries.filter((entry) => entry !== undefined),
    );
  }
  return history;
}

/** Reads data/names.yaml: names whose digits are no figures. */
export function readNames(map: YAMLMap, source: Source, report: FigureContext["report"]): readonly Name[] {
  const input = validate(namesSchema, map, source, "names", report);
  return (input?.名称 ?? []).map((entry) =>
    typeof entry === "string"
      ? { text: entry }
      : { text: entry.名称, ...(entry.下标 !== undefined && { subscript: entry.下标 }) },
  );
}
