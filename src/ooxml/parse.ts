import { DOMParser, type Document, type Element, type Node } from "@xmldom/xmldom";

/** Most tags: a thousand pages come to half of it, and each costs a kilobyte once it is read. */
const MOST_TAGS = 600_000;
/** Deepest nesting: tables within tables within content controls come to some thirty. */
const DEEPEST = 200;

class Malformed extends Error {}

/** UTF-16 where the mark at the beginning says so, else UTF-8: the two that the format allows. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff)
    return new TextDecoder("utf-16le").decode(bytes.map((_, at) => bytes[at ^ 1] ?? 0));
  return new TextDecoder().decode(bytes);
}

/** The root of a part; a fault in words where it cannot be read or tries what no Office file needs. */
export function parseXml(bytes: Uint8Array): Element | { readonly fault: string } {
  const text = decode(bytes);
  if (/<!DOCTYPE/i.test(text)) return { fault: "文件含有文档类型声明（DOCTYPE），不予打开" };
  if (tooManyTags(text)) return { fault: "内容过多，不予打开" };
  const onError = (level: string): void => {
    if (level !== "warning") throw new Malformed();
  };
  let document: Document;
  try {
    document = new DOMParser({ onError, locator: false }).parseFromString(text, "text/xml");
  } catch {
    return { fault: "XML 有误" };
  }
  const root = document.documentElement;
  if (!root) return { fault: "XML 为空" };
  return tooDeep(root) ? { fault: "XML 嵌套层次过多" } : root;
}

function tooManyTags(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    count += 1;
    if (count > MOST_TAGS) return true;
  }
  return false;
}

/** Without recursion: what is measured here is what recursion could not bear. */
function tooDeep(root: Element): boolean {
  let depth = 0;
  let node: Node | null = root;
  while (node) {
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      if (depth > DEEPEST) return true;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return false;
}
