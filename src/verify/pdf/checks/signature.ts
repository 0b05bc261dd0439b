import { RIGHT_PT } from "../../../layout/geometry.ts";
import { SEALED, STAMPED, UNSEALED } from "../../../layout/standard/official.ts";
import { CELL_PT, mmToPt } from "../../../layout/standard/page.ts";
import type { Check, Fault, Measured } from "../../types.ts";
import { isDate } from "../roles/kinds.ts";
import type { Line, PdfFile } from "../types.ts";
import { judge, lineFault, linesIn, mm, pitchOf } from "./support.ts";

const EDGE_TOLERANCE_PT = mmToPt(1);
const SHIFT_TOLERANCE_PT = mmToPt(0.6);
const BLANK_TOLERANCE = 0.2;

interface Closing {
  readonly names: readonly Line[];
  readonly date: Line;
}

export const SIGNATURE: readonly Check<PdfFile>[] = [
  {
    code: "signature/place",
    clause: "GB/T 9704 7.3.5",
    title: "署名和成文日期的位置",
    level: "must",
    measure: (file) =>
      perClosing(
        file,
        "不盖章右空二字，日期首字比署名首字右移二字；盖章日期右空四字，署名居日期之中",
        (closing) => (isPlaced(closing) ? undefined : lineFault(closing.date, placeOf(closing))),
      ),
  },
  {
    code: "signature/blank-above",
    clause: "GB/T 9704 7.3.5.2",
    title: "署名在正文下空行",
    level: "must",
    measure: (file) =>
      perClosing(file, "至少空 1 行", ({ names, date }) => {
        const first = names[0] ?? date;
        const lines = file.pages[first.page - 1]?.lines ?? [];
        const before = lines.filter((line) => line.baselinePt < first.baselinePt - 1).at(-1);
        if (before === undefined) return undefined;
        const blank = (first.baselinePt - before.baselinePt) / pitchOf(file) - 1;
        return blank < UNSEALED.linesAbove - BLANK_TOLERANCE
          ? lineFault(first, `空 ${blank.toFixed(1)} 行`)
          : undefined;
      }),
  },
  {
    code: "signature/with-text",
    clause: "GB/T 9704 7.3.5.5",
    title: "署名所在页有正文",
    level: "must",
    measure: (file) =>
      perClosing(file, "同页有正文", ({ date }) => {
        const lines = file.pages[date.page - 1]?.lines ?? [];
        // 附件说明 is part of what is signed.
        const above = lines.filter(({ baselinePt }) => baselinePt < date.baselinePt);
        return above.some(({ role }) => role === "text" || role === "note")
          ? undefined
          : lineFault(date, "本页没有正文");
      }),
  },
];

/** A date and the names above it. */
function closingsOf(file: PdfFile): readonly Closing[] {
  const closings: Closing[] = [];
  let names: Line[] = [];
  for (const line of linesIn(file, "signature")) {
    if (isDate(line)) {
      closings.push({ names, date: line });
      names = [];
    } else names.push(line);
  }
  return closings;
}

function perClosing(
  file: PdfFile,
  expected: string,
  faultOf: (closing: Closing) => Fault | undefined,
): Measured {
  const closings = closingsOf(file);
  const [first] = closings;
  if (first === undefined) return { skipped: "没有署名和成文日期" };
  const faults = closings.map(faultOf).filter((fault) => fault !== undefined);
  return judge(expected, faults, placeOf(first));
}

const near = (a: number, b: number, withinPt: number): boolean => Math.abs(a - b) <= withinPt;
const inFrom = (characters: number): number => RIGHT_PT - characters * CELL_PT;
const widthOf = (line: Line): number => line.rightPt - line.leftPt;
const centre = (line: Line): number => (line.leftPt + line.rightPt) / 2;

/** In one of the three forms of 7.3.5: without a seal, with one, with the signer's stamp. */
function isPlaced({ names, date }: Closing): boolean {
  const last = names.at(-1);
  if (last === undefined) return near(date.rightPt, inFrom(SEALED.dateIndentCharacters), EDGE_TOLERANCE_PT);
  const widest = Math.max(...names.map(({ rightPt }) => rightPt));
  const shifted = names.every(({ leftPt }) =>
    near(date.leftPt - leftPt, UNSEALED.dateShiftCharacters * CELL_PT, SHIFT_TOLERANCE_PT),
  );
  // 7.3.5.2: a date that is longer than the names takes over their indent; one that only reaches further does not.
  const longer = widthOf(date) > Math.max(...names.map(widthOf)) + SHIFT_TOLERANCE_PT;
  const unsealed =
    shifted && near(longer ? date.rightPt : widest, inFrom(UNSEALED.indentCharacters), EDGE_TOLERANCE_PT);
  const dateOnly = shifted && near(date.rightPt, inFrom(UNSEALED.indentCharacters), EDGE_TOLERANCE_PT);
  const fourIn = near(date.rightPt, inFrom(SEALED.dateIndentCharacters), EDGE_TOLERANCE_PT);
  const sealed = fourIn && near(centre(last), centre(date), EDGE_TOLERANCE_PT);
  const stampRoom = STAMPED.indentCharacters + STAMPED.officeGapCharacters + 2;
  const stamped = fourIn && names.every(({ rightPt }) => rightPt <= inFrom(stampRoom));
  return unsealed || dateOnly || sealed || stamped;
}

function placeOf({ names, date }: Closing): string {
  const last = names.at(-1);
  const name = last ? `署名 ${mm(last.leftPt)}～${mm(last.rightPt)}，` : "没有署名，";
  return `${name}日期 ${mm(date.leftPt)}～${mm(date.rightPt)}`;
}
