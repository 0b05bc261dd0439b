import type { Year } from "../data/types.ts";
import type { DataSources } from "../data/year.ts";
import type { CellPlace, Report } from "../diagnostics/types.ts";
import { answerOf, answerText } from "./answers.ts";
import { conflict, duplicate, goneKey, otherUnit, otherYear, outdated, ownField } from "./conflicts.ts";
import { clashingField, ownFields } from "./edits.ts";
import { type Accepted, type Merged, mergeAnswers } from "./merge.ts";
import { type FigureNode, figureNodes } from "./nodes.ts";
import { NO_OWNER, ownerName } from "./plan.ts";
import { isSaid, sameAnswer } from "./same.ts";
import { simpleOf } from "./simple.ts";
import { isStale } from "./stale.ts";
import type { ReadForm, ReadRow } from "./types.ts";

/** What became of one form's figures. */
export interface FormTally {
  readonly file: string;
  readonly owner: string;
  /** 填表人、电话, as the form says. */
  readonly by: string;
  readonly filled: number;
  /** Answered as the data have it already. */
  readonly same: number;
  /** Left as the form had it. */
  readonly kept: number;
  readonly blank: number;
}

/** What was collected: nothing of it is on disk yet. */
export interface Collected extends Merged {
  readonly forms: readonly FormTally[];
  /** 备注: for the office to read; they go into no file. */
  readonly remarks: readonly { readonly key: string; readonly text: string; readonly cell: CellPlace }[];
}

/** Merges forms that came back into a year's data. Whatever does not fit is reported; nothing is chosen. */
export function collectForms(
  forms: readonly ReadForm[],
  year: Year,
  data: DataSources,
  report: Report,
): Collected {
  const nodes = figureNodes(data.chapters);
  const accepted = new Map<string, Accepted & { readonly same: boolean }>();
  const tallies = forms.flatMap((form) => {
    if (form.year !== year.year) {
      report(otherYear(form, year.year));
      return [];
    }
    const tally = { filled: 0, same: 0, kept: 0, blank: 0 };
    for (const [key, rows] of byFigure(form)) {
      const [row] = rows;
      if (!row) continue;
      const judged = judge(key, rows, form, year, nodes, report);
      if (judged === "faulty") continue;
      if (typeof judged === "string") tally[judged] += 1;
      else {
        tally[judged.same ? "same" : "filled"] += 1;
        const earlier = accepted.get(key);
        if (earlier && !sameAnswer(earlier.answer, judged.answer)) {
          report(duplicate(earlier.row, answerText(earlier.answer), row, answerText(judged.answer)));
        } else if (!earlier) accepted.set(key, judged);
      }
    }
    return [{ file: form.file, owner: form.owner, by: form.cover.by, ...tally }];
  });
  const merged = mergeAnswers(
    [...accepted.values()].filter(({ same }) => !same),
    data,
    report,
  );
  return { ...merged, forms: tallies, remarks: forms.flatMap(remarksOf) };
}

function byFigure({ rows }: ReadForm): ReadonlyMap<string, readonly ReadRow[]> {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) groups.set(row.record.figure, [...(groups.get(row.record.figure) ?? []), row]);
  return groups;
}

const remarksOf = ({ rows }: ReadForm) =>
  rows.flatMap(({ record, remark, at }) =>
    remark === "" ? [] : [{ key: record.key, text: remark, cell: at("remark") }],
  );

/** What an answer comes to beside the data as they are now. */
function judge(
  key: string,
  rows: readonly ReadRow[],
  form: ReadForm,
  year: Year,
  nodes: ReadonlyMap<string, FigureNode>,
  report: Report,
): (Accepted & { readonly same: boolean }) | "blank" | "kept" | "faulty" {
  const [row] = rows;
  const [figure, node] = [year.figures.get(key), nodes.get(key)];
  const own = node ? ownFields(node) : {};
  const present = figure && !figure.pending ? simpleOf(figure, own) : undefined;
  const answer = answerOf(rows, {
    present,
    asked: figure?.asked !== undefined,
    units: year.units,
    own,
    report,
  });
  if (!row || answer === "faulty" || answer === "blank") return answer === "blank" ? answer : "faulty";
  const stale = figure !== undefined && node !== undefined && isStale(rows, figure, node);
  if (answer === "kept") {
    if (stale) report(outdated(row, figure, node));
    return answer;
  }
  if (!figure || !node) {
    report(goneKey(row, answerText(answer)));
    return "faulty";
  }
  if (form.owner !== NO_OWNER && form.owner !== ownerName(figure)) {
    report(otherUnit(row, form.owner, ownerName(figure)));
    return "faulty";
  }
  const clash = answer.type === "text" ? clashingField(node, answer.said) : undefined;
  if (clash !== undefined) {
    report(ownField(row, answerText(answer), clash, figure.place));
    return "faulty";
  }
  const same = isSaid(answer, figure, own, year);
  if (same || !stale) return { figure, node, answer, row, same };
  report(conflict(row, answerText(answer), figure, node));
  return "faulty";
}
