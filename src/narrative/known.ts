import { printProperties } from "../data/figure/print.ts";
import { walkData } from "../data/tree.ts";
import type { Group } from "../data/types.ts";

/** Every path that the data can answer: keys, properties of figures, labelled parts. */
export function knownPaths(root: Group): readonly string[] {
  const paths: string[] = [];
  for (const node of walkData(root)) {
    paths.push(node.key);
    if (node.type !== "figure") continue;
    for (const part of [...printProperties(node).keys(), ...node.parts.keys()])
      paths.push(`${node.key}.${part}`);
  }
  return paths;
}
