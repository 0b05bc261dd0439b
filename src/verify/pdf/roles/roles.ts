import type { Role } from "../../types.ts";
import { holds } from "../box.ts";
import type { Box, DrawnPage, Measure, Rule, TextLine } from "../types.ts";
import { imprintOf } from "./imprint.ts";
import {
  indentOf,
  isCaption,
  isCentred,
  isDate,
  isFarIn,
  isLabel,
  isNote,
  isRemark,
  isTitle,
  isUnit,
} from "./kinds.ts";
import { pageNumberOf } from "./page-number.ts";
import { redHeadBottom } from "./red-head.ts";

/** A page with its lines, before it is known what they are. */
export interface ReadPage {
  readonly drawn: DrawnPage;
  readonly lines: readonly TextLine[];
  /** Those that belong to no drawing. */
  readonly rules: readonly Rule[];
  readonly tables: readonly Box[];
}

/** What each line is, from its place, type and words, in the order of GB/T 9704 7.1. `text` until paragraphs are known. */
export function rolesOf(pages: readonly ReadPage[], measure: Measure): ReadonlyMap<TextLine, Role> {
  const roles = new Map<TextLine, Role>();
  for (const [index, page] of pages.entries()) placeRoles(page, index === 0, roles);
  const flow: Flow = { measure, roles, zone: "title" };
  for (const page of pages) {
    const lines = page.lines.filter((own) => !roles.has(own));
    for (const [at, line] of lines.entries()) {
      const after = lines.slice(at + 1, at + 1 + MOST_RECIPIENT_LINES);
      roles.set(line, roleInFlow(line, lines[at - 1], after, centreOf(page, measure), flow));
    }
  }
  closings(
    pages.flatMap(({ lines }) => lines),
    measure,
    roles,
  );
  return roles;
}

/** Roles that a line's place alone gives it. */
function placeRoles(page: ReadPage, first: boolean, roles: Map<TextLine, Role>): void {
  const { widthPt, heightPt } = page.drawn;
  const number = pageNumberOf(page.lines, ({ turn }) => (turn === 90 || turn === 270 ? widthPt : heightPt));
  if (number) roles.set(number, "page-number");
  const headBottom = first ? redHeadBottom(page.lines, page.rules) : undefined;
  const imprint = imprintOf(page.lines, page.rules);
  for (const line of page.lines) {
    if (roles.has(line)) continue;
    const y = line.baselinePt - 0.3 * line.sizePt;
    if (headBottom !== undefined && y < headBottom) roles.set(line, "red-head");
    else if (imprint && y > imprint.topPt && y < imprint.bottomPt) roles.set(line, "imprint");
    else if (page.tables.some((box) => holds(box, (line.leftPt + line.rightPt) / 2, y)))
      roles.set(line, "cell");
  }
}

/** The axis of the text: of a sheet on its side, the middle of the sheet's text. */
function centreOf({ drawn, tables }: ReadPage, { leftPt, rightPt }: Measure): number {
  const [table] = tables;
  if (drawn.widthPt > drawn.heightPt && table) return (table.leftPt + table.rightPt) / 2;
  return (leftPt + rightPt) / 2;
}

interface Flow {
  readonly measure: Measure;
  readonly roles: ReadonlyMap<TextLine, Role>;
  /** What may come next: a title, the addressees, the text, or more of a caption or a list of attachments. */
  zone: "title" | "recipients" | "text" | "note" | "caption";
}

/** 主送机关 takes no more lines than this. */
const MOST_RECIPIENT_LINES = 4;

function roleInFlow(
  line: TextLine,
  before: TextLine | undefined,
  after: readonly TextLine[],
  centrePt: number,
  flow: Flow,
): Role {
  const { measure } = flow;
  if (before === undefined && isLabel(line)) return enter(flow, "title", "label");
  if (isCaption(line, measure, centrePt)) return enter(flow, "caption", "caption");
  if (isUnit(line)) return enter(flow, "text", "unit");
  if (flow.zone === "title") {
    if (isTitle(line, measure, centrePt)) return "title";
    flow.zone = isRecipients([line, ...after], measure) ? "recipients" : "text";
  }
  if (flow.zone === "recipients")
    return enter(flow, endsRecipients(line) ? "text" : "recipients", "recipients");
  if (flow.zone === "caption" && line.sizePt < measure.bodySizePt - 1 && isCentred(line, measure, centrePt))
    return "caption";
  if (isNote(line)) return enter(flow, "note", "note");
  if (flow.zone === "note" && indentOf(line, measure) > 3.5 && followsOn(before, line, measure))
    return "note";
  return enter(flow, "text", "text");
}

/** No line is left free between them; at the head of a page that cannot be told. */
const followsOn = (before: TextLine | undefined, line: TextLine, { pitchPt, bodySizePt }: Measure): boolean =>
  before === undefined || line.baselinePt - before.baselinePt < 1.5 * (pitchPt ?? 2 * bodySizePt);

const endsRecipients = ({ text }: TextLine): boolean => /[:：]$/u.test(text);

/** GB/T 9704 7.3.2: flush left, turnover too, a colon at the end. */
function isRecipients(lines: readonly TextLine[], measure: Measure): boolean {
  const end = lines.findIndex(endsRecipients);
  return end >= 0 && lines.slice(0, end + 1).every((line) => Math.abs(indentOf(line, measure)) < 0.5);
}

function enter(flow: Flow, zone: Flow["zone"], role: Role): Role {
  flow.zone = zone;
  return role;
}

/** How many lines of signatures a date has above it at most. */
const MOST_SIGNATURES = 8;

/** GB/T 9704 7.3.5 and 7.3.6: a date at the right, the names above it, and the remark in brackets below it. */
function closings(lines: readonly TextLine[], measure: Measure, roles: Map<TextLine, Role>): void {
  const flow = lines.filter((line) => roles.get(line) === "text");
  for (const [at, line] of flow.entries()) {
    if (at === 0 || !isDate(line) || !isFarIn(line, measure)) continue;
    roles.set(line, "signature");
    for (let above = at - 1; above >= Math.max(0, at - MOST_SIGNATURES); above--) {
      const name = flow[above];
      if (name === undefined || !isName(name, measure)) break;
      roles.set(name, "signature");
    }
    remark(flow.slice(at + 1), roles);
  }
}

/** 附注 goes on to its closing bracket. */
function remark(lines: readonly TextLine[], roles: Map<TextLine, Role>): void {
  const [first] = lines;
  if (first === undefined || !isRemark(first)) return;
  const end = lines.findIndex(({ text }) => text.includes("）"));
  for (const line of lines.slice(0, end + 1)) roles.set(line, "note");
}

/** A sealed organ of several stands farther left than the date, so any short line that ends no sentence may be one. */
const isName = (line: TextLine, measure: Measure): boolean =>
  indentOf(line, measure) > 3 && !/[。；：，]$/u.test(line.text);
