import type { IXmlableObject } from "docx";

/** An element of a file as docx is about to write it, its attributes apart from what it holds. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Element | string)[];
}

/** Reads docx's own form: `{ "w:p": [{ _attr: … }, …] }`. */
export function elementOf(object: IXmlableObject): Element {
  const [[name, content] = ["", {}]] = Object.entries(object);
  const parts: readonly unknown[] = Array.isArray(content) ? content : [content];
  const isObject = (part: unknown): part is IXmlableObject => typeof part === "object" && part !== null;
  const attributes = parts.flatMap((part) => (isObject(part) && "_attr" in part ? [part._attr] : []));
  return {
    name,
    attributes: Object.assign({}, ...attributes),
    children: parts.flatMap((part): readonly (Element | string)[] => {
      if (!isObject(part)) return [String(part)];
      return "_attr" in part || Object.keys(part).length === 0 ? [] : [elementOf(part)];
    }),
  };
}

/** Writes it again. */
export function objectOf({ name, attributes, children }: Element): IXmlableObject {
  const held = children.map((child) => (typeof child === "string" ? child : objectOf(child)));
  if (Object.keys(attributes).length === 0) return { [name]: held.length === 0 ? {} : held };
  return { [name]: held.length === 0 ? { _attr: attributes } : [{ _attr: attributes }, ...held] };
}

export const element = (
  name: string,
  attributes: Element["attributes"] = {},
  children: Element["children"] = [],
): Element => ({ name, attributes, children });

/** Elements among the children; nothing that we rewrite mixes them with text. */
export const elementsIn = ({ children }: Element): readonly Element[] =>
  children.filter((child) => typeof child !== "string");

/** The child of that name, if there is one. */
export const childOf = (parent: Element, name: string): Element | undefined =>
  elementsIn(parent).find((child) => child.name === name);

export const without = (parent: Element, ...names: readonly string[]): readonly Element[] =>
  elementsIn(parent).filter(({ name }) => !names.includes(name));
