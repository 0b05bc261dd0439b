import type { PageModel, Spot } from "../page/types.ts";

/** What is shown in the card: a figure, at one of its places or at none, or a chart. */
export type Chosen =
  | { readonly type: "figure"; readonly figure: number; readonly place?: number }
  | { readonly type: "chart"; readonly chart: number };

/** What the parts of the page ask for; whoever shows what is chosen answers. */
export interface Reader {
  /** Shows it in the card and in the pages; with a place the pages go there. */
  readonly choose: (chosen: Chosen) => void;
  /** Goes to words that are no figure. */
  readonly goTo: (spot: Spot) => void;
  readonly close: () => void;
}

/** A figure where it is printed first; one that is printed nowhere by itself. */
export function figureOf({ figures }: PageModel, figure: number): Chosen {
  const [place] = figures[figure]?.places ?? [];
  return { type: "figure", figure, ...(place !== undefined && { place }) };
}
