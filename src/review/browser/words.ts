import type { FigureEntry, PlaceEntry, Severity } from "../page/types.ts";

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  info: "说明",
};

export const placeWords = ({ page, line }: Pick<PlaceEntry, "page" | "line">): string =>
  line > 0 ? `第 ${page} 页第 ${line} 行` : `第 ${page} 页`;

/** 经济.地区生产总值 → 经济, 地区生产总值. */
export function splitKey(key: string): readonly [group: string, name: string] {
  const at = key.lastIndexOf(".");
  return [key.slice(0, Math.max(0, at)), key.slice(at + 1)];
}

/** What a figure may be besides a value. */
export type State = "changed" | "open" | "pending";

/** In words: signs and colours alone would not do. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  changed: "有变更",
  open: "待答复",
  pending: "待填",
};

export const statesOf = ({ change, open, pending }: FigureEntry): readonly State[] => [
  ...(change === undefined ? [] : (["changed"] as const)),
  ...(open ? (["open"] as const) : []),
  ...(pending ? (["pending"] as const) : []),
];
