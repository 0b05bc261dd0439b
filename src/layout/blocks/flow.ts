import type { Report } from "../../diagnostics/types.ts";
import { type Frame, PORTRAIT } from "../geometry.ts";
import type { TypeCase } from "../lines/atoms.ts";
import type { Segment } from "../lines/segments.ts";
import type { GraphicItem, OutlineEntry, PageLine, RuleItem } from "../types.ts";

/** What blocks are set with. */
export interface Setting {
  readonly type: TypeCase;
  readonly report: Report;
  /** The sheet that is being set; text stands on upright sheets only. */
  readonly frame: Frame;
}

/** A line of a unit: x on the page, y from the top of the first em box of its unit. */
export interface FlowLine {
  readonly line: Omit<PageLine, "slot">;
  /** Slot within the unit, from 0. */
  readonly slot: number;
  readonly segments: readonly Segment[];
}

/** What stays together on a page: a line of text, a row of a table, a chart. It takes whole lines of the grid. */
export interface FlowUnit {
  readonly slots: number;
  readonly lines: readonly FlowLine[];
  /** Rules and graphics: x on the page, y from the top of the first em box. */
  readonly marks: readonly (RuleItem | GraphicItem)[];
  /** A blank line: left out at the top of a page. */
  readonly blank: boolean;
  /** Stands on one page with the unit after it. */
  readonly keepWithNext: boolean;
  readonly startsPage: boolean;
  /** Stands on a sheet of this kind. */
  readonly frame: Frame;
  /** Stands at the foot of the last page, an even one: the imprint. */
  readonly atFoot: boolean;
  /** Set before this unit when it comes to start a page: the caption and head of a table. */
  readonly repeat: readonly FlowUnit[];
  /** Added when this unit comes to end a page: the rule under a table that goes on. */
  readonly closing: readonly RuleItem[];
  readonly outline?: Omit<OutlineEntry, "page" | "xPt" | "yPt">;
}

const PLAIN: FlowUnit = {
  slots: 1,
  lines: [],
  marks: [],
  blank: false,
  keepWithNext: false,
  startsPage: false,
  frame: PORTRAIT,
  atFoot: false,
  repeat: [],
  closing: [],
};

export const makeUnit = (parts: Partial<FlowUnit>): FlowUnit => ({ ...PLAIN, ...parts });

export const blankLines = (count: number): readonly FlowUnit[] =>
  Array.from({ length: count }, () => makeUnit({ blank: true }));
