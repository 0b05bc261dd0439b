import { assess } from "./assess.ts";
import { comparisons } from "./compare/index.ts";
import type { Pair } from "./compare/types.ts";
import { all as pdfChecks } from "./pdf/checks/index.ts";
import { openPdf } from "./pdf/open.ts";
import { textOfPdf } from "./pdf/paragraphs.ts";
import type { PdfFile } from "./pdf/types.ts";
import { all as textChecks } from "./text/index.ts";
import type { Assessment } from "./types.ts";
import { all as wordChecks } from "./word/checks/index.ts";
import { openWord } from "./word/open.ts";
import { textOfWord } from "./word/text.ts";
import type { WordFile } from "./word/types.ts";

/** A file to measure, under the name that the user knows. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What measuring one file, or two against each other, came to. */
export interface Verified {
  readonly subject: string;
  /** Why the file could not be read; then there are no assessments. */
  readonly fault?: string;
  readonly assessments: readonly Assessment[];
}

/** The Word file as printed by LibreOffice, or why there is none. */
export type OfficePrint = { readonly pdf: Uint8Array } | { readonly absent: string };

/** Measures a Word file, a PDF, or both and whether they are the same report. */
export async function verifyFiles(
  word: NamedFile | undefined,
  pdf: NamedFile | undefined,
  office: OfficePrint,
): Promise<readonly Verified[]> {
  const openedWord = word && openWord(word.bytes);
  const openedPdf = pdf && (await openPdf(pdf.bytes));
  const results: Verified[] = [];
  if (word && openedWord) results.push(verifyWord(word.name, openedWord));
  if (pdf && openedPdf) results.push(verifyPdf(pdf.name, openedPdf));
  if (openedWord && openedPdf && !("fault" in openedWord) && !("fault" in openedPdf)) {
    const pair: Pair = {
      word: textOfWord(openedWord),
      pdf: textOfPdf(openedPdf),
      pages: openedPdf,
      office: await printed(office),
    };
    results.push({ subject: "Word 与 PDF 对照", assessments: assess(pair, comparisons) });
  }
  return results;
}

type Opened<File> = File | { readonly fault: string };

const verifyWord = (subject: string, file: Opened<WordFile>): Verified =>
  "fault" in file
    ? { subject, fault: file.fault, assessments: [] }
    : { subject, assessments: [...assess(file, wordChecks), ...assess(textOfWord(file), textChecks)] };

const verifyPdf = (subject: string, file: Opened<PdfFile>): Verified =>
  "fault" in file
    ? { subject, fault: file.fault, assessments: [] }
    : { subject, assessments: [...assess(file, pdfChecks), ...assess(textOfPdf(file), textChecks)] };

async function printed(office: OfficePrint): Promise<Pair["office"]> {
  if ("absent" in office) return office;
  const file = await openPdf(office.pdf);
  return "fault" in file ? { absent: `LibreOffice 打印的文件读不出：${file.fault}` } : file;
}

/** Whether nothing that the standard requires is breached and every file could be read. */
export const passes = (results: readonly Verified[]): boolean =>
  results.every(
    ({ fault, assessments }) => fault === undefined && assessments.every(({ verdict }) => verdict !== "fail"),
  );
