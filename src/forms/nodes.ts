import { isMap, isScalar, type Scalar, type YAMLMap } from "yaml";
import { isProse } from "../data/prose.ts";
import { FIGURE_MARK } from "../data/schema/figure.ts";
import { entriesOf, readYaml } from "../data/yaml.ts";
import type { Source } from "../diagnostics/source.ts";

/** A figure as it stands in YAML: its short form, or its long form with fields of their own. */
export interface FigureNode {
  readonly node: Scalar | YAMLMap;
  readonly source: Source;
  /** Stands in braces, where a comma ends it. */
  readonly flow: boolean;
  /** The text of the node, blanks and breaks as one blank: what it says, however it is laid out. */
  readonly raw: string;
}

/** Every figure of a year's chapters by key. Faults of the files are not told here. */
export function figureNodes(chapters: readonly Source[]): ReadonlyMap<string, FigureNode> {
  const found = new Map<string, FigureNode>();
  const add = (key: string, node: Scalar | YAMLMap, flow: boolean, source: Source): void => {
    const [start = 0, end = 0] = node.range ?? [];
    found.set(key, { node, source, flow, raw: source.text.slice(start, end).replace(/\s+/gu, " ").trim() });
  };
  const walk = (above: string, map: YAMLMap, within: boolean, source: Source): void => {
    for (const { name, value } of entriesOf(map)) {
      const key = above === "" ? name : `${above}.${name}`;
      if (isMap(value)) {
        const flow = within || value.flow === true;
        if (fieldOf(value, FIGURE_MARK)) add(key, value, flow, source);
        else walk(key, value, flow, source);
      } else if (isScalar(value) && !isProse(name, value)) add(key, value, within, source);
    }
  };
  for (const source of chapters) {
    const map = readYaml(source, () => {});
    if (map) walk("", map, map.flow === true, source);
  }
  return found;
}

/** A field of a long form, where it has it. */
export function fieldOf(map: YAMLMap, name: string): Scalar | undefined {
  const value = entriesOf(map).find((entry) => entry.name === name)?.value;
  return isScalar(value) ? value : undefined;
}

/** A part of a long form's 其中. */
export function partOf(map: YAMLMap, label: string): Scalar | undefined {
  const parts = entriesOf(map).find(({ name }) => name === "其中")?.value;
  return isMap(parts) ? fieldOf(parts, label) : undefined;
}
