import { diffArrays } from "diff";
import type { PdfFile } from "../pdf/types.ts";
import type { Check, Fault, Measured, Role } from "../types.ts";
import type { Pair } from "./types.ts";

/** The least share of lines that both files must break alike; tables are left to each program. */
const LEAST_SHARE = 0.9;

/** Lines that a reader reads on: what is in tables and beside them is set by other rules. */
const READ: ReadonlySet<Role> = new Set([
  "title",
  "recipients",
  "heading",
  "text",
  "note",
  "signature",
  "label",
]);

interface PrintedLine {
  readonly page: number;
  readonly text: string;
}

function printedLines({ pages }: PdfFile): readonly PrintedLine[] {
  return pages.flatMap(({ number, lines }) =>
    lines
      .filter(({ role }) => READ.has(role))
      .map(({ text }) => ({ page: number, text: text.replace(/\s/gu, "") })),
  );
}

/** Measures the pair only where LibreOffice printed the Word file. */
const printed = (measure: (ours: PdfFile, office: PdfFile) => Measured): Check<Pair>["measure"] => {
  return ({ pages, office }) => ("absent" in office ? { skipped: office.absent } : measure(pages, office));
};

/** The Word file as LibreOffice prints it has as many pages as the PDF. */
export const samePages: Check<Pair> = {
  code: "compare/pages",
  clause: "Word 与 PDF",
  title: "页数一致（LibreOffice 打印）",
  level: "must",
  measure: printed((ours, office) => ({
    expected: `${ours.pages.length} 页`,
    measured: `${office.pages.length} 页`,
    faults:
      ours.pages.length === office.pages.length
        ? []
        : [{ where: "全文", found: `PDF ${ours.pages.length} 页，Word ${office.pages.length} 页` }],
  })),
};

/** Each page begins with the same line. */
export const samePageStarts: Check<Pair> = {
  code: "compare/page-starts",
  clause: "Word 与 PDF",
  title: "各页起于同一行（LibreOffice 打印）",
  level: "should",
  measure: printed((ours, office) => {
    const [left, right] = [pageStarts(ours), pageStarts(office)];
    const faults = [...left].flatMap(([page, text]): readonly Fault[] =>
      right.get(page) === text
        ? []
        : [{ page, where: `“${text}”`, found: `Word 的这一页起于“${right.get(page) ?? "（无）"}”` }],
    );
    return { expected: `${left.size} 页`, measured: `${left.size - faults.length} 页相同`, faults };
  }),
};

const pageStarts = (file: PdfFile): ReadonlyMap<number, string> =>
  new Map(
    printedLines(file)
      .toReversed()
      .map(({ page, text }) => [page, text]),
  );

/** Lines are broken alike: the longest run of equal lines in order, as a share of the PDF's. */
export const sameLines: Check<Pair> = {
  code: "compare/lines",
  clause: "Word 与 PDF",
  title: "断行一致（LibreOffice 打印）",
  level: "must",
  measure: printed((ours, office) => {
    const [left, right] = [printedLines(ours), printedLines(office)];
    const kept = commonLines(left, right);
    const other = left.filter((_, at) => !kept.has(at));
    const share = left.length === 0 ? 1 : kept.size / left.length;
    return {
      expected: `不少于 ${LEAST_SHARE * 100}%`,
      measured: `${left.length} 行中 ${kept.size} 行相同（${(share * 100).toFixed(1)}%）`,
      faults:
        share >= LEAST_SHARE
          ? []
          : other.map(({ page, text }) => ({ page, where: `“${text}”`, found: "Word 在别处断行" })),
    };
  }),
};

/** Indices of the left lines in a longest common subsequence with the right ones. */
function commonLines(left: readonly PrintedLine[], right: readonly PrintedLine[]): ReadonlySet<number> {
  const textOf = ({ text }: PrintedLine): string => text;
  const kept = new Set<number>();
  let at = 0;
  for (const { count, added, removed } of diffArrays(left.map(textOf), right.map(textOf))) {
    if (added) continue;
    if (!removed) for (let same = at; same < at + count; same++) kept.add(same);
    at += count;
  }
  return kept;
}
