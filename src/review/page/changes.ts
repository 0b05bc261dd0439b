import {
  CHECK_KIND,
  FIGURE_KIND,
  movementText,
  OBJECT_KIND,
  shownProse,
  statesOf,
} from "../../diff/shown.ts";
import type { FigureChange, ObjectChange, ProseChange, ReportDiff } from "../../diff/types.ts";
import type { Stretch } from "../../diff/words.ts";
import type { KeptDrawings } from "./charts.ts";
import { type Element, spotOf } from "./spans.ts";
import type { Changes, FigureChangeEntry, ObjectChangeEntry, Piece, ProseChangeEntry } from "./types.ts";

/** Where what changed is to be found on the page. */
export interface ChangeContext {
  readonly byKey: ReadonlyMap<string, number>;
  readonly elements: readonly Element[];
  readonly oldDrawings: KeptDrawings;
  readonly newDrawings: KeptDrawings;
}

/** The differences of two versions as the page lists them. */
export function changesOf(diff: ReportDiff, context: ChangeContext): Changes {
  const { byKey } = context;
  return {
    against: diff.from,
    figures: diff.figures.map((change) => figureChange(change, byKey)),
    prose: diff.prose.map((change) => proseChange(change, context)),
    objects: diff.objects.map((change) => objectChange(change, context)),
    checks: diff.checks.map(({ kind, message, keys }) => ({
      kind,
      mark: CHECK_KIND[kind],
      message,
      figures: keys.flatMap((key) => byKey.get(key) ?? []),
    })),
    layout: layoutWords(diff.layout),
  };
}

/** Of what stands on both sides and reads otherwise. */
const CHANGED = "改";

function figureChange(change: FigureChange, byKey: ReadonlyMap<string, number>): FigureChangeEntry {
  const { kind, key, from, to } = change;
  const states = statesOf(change);
  const moved = movementText(change);
  const figure = byKey.get(key);
  return {
    kind,
    mark: FIGURE_KIND[kind] || CHANGED,
    key,
    ...(from && from.key !== key && { oldKey: from.key }),
    ...(from && { from: states.from, oldSource: from.place }),
    ...(to && { to: states.to }),
    ...(moved !== "" && { moved }),
    ...(figure !== undefined && { figure }),
  };
}

function proseChange(change: ProseChange, { elements }: ChangeContext): ProseChangeEntry {
  const { kind, to } = change;
  const { where, mark, texts } = shownProse(change);
  const spot = to && spotOf(to.text, elements, to);
  return {
    kind,
    mark: mark || CHANGED,
    where,
    pieces: texts.flat().flatMap(piecesOf),
    ...(spot && { spot }),
  };
}

/** Old words before the new ones. */
function piecesOf(stretch: Stretch): readonly Piece[] {
  if ("same" in stretch) return [{ kind: "same", text: stretch.same }];
  const pieces: readonly Piece[] = [
    { kind: "old", text: stretch.from },
    { kind: "new", text: stretch.to },
  ];
  return pieces.filter(({ text }) => text !== "");
}

function objectChange(
  { kind, label, caption }: ObjectChange,
  { elements, oldDrawings, newDrawings }: ChangeContext,
): ObjectChangeEntry {
  const spot = kind === "removed" ? undefined : spotOf(`${label} ${caption}`, elements);
  const oldDrawing = kind === "added" ? undefined : oldDrawings.ids.get(label);
  const newDrawing = kind === "removed" ? undefined : newDrawings.ids.get(label);
  return {
    kind,
    mark: OBJECT_KIND[kind],
    label,
    caption,
    ...(spot && { spot }),
    ...(oldDrawing !== undefined && { oldDrawing }),
    ...(newDrawing !== undefined && { newDrawing }),
  };
}

function layoutWords(layout: ReportDiff["layout"]): readonly string[] {
  if (!layout) return [];
  const { pages, headings } = layout;
  return [
    ...(pages.from === pages.to ? [] : [`${pages.from} 页变为 ${pages.to} 页`]),
    ...headings.map(({ text, from, to }) => `${text}：第 ${from} 页 → 第 ${to} 页`),
  ];
}
