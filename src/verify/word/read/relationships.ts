import type { Element } from "@xmldom/xmldom";
import type { Parts } from "../../../ooxml/package.ts";
import { parseXml } from "../../../ooxml/parse.ts";
import { attribute, children } from "./xml.ts";

/** A relationship of a part: the last word of its type (styles, footer), and the path of what it points to. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** Path of a target as seen from a part: word/footer1.xml from word/document.xml. */
function resolve(from: string, target: string): string {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** What a part refers to within the package; "" is the package itself. A broken list is an empty one. */
export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf("/") + 1;
  const bytes = parts.get(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const root = bytes && parseXml(bytes);
  if (!root || "fault" in root) return [];
  return children(root)
    .filter((each) => attribute(each, "TargetMode") !== "External")
    .map((each) => ({
      id: attribute(each, "Id") ?? "",
      type: (attribute(each, "Type") ?? "").split("/").at(-1) ?? "",
      path: resolve(part, attribute(each, "Target") ?? ""),
    }));
}

/** The root of the part that a relationship of that type points to, if there is one and it can be read. */
export function relatedPart(
  parts: Parts,
  relationships: readonly Relationship[],
  type: string,
): Element | undefined {
  const path = relationships.find((each) => each.type === type)?.path;
  const bytes = path === undefined ? undefined : parts.get(path);
  const root = bytes && parseXml(bytes);
  return root && !("fault" in root) ? root : undefined;
}
