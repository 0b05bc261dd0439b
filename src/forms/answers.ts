import { ASKED } from "../data/figure/asked.ts";
import { isPendingText } from "../data/figure/build.ts";
import { type FigureText, parseFigureText } from "../data/figure/parse.ts";
import type { Units } from "../data/figure/units.ts";
import type { GrammarFault } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/types.ts";
import { changeOf, statusOf } from "./beside.ts";
import { type LeftOut, type SimpleFigure, simpleText } from "./simple.ts";
import { filledIn, isTouched, refuse } from "./touched.ts";
import type { ReadRow } from "./types.ts";

/** What a unit answered for a figure. */
export type Answer =
  | { readonly type: "text"; readonly text: string; readonly said: FigureText }
  | { readonly type: "simple"; readonly figure: SimpleFigure };

/** An answer; or none: left empty, left as the form had it, or with faults that were reported. */
export type Answered = Answer | "blank" | "kept" | "faulty";

/** What an answer is read against. */
export interface AnswerContext {
  /** The figure as YAML has it now, where it is filled and simple. */
  readonly present: SimpleFigure | undefined;
  /** The data ask for its change to be computed. */
  readonly asked: boolean;
  readonly units: Units;
  /** What the figure's long form says in fields of their own. */
  readonly own: LeftOut;
  readonly report: Report;
}

/** Reads the rows of one figure: the first is the figure's own, the others are of its parts. */
export function answerOf(rows: readonly ReadRow[], context: AnswerContext): Answered {
  const [main, ...below] = rows;
  // Where the figure's own row was refused, that has been told.
  if (main?.record.part !== "") return "faulty";
  return main.record.kind === "text" ? textAnswer(main, context) : simpleAnswer(main, below, context);
}

/** An answer as the data would say it. */
export const answerText = (answer: Answer): string =>
  answer.type === "text" ? answer.text : simpleText(answer.figure);

const leftAlone = ({ record }: ReadRow): "blank" | "kept" => (record.now.value === "" ? "blank" : "kept");

function textAnswer(row: ReadRow, { asked, units, own, report }: AnswerContext): Answered {
  const typed = filledIn(row, "value", report);
  if (typed === undefined || isPendingText(typed)) return leftAlone(row);
  const first = parseFigureText(typed, units);
  // Who answers a number need not know that the change is computed.
  const keepsWish = asked && !own.change && first.ok && !first.value.change && !first.value.asked;
  const text = keepsWish ? `${typed}，${ASKED}` : typed;
  const parsed = keepsWish ? parseFigureText(text, units) : first;
  if (parsed.ok) return { type: "text", text, said: parsed.value };
  const { code, start: _start, end: _end, ...rest } = parsed.fault;
  return refuse(row, "value", report, {
    code: `forms/${code.slice(code.indexOf("/") + 1) as GrammarFault}`,
    actual: text,
    ...rest,
  });
}

/** What the rows of a figure's parts say that is new. */
interface Below {
  readonly parts: ReadonlyMap<string, { readonly digits: string; readonly unit: string }>;
  readonly asOf?: string;
}

function simpleAnswer(main: ReadRow, rows: readonly ReadRow[], context: AnswerContext): Answered {
  const { present, asked, units, own, report } = context;
  const value = filledIn(main, "value", report);
  const change = changeOf(main, units, report);
  const below = belowOf(rows, context);
  // A status that the form proposed counts once the number beside it is filled in.
  const proposed = main.record.now.value === "" && value !== undefined;
  const stated =
    proposed || isTouched(main, "status") ? statusOf(main, own.status === true, report) : undefined;
  if (change === "faulty" || below === "faulty" || stated === "faulty") return "faulty";
  const amount = value === undefined ? present?.value : { digits: value, unit: main.record.unit };
  const numbers = value !== undefined || change || below.parts.size > 0 || below.asOf !== undefined;
  if (!amount) return numbers ? incomplete(main, report) : "blank";
  if (!numbers && stated === undefined) return leftAlone(main);
  const parts = new Map([...(present?.parts ?? []), ...below.parts]);
  const newChange = change ?? present?.change;
  const asOf = below.asOf ?? present?.asOf;
  return {
    type: "simple",
    figure: {
      status: stated ?? present?.status ?? "完成",
      value: amount,
      asked: asked && !change,
      parts,
      ...(newChange && { change: newChange }),
      ...(asOf !== undefined && { asOf }),
    },
  };
}

function belowOf(rows: readonly ReadRow[], context: AnswerContext): Below | "faulty" {
  const parts = new Map<string, { readonly digits: string; readonly unit: string }>();
  let date: string | undefined;
  for (const row of rows) {
    const said = filledIn(row, "value", context.report);
    if (said === undefined) continue;
    if (row.record.kind === "part") parts.set(row.record.part, { digits: said, unit: row.record.unit });
    else {
      date = said.replace(/^截至|\s/gu, "");
      if (!isDate(date, context)) return refuse(row, "value", context.report, unreadableDate(said));
    }
  }
  return { parts, ...(date !== undefined && { asOf: date }) };
}

/** Whether the grammar reads a date back; a field of its own takes any. */
function isDate(date: string, { own, units }: AnswerContext): boolean {
  const parsed = parseFigureText(`1%，截至 ${date}`, units);
  return own.asOf === true || (parsed.ok && parsed.value.asOf === date);
}

const unreadableDate = (actual: string) => ({
  code: "forms/unparsable" as const,
  message: "读不懂这个时间的写法",
  actual,
  expected: "9月、6月底 等",
});

const incomplete = (row: ReadRow, report: Report): "faulty" =>
  refuse(row, "value", report, {
    code: "forms/incomplete",
    message: "填了增减或其中的数，没有填本年数",
    notes: ["请填本年数；没有这项数据的，整行空着。"],
  });
