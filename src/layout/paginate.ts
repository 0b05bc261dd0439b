import type { FlowUnit } from "./blocks/flow.ts";
import { type Frame, PORTRAIT, slotTop } from "./geometry.ts";
import type { OutlineEntry, Page, PageItem, PageLine, RuleItem } from "./types.ts";

/** Pages with the targets of the headings that stand on them; page numbers are not set yet. */
export interface Paginated {
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineEntry[];
}

/** A page while it is filled. */
interface OpenPage {
  readonly number: number;
  readonly frame: Frame;
  readonly lines: PageLine[];
  readonly items: PageItem[];
  /** Slots taken so far. */
  used: number;
  /** Rules to add should the page end here, with the slot of the unit that they close. */
  closing: { readonly rules: readonly RuleItem[]; readonly slot: number } | undefined;
  unnumbered: boolean;
}

/**
 * Puts units on pages of 22 slots (GB/T 9704 5.2.3). What keeps with the next unit goes to the next page with it, so
 * that no heading ends a page and no caption leaves its object; a blank line never starts one. Sheets on their side hold
 * nothing but what is set for them.
 */
export function paginate(units: readonly FlowUnit[]): Paginated {
  const pages: OpenPage[] = [];
  const outline: OutlineEntry[] = [];
  let page = openPage(pages, units[0]?.frame ?? PORTRAIT);
  for (const [index, unit] of units.entries()) {
    if (unit.blank) {
      if (page.frame === unit.frame && page.used > 0 && page.used < page.frame.slots) page.used += unit.slots;
      continue;
    }
    if (unit.atFoot) {
      page = footPage(pages, page, unit);
    } else if (page.used > 0) {
      const full = page.used + slotsTogether(units, index) > page.frame.slots;
      const turns = unit.frame !== page.frame;
      if (unit.startsPage || turns || full) {
        endPage(page);
        page = openPage(pages, unit.frame);
        for (const repeated of unit.repeat) setUnit(page, repeated, outline);
      }
    }
    setUnit(page, unit, outline);
  }
  return { pages: pages.map(closedPage), outline };
}

function openPage(pages: OpenPage[], frame: Frame): OpenPage {
  const number = pages.length + 1;
  const page: OpenPage = {
    number,
    frame,
    lines: [],
    items: [],
    used: 0,
    closing: undefined,
    unnumbered: false,
  };
  pages.push(page);
  return page;
}

const closedPage = ({ number, frame, lines, items, unnumbered }: OpenPage): Page => ({
  number,
  widthPt: frame.pageWidthPt,
  heightPt: frame.pageHeightPt,
  lines,
  items,
  ...(unnumbered && { unnumbered }),
});

/**
 * The page with room at its foot: this one if it is even and the imprint fits, else the next even one (GB/T 33476.2
 * 7.3.1). Where that leaves a blank page between, neither bears a number (GB/T 9704 7.5).
 */
function footPage(pages: OpenPage[], last: OpenPage, unit: FlowUnit): OpenPage {
  const fits = last.frame === unit.frame && last.used + unit.slots <= last.frame.slots;
  let page = last;
  if (last.number % 2 === 1 || !fits) {
    endPage(last);
    page = openPage(pages, unit.frame);
  }
  if (page.number % 2 === 1) {
    page.unnumbered = true;
    page = openPage(pages, unit.frame);
    page.unnumbered = true;
  }
  page.used = page.frame.slots - unit.slots;
  return page;
}

/** Slots that a unit takes together with all that it must not part from; at most a page, or nothing would fit. */
function slotsTogether(units: readonly FlowUnit[], from: number): number {
  const first = units[from];
  if (first === undefined) return 0;
  let slots = 0;
  for (let at = from; at < units.length; at++) {
    const unit = units[at];
    if (unit === undefined || unit.frame !== first.frame || unit.atFoot) break;
    slots += unit.slots;
    if (!unit.keepWithNext && !unit.blank) break;
  }
  return Math.min(slots, first.frame.slots);
}

function endPage(page: OpenPage): void {
  if (!page.closing) return;
  const { rules, slot } = page.closing;
  page.items.push(...rules.map((rule) => lowered(rule, slotTop(page.frame, slot))));
}

function setUnit(page: OpenPage, unit: FlowUnit, outline: OutlineEntry[]): void {
  const slot = page.used;
  const topPt = slotTop(page.frame, slot);
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
