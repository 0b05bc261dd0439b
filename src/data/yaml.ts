import type { ErrorCode, Node, Pair, Scalar, YAMLMap } from "yaml";
import { isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from "yaml";
import type { CodeOf } from "../diagnostics/codes.ts";
import { placeAt, type Source } from "../diagnostics/source.ts";
import type { Diagnostic, Place, Report } from "../diagnostics/types.ts";
import { yamlFault } from "./yaml-messages.ts";

/** Largest file that is read, in characters: a year's chapter has under 20,000. */
const LARGEST = 2_000_000;
/** Most syntax faults told of one file: after so many they only follow from the first ones. */
const MOST_FAULTS = 20;
/** Deepest nesting: the data need five levels. */
const DEEPEST = 20;
/** Invisible characters that can hide or reorder what a reviewer sees: controls, bidi marks, zero-width, private use. */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Co}\p{Cs}\p{Cn}]/gu;

/**
 * Reads one YAML file into its node tree. Every fault is reported with its place; the result is undefined when the
 * file cannot be used. Anchors, aliases, tags and further documents are refused: the data need none, and
 * without them no file can grow when it is read.
 */
export function readYaml(source: Source, report: Report): YAMLMap | undefined {
  if (source.text.length > LARGEST) {
    report({
      code: "yaml/too-large",
      severity: "error",
      message: `文件过大：${source.file}`,
      place: placeAt(source, 0, 0),
    });
    return undefined;
  }
  const text = source.text.startsWith("\ufeff") ? ` ${source.text.slice(1)}` : source.text;
  if (reportHidden(source, text, report)) return undefined;
  const document = parseSafely(text);
  if (document === undefined) {
    report({
      code: "yaml/too-deep",
      severity: "error",
      message: "嵌套层次过多",
      place: placeAt(source, 0, 0),
    });
    return undefined;
  }
  const duplicates = duplicateKeys(document.contents as Node | null);
  const errors = [...document.errors, ...duplicates].sort((a, b) => a.pos[0] - b.pos[0]);
  for (const error of errors.slice(0, MOST_FAULTS)) {
    const line = text.slice(text.lastIndexOf("\n", error.pos[0] - 1) + 1, error.pos[1]);
    report({
      ...yamlFault(error.code, error.message),
      severity: "error",
      place: placeAt(source, error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)),
      notes: line.includes("：") ? ["键后面要用半角冒号加空格“: ”，这里用了全角冒号“：”。"] : [],
    });
  }
  if (errors.length > 0) return undefined;
  const root = document.contents as Node | null;
  if (root !== null && reportRefused(source, root, report)) return undefined;
  if (root !== null && reportEscaped(source, root, report)) return undefined;
  if (isMap(root)) return root;
  report({
    code: "yaml/not-a-mapping",
    severity: "error",
    message: root === null ? "文件是空的" : "文件应当由“键: 值”组成",
    expected: "键: 值",
    place: placeAt(source, 0, 0),
  });
  return undefined;
}

/** A syntax fault, as the YAML reader tells it. */
interface Fault {
  readonly code: ErrorCode;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** The YAML reader recurses; a thousand brackets overflow its stack, which is the user's fault, not ours. */
function parseSafely(text: string): ReturnType<typeof parseDocument> | undefined {
  try {
    return parseDocument(text, { prettyErrors: false, uniqueKeys: false, strict: true, logLevel: "error" });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Keys that stand twice in one mapping. The YAML reader's own check takes a time that grows with their square. */
function duplicateKeys(root: Node | null): readonly Fault[] {
  const found: Fault[] = [];
  visit(root, {
    Map(_key, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        if (seen.has(key.value))
          found.push({ code: "DUPLICATE_KEY", message: "", pos: [key.range[0], key.range[1]] });
        seen.add(key.value);
      }
    },
  });
  return found;
}

function reportHidden(source: Source, text: string, report: Report): boolean {
  let found = false;
  for (const match of text.matchAll(HIDDEN)) {
    report(hiddenCharacter(match[0], placeAt(source, match.index, match.index + match[0].length)));
    found = true;
  }
  return found;
}

/** Hidden characters that an escape such as "\u202E" brings in: the file shows them, the report would not. */
function reportEscaped(source: Source, root: Node, report: Report): boolean {
  let found = false;
  visit(root, {
    Scalar(_key, scalar) {
      if (scalar.type !== "QUOTE_DOUBLE" || typeof scalar.value !== "string") return;
      for (const mark of new Set(scalar.value.match(HIDDEN))) {
        report(hiddenCharacter(mark, placeOf(source, scalar)));
        found = true;
      }
    },
  });
  return found;
}

const hiddenCharacter = (mark: string, place: Place): Diagnostic => ({
  code: "yaml/control-character",
  severity: "error",
  message: `有看不见的控制字符 U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  place,
  notes: ["多半是从网页或 Word 粘贴时带来的，请删去。"],
});

/** Refuses anchors, aliases, tags and too deep nesting. */
function reportRefused(source: Source, root: Node, report: Report): boolean {
  let found = false;
  const refuse = (node: Node, code: CodeOf<"yaml">, message: string): typeof visit.SKIP => {
    found = true;
    report({ code, severity: "error", message, place: placeOf(source, node) });
    return visit.SKIP;
  };
  visit(root, {
    Node(_key, node, path) {
      if (isAlias(node) || node.anchor) return refuse(node, "yaml/alias", "不能用别名（* 或 &）");
      if (node.tag !== undefined) return refuse(node, "yaml/tag", "不能用标签（!）");
      if (path.length > DEEPEST * 2) return refuse(node, "yaml/too-deep", "嵌套层次过多");
      return undefined;
    },
  });
  return found;
}

/** The place of a node, or of the whole file's start when it has none. */
export function placeOf(source: Source, node: unknown): Place {
  const range = isNode(node) ? node.range : undefined;
  return range ? placeAt(source, range[0], range[1]) : placeAt(source, 0, 0);
}

/** The place of a pair, from its key to the end of its value. */
export function placeOfPair(source: Source, pair: Pair): Place {
  const key = isNode(pair.key) ? pair.key.range : undefined;
  const value = isNode(pair.value) ? pair.value.range : undefined;
  if (!key) return placeOf(source, pair.value);
  return placeAt(source, key[0], Math.max(value?.[1] ?? 0, key[1]));
}

/** A scalar's text as it was typed: `8.80` stays `8.80`, and `12` is not a number yet. */
export function scalarText(node: Scalar): string {
  if (node.type === "PLAIN") return node.source ?? "";
  return typeof node.value === "string" ? node.value : (node.source ?? "");
}

/** Whether a scalar stands in the file exactly as its text, so that offsets into the text are offsets into the file. */
export function isVerbatim(source: Source, node: Scalar): boolean {
  const text = scalarText(node);
  const start = node.range?.[0] ?? 0;
  return source.text.slice(start, start + text.length) === text;
}

/** The pairs of a mapping, with keys as text. */
export function entriesOf(
  map: YAMLMap,
): readonly { readonly name: string; readonly pair: Pair; readonly value: unknown }[] {
  return map.items.filter(isPair).map((pair) => ({
    name: isScalar(pair.key) ? scalarText(pair.key) : String(pair.key),
    pair,
    value: pair.value,
  }));
}

/** A node as plain data with every scalar as the text that was typed: what the zod schemas validate. */
export function toPlain(node: unknown): unknown {
  if (isScalar(node)) return scalarText(node);
  if (isSeq(node)) return node.items.map(toPlain);
  if (isMap(node))
    return Object.fromEntries(entriesOf(node).map(({ name, value }) => [name, toPlain(value)]));
  return isCollection(node) ? [] : "";
}

/** The node at a path of keys and indexes, as zod gives it; the nearest ancestor when the path leads nowhere. */
export function nodeAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let node = root;
  for (const step of path) {
    const next = isMap(node)
      ? entriesOf(node).find(({ name }) => name === step)?.value
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined;
    if (!isNode(next)) return node;
    node = next;
  }
  return node;
}
