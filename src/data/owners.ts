import { isMap, type YAMLMap } from "yaml";
import type { Source } from "../diagnostics/source.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Report } from "../diagnostics/types.ts";
import type { Group, OwnerRule } from "./types.ts";
import { entriesOf, placeOfPair, toPlain } from "./yaml.ts";

/** The mapping 责任单位 of report.yaml, in the order of the file; the schema has been checked. */
export function readOwners(map: YAMLMap, source: Source): readonly OwnerRule[] {
  const node = entriesOf(map).find(({ name }) => name === "责任单位")?.value;
  if (!isMap(node)) return [];
  return entriesOf(node).map(({ name, pair, value }) => ({
    prefix: name,
    owner: String(toPlain(value)),
    place: placeOfPair(source, pair),
  }));
}

const fits = (prefix: string, key: string): boolean => key === prefix || key.startsWith(`${prefix}.`);

/** Who answers for a key: the rule with the longest prefix of it. */
export function ownerOf(rules: readonly OwnerRule[], key: string): string | undefined {
  const fitting = rules.filter(({ prefix }) => fits(prefix, key));
  return fitting.toSorted((a, b) => b.prefix.length - a.prefix.length)[0]?.owner;
}

/** Tells of rules that no figure answers to: slips, or left from a year that had more. */
export function reportIdleOwners(
  rules: readonly OwnerRule[],
  figures: Iterable<string>,
  root: Group,
  report: Report,
): void {
  const keys = [...figures];
  for (const { prefix, place } of rules) {
    if (keys.some((key) => fits(prefix, key))) continue;
    report({
      code: "front/idle-owner",
      severity: "warning",
      message: `责任单位：没有以「${prefix}」开头的数`,
      place,
      expected: "数据里的键或键的前一段，如 经济、经济.地区生产总值",
      suggestions: suggest(prefix, [...groupKeys(root), ...keys]),
    });
  }
}

function* groupKeys(group: Group): Generator<string> {
  for (const node of group.entries.values()) {
    if (node.type !== "group") continue;
    yield node.key;
    yield* groupKeys(node);
  }
}
