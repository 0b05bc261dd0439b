import type { FlowUnit } from "./blocks/flow.ts";
import { SLOTS, slotTop } from "./geometry.ts";
import type { OutlineEntry, Page, PageItem, PageLine, RuleItem } from "./types.ts";

/** Pages with the targets of the headings that stand on them; page numbers are not set yet. */
export interface Paginated {
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
}

/** A page while it is filled. */
interface OpenPage {
  readonly number: number;
  readonly lines: PageLine[];
  readonly items: PageItem[];
  /** Slots taken so far. */
  used: number;
  /** Rules to add should the page end here, with the slot of the unit that they close. */
  closing: { readonly rules: readonly RuleItem[]; readonly slot: number } | undefined;
}

/**
 * Puts units on pages of 22 slots (GB/T 9704 5.2.3). What keeps with the next unit goes to the next page with it, so
 * that no heading ends a page and no caption leaves its object; a blank line never starts one.
 */
export function paginate(units: readonly FlowUnit[]): Paginated {
  const pages: OpenPage[] = [];
  const outline: OutlineEntry[] = [];
  let page = openPage(pages);
  for (const [index, unit] of units.entries()) {
    if (unit.blank) {
      if (page.used > 0 && page.used < SLOTS) page.used += unit.slots;
      continue;
    }
    const needed = slotsTogether(units, index);
    const full = page.used + needed > SLOTS;
    if (page.used > 0 && (unit.startsPage || full)) {
      endPage(page);
      page = openPage(pages);
      for (const repeated of unit.repeat) setUnit(page, repeated, outline);
    }
    setUnit(page, unit, outline);
  }
  return { pages: pages.map(({ number, lines, items }) => ({ number, lines, items })), outline };
}

function openPage(pages: OpenPage[]): OpenPage {
  const page: OpenPage = { number: pages.length + 1, lines: [], items: [], used: 0, closing: undefined };
  pages.push(page);
  return page;
}

/** Slots that a unit takes together with all that it must not part from; at most a page, or nothing would fit. */
function slotsTogether(units: readonly FlowUnit[], from: number): number {
  let slots = 0;
  for (let at = from; at < units.length; at++) {
    const unit = units[at];
    if (unit === undefined) break;
    slots += unit.slots;
    if (!unit.keepWithNext && !unit.blank) break;
  }
  return Math.min(slots, SLOTS);
}

function endPage(page: OpenPage): void {
  if (!page.closing) return;
  const { rules, slot } = page.closing;
  page.items.push(...rules.map((rule) => lowered(rule, slotTop(slot))));
}

function setUnit(page: OpenPage, unit: FlowUnit, outline: OutlineEntry[]): void {
  const slot = page.used;
  const topPt = slotTop(slot);
  for (const mark of unit.marks) {
    page.items.push(mark.type === "rule" ? lowered(mark, topPt) : { ...mark, yPt: mark.yPt + topPt });
  }
  for (const { line, segments, slot: within } of unit.lines) {
    const index = page.lines.length;
    page.lines.push({ ...line, slot: slot + within + 1, baselinePt: line.baselinePt + topPt });
    page.items.push(
      ...segments.map((segment) => ({ ...segment, baselinePt: segment.baselinePt + topPt, line: index })),
    );
  }
  const [first] = unit.lines;
  if (unit.outline && first) {
    outline.push({ ...unit.outline, page: page.number, xPt: first.line.leftPt, yPt: topPt });
  }
  page.closing = unit.closing.length > 0 ? { rules: unit.closing, slot } : undefined;
  page.used = slot + unit.slots;
}

const lowered = (rule: RuleItem, byPt: number): RuleItem => ({
  ...rule,
  y1Pt: rule.y1Pt + byPt,
  y2Pt: rule.y2Pt + byPt,
});
