import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./project.ts";

const FOLDER = join(ROOT, "test/fixtures/reference");

/** Text without any white space: what "character for character, white space aside" compares. */
export const squeeze = (text: string): string => text.replace(/\s/gu, "");

/** The real report of 2019. */
export const referenceText = (): string => readFileSync(join(FOLDER, "xicheng-2019.txt"), "utf8");

/** One row of the reference tables, by column name. */
export type ReferenceRow = Readonly<Record<string, string>>;

function readTable(name: string): readonly ReferenceRow[] {
  const [head = "", ...lines] = readFileSync(join(FOLDER, name), "utf8").split("\n").filter(Boolean);
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
  });
}

/** The 141 figures of the report, names with digits (kind `version`) among them. */
export const referenceFigures = (): readonly ReferenceRow[] => readTable("figures-2019.tsv");

/** The figures that the report writes with Chinese numerals; the last rows are no figures and have no kind `count` or `time`. */
export const referenceHanziFigures = (): readonly ReferenceRow[] =>
  readTable("figures-2019-hanzi.tsv").filter(
    ({ kind, note }) => (kind === "count" || kind === "time") && note !== "意即0",
  );

/** Earlier years of the main indicators. */
export const referenceHistory = (): readonly ReferenceRow[] => readTable("history-to-2018.tsv");
