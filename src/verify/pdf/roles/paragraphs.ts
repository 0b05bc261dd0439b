import { ordinalOf } from "../../ordinals.ts";
import type { Role } from "../../types.ts";
import type { Line, Measure, TextLine } from "../types.ts";
import { indentOf, isNote, isShort } from "./kinds.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Lines with their roles, in reading order → the same with paragraphs and headings found. */
export function withParagraphs(
  lines: readonly TextLine[],
  roles: ReadonlyMap<TextLine, Role>,
  measure: Measure,
): readonly Line[] {
  const result: Mutable<Line>[] = [];
  const open = new Map<Role, Mutable<Line>[]>();
  let paragraph = -1;
  for (const line of lines) {
    const role = roles.get(line) ?? "text";
    const before = open.get(role);
    const continues = before !== undefined && goesOn(before, line, role, measure);
    if (!continues) paragraph += 1;
    const own: Mutable<Line> = {
      ...line,
      role,
      first: !continues,
      last: true,
      paragraph: continues ? (before[0]?.paragraph ?? paragraph) : paragraph,
    };
    const previous = before?.at(-1);
    if (continues && previous) previous.last = false;
    result.push(own);
    if (!STAYS_OPEN.has(role))
      for (const other of ["text", "title"] as const) if (role !== other) open.delete(other);
    open.set(role, continues ? [...before, own] : [own]);
  }
  findHeadings(result);
  return result;
}

/** What may stand between two lines of one paragraph: the foot of a page, a figure or table that floats. */
const STAYS_OPEN: ReadonlySet<Role> = new Set<Role>(["page-number", "cell", "caption", "unit"]);

function goesOn(before: readonly TextLine[], line: TextLine, role: Role, measure: Measure): boolean {
  const last = before.at(-1);
  if (last === undefined) return false;
  switch (role) {
    case "text":
      return textGoesOn(before, last, line, measure);
    case "title":
    case "recipients":
      return line.page === last.page;
    case "caption":
      return line.page === last.page && !/^[图表]\s*\d/u.test(line.text);
    case "note":
      return !isNote(line) && !/^\d{1,2}[.．、]/u.test(line.text) && !line.text.startsWith("（");
    default:
      return false;
  }
}

/** GB/T 9704 7.3.3: a paragraph begins with an indent of two characters; its turnover is flush. */
function textGoesOn(before: readonly TextLine[], last: TextLine, line: TextLine, measure: Measure): boolean {
  if (Math.abs(indentOf(line, measure)) > 1) return false;
  if (!isShort(last, measure)) return true;
  const text = before.map((own) => own.text).join("");
  const ended =
    /[。！？：；”）…]$/u.test(text) ||
    (before.length === 1 && isOwnFace(last) && ordinalOf(text) !== undefined);
  return !ended;
}

/** Set in a face of its own, as headings of the first two levels are. */
const isOwnFace = ({ face }: TextLine): boolean => face === "hei" || face === "kai";

/** A paragraph with an ordinal is a heading if its type says so, or if it ends without a mark within two lines. */
function findHeadings(lines: readonly Mutable<Line>[]): void {
  const paragraphs = new Map<number, Mutable<Line>[]>();
  for (const line of lines) {
    if (line.role !== "text") continue;
    const known = paragraphs.get(line.paragraph);
    if (known) known.push(line);
    else paragraphs.set(line.paragraph, [line]);
  }
  for (const own of paragraphs.values()) {
    const text = own.map((line) => line.text).join("");
    const ordinal = ordinalOf(text);
    const [first] = own;
    if (ordinal === undefined || first === undefined) continue;
    const unmarked = own.length <= 2 && !/[。；：，、！？…]$/u.test(text);
    if (!unmarked && !own.every(isOwnFace)) continue;
    for (const line of own) {
      line.role = "heading";
      line.level = ordinal.level;
    }
  }
}
