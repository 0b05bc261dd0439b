import { applyEdits, type TextEdit } from "../data/edits.ts";
import type { Figure } from "../data/figure/types.ts";
import { type DataSources, readYear } from "../data/year.ts";
import { makeSource, type Source } from "../diagnostics/source.ts";
import type { CellPlace, Place, Report } from "../diagnostics/types.ts";
import { type Answer, answerText } from "./answers.ts";
import { notTaken } from "./conflicts.ts";
import { ownFields, simpleEdits, textEdits } from "./edits.ts";
import type { FigureNode } from "./nodes.ts";
import { isSaid } from "./same.ts";
import { simpleOf } from "./simple.ts";
import type { ReadRow } from "./types.ts";

/** An answer that is to go into the data. */
export interface Accepted {
  readonly figure: Figure;
  readonly node: FigureNode;
  readonly answer: Answer;
  readonly row: ReadRow;
}

/** A figure that a form filled in or changed. */
export interface Filled {
  readonly key: string;
  /** As the data had it, and as they have it now. */
  readonly from: string;
  readonly to: string;
  /** The line of YAML. */
  readonly place: Place;
  readonly cell: CellPlace;
}

/** The chapters that change, with their new text, and what changes in them. */
export interface Merged {
  readonly changed: readonly Source[];
  readonly filled: readonly Filled[];
}

/** Puts answers into a year's YAML, in memory; all of it is read again before anyone may write it. */
export function mergeAnswers(accepted: readonly Accepted[], data: DataSources, report: Report): Merged {
  const edits = new Map<Source, TextEdit[]>();
  for (const { figure, node, answer } of accepted) {
    const present = figure.pending ? undefined : simpleOf(figure, ownFields(node));
    const own =
      answer.type === "text" ? textEdits(node, answer.text) : simpleEdits(node, answer.figure, present);
    edits.set(node.source, [...(edits.get(node.source) ?? []), ...own]);
  }
  const renewed = new Map(
    [...edits].map(([source, own]) => [source, makeSource(source.file, applyEdits(source.text, own))]),
  );
  const chapters = data.chapters.map((source) => renewed.get(source) ?? source);
  readAgain(accepted, { ...data, chapters }, report);
  const filled = accepted.map(({ figure, node, answer, row }) => ({
    key: figure.key,
    from: node.raw,
    to: answerText(answer),
    place: figure.place,
    cell: row.at("value"),
  }));
  return { changed: [...renewed.values()], filled };
}

/** Reports what the year's own reader finds wrong with the merged data, by the cell that brought it in. */
function readAgain(accepted: readonly Accepted[], data: DataSources, report: Report): void {
  const cells = new Map(accepted.map(({ figure, row }) => [lineOf(figure.place), row.at("value")]));
  let failed = false;
  const again = readYear(data, (found) => {
    if (found.severity !== "error" || found.code === "figure/pending") return;
    failed = true;
    // Lines do not move: a fault in one is of the cell that filled it.
    const cell = found.place && cells.get(lineOf(found.place));
    report(cell ? { ...found, cell } : found);
  });
  if (failed || !again) return;
  for (const { figure, node, answer, row } of accepted) {
    const now = again.figures.get(figure.key);
    if (!now || !isSaid(answer, now, ownFields(node), again))
      report(notTaken(row, answerText(answer), figure.place));
  }
}

const lineOf = ({ file, start }: Place): string => `${file}:${start.line}`;
