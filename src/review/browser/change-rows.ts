import type { FigureChangeEntry, Piece } from "../page/types.ts";
import { type Child, el } from "./dom.ts";

/** 预计 115 亿元 → 120 亿元　+5亿元，+4.3% */
export function figureChange({ from, to, oldKey, moved }: FigureChangeEntry): HTMLElement {
  return el(
    "span",
    { class: "change" },
    from !== undefined && el("del", {}, from),
    from !== undefined && to !== undefined && " → ",
    to !== undefined && el("ins", {}, to),
    ...[moved, oldKey && `原名 ${oldKey}`].flatMap((words): readonly Child[] =>
      words ? ["\u2002", el("span", { class: "moved" }, words)] : [],
    ),
  );
}

/** Unchanged characters shown on either side of what differs. */
const AROUND = 14;

/** A sentence with what went and what came; long stretches that both have are cut short. */
export function proseChange(pieces: readonly Piece[]): HTMLElement {
  const shown = pieces.map(({ kind, text }, at): Child => {
    if (kind === "old") return el("del", {}, text);
    if (kind === "new") return el("ins", {}, text);
    return shortened(text, at > 0, at < pieces.length - 1);
  });
  return el("span", { class: "prose" }, ...shown);
}

/** Keeps what is next to a difference: the end before one, the beginning after one. */
function shortened(text: string, after: boolean, before: boolean): string {
  const room = (after ? AROUND : 0) + (before ? AROUND : 0);
  if (room === 0 || text.length <= room + 2) return text;
  return `${after ? text.slice(0, AROUND) : ""}…${before ? text.slice(-AROUND) : ""}`;
}
