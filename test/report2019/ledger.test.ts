import { describe, expect, test } from "vitest";
import { readQuery, trace } from "../../src/ledger/trace.ts";
import type { Occurrence } from "../../src/ledger/types.ts";
import { defaultFolders } from "../../src/load/project.ts";
import { composed } from "../ledger/support.ts";
import { ROOT } from "../support/project.ts";
import { referenceFigures, referenceHanziFigures, squeeze } from "../support/reference.ts";

const report = await composed(defaultFolders(ROOT), 2019);
const { ledger, pages } = report;

/** What is printed from a line on, over the end of the line and of the page. */
function printedFrom({ page, line }: Occurrence): string {
  const lines = pages.pages
    .slice(page - 1)
    .flatMap(({ number, lines: own }) =>
      own
        .filter(({ slot, kind }) => kind !== "page-number" && (number > page || slot >= line))
        .map(({ text }) => text),
    );
  return squeeze(lines.slice(0, 12).join(""));
}

describe("the ledger of 2019", () => {
  test("leaves no printed digit without its line of YAML", () => {
    expect(ledger.unaccounted).toEqual([]);
  });

  test("has every figure of the data in print", () => {
    expect(ledger.figures.filter(({ occurrences }) => occurrences.length === 0)).toEqual([]);
  });

  const rows = referenceFigures().filter(({ kind }) => kind !== "version");
  test.each(rows.map((row) => [row.printed ?? "", row.sentence_start ?? ""]))(
    "finds %s in the sentence %s…, and its page and line",
    (printed, start) => {
      const occurrences = trace(ledger, readQuery(printed)).figures.flatMap((traced) => traced.occurrences);
      const own = occurrences.filter(({ text }) => squeeze(text).includes(squeeze(start).slice(0, 8)));
      expect(own.length).toBeGreaterThan(0);
      for (const occurrence of own) expect(printedFrom(occurrence)).toContain(squeeze(occurrence.printed));
    },
  );

  test("finds figures in Chinese numerals too", () => {
    for (const { printed = "" } of referenceHanziFigures())
      expect([printed, trace(ledger, readQuery(printed)).figures.length]).not.toEqual([printed, 0]);
  });

  test("puts every occurrence on the line that prints its first character", () => {
    for (const { occurrences } of ledger.figures)
      for (const occurrence of occurrences) {
        const { page, line, printed } = occurrence;
        const text = pages.pages[page - 1]?.lines
          .filter((own) => own.slot === line && own.kind !== "page-number")
          .map((own) => squeeze(own.text))
          .join("");
        expect(text).toContain([...squeeze(printed)][0]);
      }
  });
});
