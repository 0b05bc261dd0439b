import { isMap, isSeq, type YAMLMap } from "yaml";
import { applyEdits, lineEnd, lineStart, type TextEdit } from "../data/edits.ts";
import { apart, printChange, printQuantity } from "../data/figure/print.ts";
import type { Figure } from "../data/figure/types.ts";
import type { Year } from "../data/types.ts";
import { entriesOf, toPlain } from "../data/yaml.ts";
import type { Source } from "../diagnostics/source.ts";

/**
 * history.yaml with a row of the old year for each indicator that it keeps and the year has under that name once. Rows
 * that are there already stay alone. `source` names the report that said so.
 */
export function rollHistory(
  source: Source,
  map: YAMLMap,
  year: Year,
  report: string,
): { readonly text: string; readonly recorded: readonly string[] } {
  const edits: TextEdit[] = [];
  const recorded: string[] = [];
  for (const { name, value } of entriesOf(map)) {
    const named = [...year.figures.values()].filter(
      ({ key, values }) => (key === name || key.endsWith(`.${name}`)) && values.length > 0,
    );
    const [figure] = named;
    if (!figure || named.length > 1 || !isSeq(value) || value.flow === true) continue;
    const known = value.items.filter(isMap).map((item) => toPlain(item) as Readonly<Record<string, unknown>>);
    if (known.some((row) => Number(row.年份) === year.year && row.状态 === figure.status)) continue;
    const last = value.items.at(-1);
    const range = isMap(last) ? last.range : undefined;
    if (!range) continue;
    const start = range[0];
    const indent = /^\s*-\s*/u.exec(source.text.slice(lineStart(source.text, start), start))?.[0] ?? "  - ";
    const end = lineEnd(source.text, start + source.text.slice(start, range[1]).trimEnd().length);
    edits.push({ start: end, end, put: `\n${indent}${rowOf(figure, year.year, report)}` });
    recorded.push(name);
  }
  return { text: applyEdits(source.text, edits), recorded };
}

function rowOf({ values, change, status, basis, asOf }: Figure, year: number, report: string): string {
  const [value] = values;
  const cells = [
    `年份: ${year}`,
    ...(asOf === undefined ? [] : [`期间: 截至${asOf}`]),
    `数值: ${value ? apart(printQuantity(value)) : ""}`,
    ...(change ? [`增减: ${apart(printChange(change))}`] : []),
    `状态: ${status}`,
    ...(basis === undefined ? [] : [`说明: ${JSON.stringify(`口径为${basis}`)}`]),
    `来源: ${/[,:{}[\]#"']/u.test(report) ? JSON.stringify(report) : report}`,
  ];
  return `{ ${cells.join(", ")} }`;
}
