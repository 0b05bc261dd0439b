import type { Figure } from "../data/figure/types.ts";
import { ownFields } from "./edits.ts";
import type { FigureNode } from "./nodes.ts";
import { type SimpleFigure, simpleOf } from "./simple.ts";
import type { ReadRow } from "./types.ts";

/**
 * Whether the data say something else of a figure than when the form was written. Another layout, or a responsible unit
 * that was added, is nothing else.
 */
export function isStale(rows: readonly ReadRow[], figure: Figure, node: FigureNode): boolean {
  const present = figure.pending ? undefined : simpleOf(figure, ownFields(node));
  return rows.some((row) => row.record.raw !== node.raw && !saysTheSame(row, figure, present));
}

function saysTheSame({ record }: ReadRow, figure: Figure, present: SimpleFigure | undefined): boolean {
  const { kind, now, part, unit } = record;
  // What waits has nothing to show; what a form proposes beside it is not of the data.
  if (figure.pending) return now.value === "";
  if (kind === "text") return now.value === figure.raw;
  if (!present) return false;
  if (kind === "asOf") return now.value === (present.asOf ?? "");
  if (kind === "part") return now.value === (present.parts.get(part)?.digits ?? "");
  const { value, change, status } = present;
  return (
    now.value === value.digits &&
    unit === value.unit &&
    now.verb === (change?.verb ?? "") &&
    now.amount === (change?.amount?.digits ?? "") &&
    now.status === status
  );
}
