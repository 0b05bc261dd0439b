import { isParagraph } from "../blocks.ts";
import type { RedlineBlock } from "./types.ts";

/**
 * The last paragraph of a file or section cannot go, nor come: its end is the end of all. Where one version only has it,
 * it shares its end with the last one that the other version has, so that neither is left with an empty line.
 */
export function withSoundEnd(blocks: readonly RedlineBlock[]): readonly RedlineBlock[] {
  const last = blocks.at(-1);
  if (!last?.change || !isParagraph(last.block)) return blocks;
  const start = 1 + blocks.findLastIndex(({ change }) => change === undefined);
  const kept = blocks.slice(0, start);
  const tail = blocks.slice(start, -1);
  const at = tail.findLastIndex(({ change }) => change !== last.change);
  const other = tail[at];
  if (other && isParagraph(other.block)) {
    const [from, to] = last.change === "inserted" ? [other, last] : [last, other];
    return [...kept, ...tail.toSpliced(at, 1), { block: to.block, former: from.block }];
  }
  const before = kept.at(-1);
  // After a table the file ends with an empty line anyway.
  if (other || !before || !isParagraph(before.block)) return [...kept, ...tail, { ...last, end: [] }];
  return [
    ...kept.slice(0, -1),
    { ...before, end: [last.change] },
    ...tail,
    { ...last, end: [], joined: before.block },
  ];
}
