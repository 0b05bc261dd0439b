import { isScalar, visit, type YAMLMap } from "yaml";
import { applyEdits, type TextEdit } from "../data/edits.ts";
import { scalarText } from "../data/yaml.ts";
import type { Source } from "../diagnostics/source.ts";

/** report.yaml for the new year: years move with it, in dates, titles and numbers alike; all else stays. */
export function rollFront(source: Source, map: YAMLMap, from: number, to: number): string {
  const edits: TextEdit[] = [];
  visit(map, {
    Scalar(_key, scalar) {
      if (!isScalar(scalar) || !scalar.range) return;
      const [start, end] = scalar.range;
      const typed = source.text.slice(start, end);
      const put = typed.replace(/(?<!\d)\d{4}(?!\d)/gu, (digits) => {
        // The report of a year is dated the year after, or late in the year itself.
        const ahead = Number(digits) - from;
        return ahead === 0 || ahead === 1 ? String(to + ahead) : digits;
      });
      if (put !== typed && scalarText(scalar) !== "") edits.push({ start, end, put });
    },
  });
  return applyEdits(source.text, edits);
}
