import type { ParagraphChild } from "docx";
import type { Change, Revised } from "../../redline/types.ts";
import { type Counter, sequenceField } from "../fields.ts";
import type { Marks } from "../marks.ts";
import { textRuns } from "../runs.ts";
import { Rewritten } from "./component.ts";
import { type Reviser, revisedGroup } from "./revise.ts";

/** Over another edition's marks: words that one version only has are tracked changes. */
export const redlineMarks = (reviser: Reviser, over: Marks): Marks => ({
  ...over,
  inline: (inline, runs) => {
    const { change } = inline as Revised;
    return change ? revised(runs, change, reviser) : runs;
  },
});

/** The same in a caption whose number changed from this one: the field goes whole, and another comes. */
export const renumbered = (marks: Marks, counter: Counter, from: number, reviser: Reviser): Marks => ({
  ...marks,
  label: (label, runs) => [
    ...revised([...textRuns(counter), ...sequenceField(counter, from)], "deleted", reviser),
    ...revised(marks.label(label, runs), "inserted", reviser),
  ],
});

/** docx's union of children lacks what it has no class for, though it writes any component. */
function revised(
  runs: readonly ParagraphChild[],
  change: Change,
  reviser: Reviser,
): readonly ParagraphChild[] {
  if (runs.length === 0) return [];
  const written = new Rewritten("w:ins", runs, (elements) => revisedGroup(elements, change, reviser));
  return [written as unknown as ParagraphChild];
}
