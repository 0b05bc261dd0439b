import { isScalar, type Scalar } from "yaml";
import { placeAt, type Source } from "../diagnostics/source.ts";
import type { Prose, ProsePiece } from "./types.ts";
import { isVerbatim, placeOf, scalarText } from "./yaml.ts";

/**
 * Keys whose scalar is words and not a figure. Lists and block scalars are words whatever their key, so a new
 * kind of text needs no entry here.
 */
export const TEXT_KEYS: ReadonlySet<string> = new Set([
  "主题句",
  "导语",
  "评价",
  "结语",
  "背景",
  "代表",
  "名称",
  "地点",
  "领导",
  "单位名称",
  "措施",
  "成效",
  "问题",
  "打算",
  "说明",
]);

/** `{key}` names a figure; a brace beside another brace is a character like any other. */
const REFERENCE = /(?<!\{)\{([^{}\n]{1,80})\}(?!\})/gu;

/** Whether a scalar under a key is words: by its key, or because it was written as a block. */
export const isProse = (name: string, node: Scalar): boolean =>
  TEXT_KEYS.has(name) || node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL";

/** Reads words with the figures named in them. */
export function proseFrom(key: string, node: unknown, source: Source): Prose {
  const place = placeOf(source, node);
  if (!isScalar(node)) return { type: "prose", key, place, pieces: [] };
  const text = scalarText(node);
  const base = isVerbatim(source, node) ? (node.range?.[0] ?? 0) : undefined;
  const pieces: ProsePiece[] = [];
  let last = 0;
  for (const match of text.matchAll(REFERENCE)) {
    if (match.index > last) pieces.push(text.slice(last, match.index));
    last = match.index + match[0].length;
    const at = base === undefined ? place : placeAt(source, base + match.index, base + last);
    pieces.push({ type: "reference", path: (match[1] ?? "").trim(), place: at });
  }
  if (last < text.length) pieces.push(text.slice(last));
  return { type: "prose", key, place, pieces };
}

/** The words of a prose with its references left as they were typed. */
export const proseSource = (prose: Prose): string =>
  prose.pieces.map((piece) => (typeof piece === "string" ? piece : `{${piece.path}}`)).join("");
