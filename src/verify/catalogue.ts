import { comparisons } from "./compare/index.ts";
import { all as pdfChecks } from "./pdf/checks/index.ts";
import { all as textChecks } from "./text/index.ts";
import type { Check, Level } from "./types.ts";
import { all as wordChecks } from "./word/checks/index.ts";

/** What users call how strictly a clause asks. */
export const LEVEL_NAME: Readonly<Record<Level, string>> = { must: "必须", should: "一般" };

/** A rule of `report verify` as told without a file to measure. */
export interface CatalogueEntry extends Omit<Check<never>, "measure"> {
  /** What it is measured in, in Chinese. */
  readonly measuredIn: string;
}

const listed = (measuredIn: string, checks: readonly Omit<Check<never>, "measure">[]) =>
  checks.map(
    ({ code, clause, title, level }): CatalogueEntry => ({ code, clause, title, level, measuredIn }),
  );

/** Every rule of `report verify`, in the order in which they are measured. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  ...listed("Word", wordChecks),
  ...listed("PDF", pdfChecks),
  ...listed("Word 和 PDF 的文字", textChecks),
  ...listed("Word 与 PDF 对照", comparisons),
];
