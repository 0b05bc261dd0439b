import { isMap, type YAMLMap } from "yaml";
import type { Source } from "../diagnostics/source.ts";
import type { Report } from "../diagnostics/types.ts";
import { relationsSchema } from "./schema/relations.ts";
import type { Relation } from "./types.ts";
import { validate } from "./validate.ts";
import { entriesOf, nodeAt, placeOf } from "./yaml.ts";

/** Reads data/relations.yaml; each relation's place is that of its formula. */
export function readRelations(map: YAMLMap, source: Source, report: Report): readonly Relation[] {
  const input = validate(relationsSchema, map, source, "relations", report);
  return (input?.勾稽 ?? []).map((entry, index): Relation => {
    const node = nodeAt(map, ["勾稽", index]);
    if (typeof entry === "string") return { text: entry, place: placeOf(source, node) };
    const formula = isMap(node) ? entriesOf(node).find(({ name }) => name === "式")?.value : node;
    return {
      text: entry.式,
      place: placeOf(source, formula),
      ...(entry.说明 !== undefined && { note: entry.说明 }),
    };
  });
}
