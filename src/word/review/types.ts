/** What the proofreading edition (核稿版) tells beside figures: paragraphs of a comment each. */
export interface ReviewNotes {
  /** By key; only of figures that are printed. */
  readonly figures: ReadonlyMap<string, readonly string[]>;
  /** By label of the chart: 图1. */
  readonly charts: ReadonlyMap<string, readonly string[]>;
}
