import { LEFT_PT } from "../../../layout/geometry.ts";
import { CELL_PT, mmToPt } from "../../../layout/standard/page.ts";
import { ATTACHMENT_LABEL, BLANK_LINES, INDENT_CHARACTERS } from "../../../layout/standard/type.ts";
import type { Check, Fault, Measured } from "../../types.ts";
import { joined } from "../paragraphs.ts";
import type { Line, PdfFile } from "../types.ts";
import { judge, lineFault, linesIn, mm, paragraphsOf, pitchOf, pt, slotOf, words } from "./support.ts";

const LEFT_TOLERANCE_PT = mmToPt(0.6);
const SLOT_TOLERANCE = 0.3;
/** GB/T 9704 7.3.7: the title of an attachment stands on this line. */
const TITLE_LINE = BLANK_LINES.belowAttachmentLabel + 2;

export const ATTACHMENT: readonly Check<PdfFile>[] = [
  {
    code: "attachment/label",
    clause: "GB/T 9704 7.3.7",
    title: "“附件”二字用 3 号黑体，顶格在第一行",
    level: "must",
    measure: (file) =>
      perLabel(file, "第 1 行，28.00 mm，黑体 16 pt", (label) => {
        const slot = slotOf(file, label.baselinePt);
        const found = [
          ...(Math.abs(slot - 1) > SLOT_TOLERANCE ? [`在第 ${slot.toFixed(1)} 行`] : []),
          ...(Math.abs(label.leftPt - LEFT_PT) > LEFT_TOLERANCE_PT ? [`左端在 ${mm(label.leftPt)}`] : []),
          ...(label.face === ATTACHMENT_LABEL.face ? [] : [`字体是 ${label.glyphs[0]?.font.name ?? ""}`]),
          ...(Math.abs(label.sizePt - ATTACHMENT_LABEL.sizePt) > 0.1 ? [pt(label.sizePt)] : []),
        ];
        return found.length > 0 ? lineFault(label, found.join("，")) : undefined;
      }),
  },
  {
    code: "attachment/title",
    clause: "GB/T 9704 7.3.7",
    title: "附件标题在第三行居中",
    level: "must",
    measure: (file) =>
      perLabel(file, `第 ${TITLE_LINE} 行`, (label) => {
        const title = titleBelow(file, label)[0];
        if (title === undefined) return lineFault(label, "没有附件标题");
        const slot = slotOf(file, title.baselinePt);
        return Math.abs(slot - TITLE_LINE) > SLOT_TOLERANCE
          ? lineFault(title, `在第 ${slot.toFixed(1)} 行`)
          : undefined;
      }),
  },
  {
    code: "attachment/note",
    clause: "GB/T 9704 7.3.4",
    title: "附件说明在正文下空一行，左空二字",
    level: "must",
    measure: (file) => {
      const note = notes(file)[0]?.[0];
      if (note === undefined) return { skipped: "没有附件说明" };
      const wanted = LEFT_PT + INDENT_CHARACTERS * CELL_PT;
      const lines = file.pages[note.page - 1]?.lines ?? [];
      const before = lines.filter((line) => line.baselinePt < note.baselinePt - 1).at(-1);
      const blank = before
        ? (note.baselinePt - before.baselinePt) / pitchOf(file) - 1
        : BLANK_LINES.aboveAttachmentNote;
      const faults = [
        ...(Math.abs(note.leftPt - wanted) > LEFT_TOLERANCE_PT
          ? [lineFault(note, `左端在 ${mm(note.leftPt)}`)]
          : []),
        ...(Math.abs(blank - BLANK_LINES.aboveAttachmentNote) > SLOT_TOLERANCE
          ? [lineFault(note, `上空 ${blank.toFixed(1)} 行`)]
          : []),
      ];
      return judge(`空 1 行，${mm(wanted)}`, faults, `空 ${blank.toFixed(1)} 行，${mm(note.leftPt)}`);
    },
  },
  {
    code: "attachment/names",
    clause: "GB/T 9704 7.3.4、7.3.7",
    title: "附件的顺序号和名称与附件说明一致，名称后无标点",
    level: "must",
    measure: (file) => {
      const labels = linesIn(file, "label");
      const names = notes(file).map((lines) =>
        plain(joined(lines))
          .replace(/^附件[:：]/u, "")
          .replace(/^\d+[.．、]/u, ""),
      );
      if (names.length === 0 && labels.length === 0) return { skipped: "没有附件" };
      const titles = labels.map((label) => plain(joined(titleBelow(file, label))));
      const faults: Fault[] = [];
      for (let at = 0; at < Math.max(names.length, titles.length); at++) {
        if (names[at] === titles[at]) continue;
        const page = labels[at]?.page;
        faults.push({
          ...(page !== undefined && { page }),
          where: words(titles[at] ?? names[at] ?? ""),
          found: `附件说明作“${names[at] ?? "无"}”，附件作“${titles[at] ?? "无"}”`,
        });
      }
      return judge("逐字一致", faults, `${names.length} 项说明，${titles.length} 个附件`);
    },
  },
];

const plain = (text: string): string => text.replace(/\s/gu, "");

/** The items of 附件说明, each with its lines; a remark in brackets is none. */
const notes = (file: PdfFile): readonly (readonly Line[])[] => {
  const items = paragraphsOf(linesIn(file, "note"));
  return items.filter(([first]) => first && !first.text.startsWith("（"));
};

const titleBelow = (file: PdfFile, label: Line): readonly Line[] =>
  (file.pages[label.page - 1]?.lines ?? []).filter(({ role }) => role === "title");

function perLabel(file: PdfFile, expected: string, faultOf: (label: Line) => Fault | undefined): Measured {
  const labels = linesIn(file, "label");
  if (labels.length === 0) return { skipped: "没有附件" };
  const faults = labels.map(faultOf).filter((fault) => fault !== undefined);
  return judge(expected, faults, `${labels.length} 个附件，${faults.length} 个不合`);
}
