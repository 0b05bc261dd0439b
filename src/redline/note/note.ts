import { printDate } from "../../data/official.ts";
import type { ObjectChange, ReportDiff } from "../../diff/types.ts";
import type { Block, Meta, Paragraph, ReportTree } from "../../report/types.ts";
import { figureTable, printedChanges, printedStates } from "./figures.ts";
import { byWeight, proseSentence } from "./prose.ts";
import { listed, quoted, text } from "./words.ts";

/** The report that a note is about, and who says so, when. */
export interface NoteSubject {
  /** Properties of the report. */
  readonly meta: Meta;
  /** ISO 8601 date of the note; never the clock. */
  readonly date: string;
  /** Pages of the new report. */
  readonly pages: number;
}

/** How many changes are told one by one; the redline has all. */
export interface Shown {
  readonly figures: number;
  readonly prose: number;
}

/** How many changes there are to tell. */
export const tellable = ({ figures, prose }: ReportDiff): Shown => ({
  figures: printedChanges(figures).length,
  prose: prose.length,
});

/** 变更说明: what changed between two versions of a report, as an official document of its own. */
export function changeNote(diff: ReportDiff, subject: NoteSubject, shown: Shown): ReportTree {
  const { meta, date } = subject;
  const title = `关于${subjectOf(meta.title)}有关内容变更的说明`;
  const changed = printedChanges(diff.figures);
  const figures = changed.slice(0, shown.figures);
  const states = changed.map(printedStates);
  const prose = byWeight(diff.prose)
    .slice(0, shown.prose)
    .map((change) => proseSentence(change, states));
  const left = changed.length - figures.length + diff.prose.length - prose.length;
  const body: readonly (Block | undefined)[] = [
    paragraph(opening(diff, subject)),
    figures.length > 0 ? figureTable(figures) : undefined,
    prose.length > 0 ? paragraph(proseWords(prose)) : undefined,
    paragraph(closingWords(diff, subject, left)),
  ];
  return {
    meta: { ...meta, title, subject: "变更说明", date },
    title: text(title),
    body: body.filter((block) => block !== undefined),
    closing: { form: "unsealed", signatures: [text(meta.author)], date: text(printDate(date)) },
    attachments: [],
  };
}

/** A title may say 关于 itself, behind the organ that signs the note anyway: once is enough. */
const subjectOf = (title: string): string => title.replace(/^.*?关于/u, "") || title;

const paragraph = (words: string): Paragraph => ({ type: "paragraph", children: text(words) });

function opening(diff: ReportDiff, { meta }: NoteSubject): string {
  const { figures, prose } = tellable(diff);
  const counts = [
    figures > 0 ? `数字${figures}处（见表1）` : "",
    prose > 0 ? `文字${prose}处` : "",
    diff.objects.length > 0 ? `图表${diff.objects.length}处` : "",
  ].filter((count) => count !== "");
  const what = counts.length > 0 ? `共变更${counts.join("、")}` : "有细微变更";
  const [from, to] = [versionName(diff.from), versionName(diff.to)];
  const versions = from === "" || to === "" || from === to ? "" : `由${quoted(from)}改为${quoted(to)}，`;
  return `《${meta.title}》${versions}${what}，现将有关情况说明如下。`;
}

/** A revision by its name, a folder by its last part: where it lies is nobody's business. */
const versionName = (label: string): string =>
  label.split(/[\\/]/u).findLast((part) => /[\p{L}\p{N}]/u.test(part)) ?? "";

/** （1）…；（2）…。 One alone needs no number. */
const proseWords = (sentences: readonly string[]): string =>
  sentences.length === 1
    ? `文字变更：${sentences[0]}。`
    : `文字变更：${sentences.map((sentence, at) => `（${at + 1}）${sentence}`).join("；")}。`;

function closingWords(diff: ReportDiff, { pages }: NoteSubject, left: number): string {
  const objects = objectWords(diff.objects);
  const { from, to } = diff.layout?.pages ?? { from: pages, to: pages };
  const length = from === to ? `全文仍为${to}页` : `全文由${from}页变为${to}页`;
  const rest = left > 0 ? `另有${left}处见修订稿` : "逐处修订见修订稿";
  return `${objects === "" ? "" : `${objects}。`}${length}。${rest}。`;
}

const OBJECT_WORDS: readonly (readonly [ObjectChange["kind"], (names: string) => string])[] = [
  ["changed", (names) => `${names}相应变更`],
  ["added", (names) => `新增${names}`],
  ["removed", (names) => `删去${names}`],
];

/** By their captions: the numbers are the report's, and the note has a 表1 of its own. */
const objectWords = (objects: readonly ObjectChange[]): string =>
  OBJECT_WORDS.flatMap(([kind, words]) => {
    const names = objects
      .filter((object) => object.kind === kind)
      .map(({ label, caption }) => `${quoted(caption)}${label.charAt(0)}`);
    return names.length > 0 ? [words(listed(names))] : [];
  }).join("，");
