import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { ledgerCsv } from "../../src/ledger/csv.ts";
import { ledgerJson } from "../../src/ledger/json.ts";
import { HEADS, ledgerRows } from "../../src/ledger/rows.ts";
import type { Ledger } from "../../src/ledger/types.ts";
import { ledgerXlsx } from "../../src/ledger/xlsx.ts";
import { fixtureFolders } from "../support/project.ts";
import { composed } from "./support.ts";

const { ledger } = await composed(fixtureFolders("official"), 2031);
const texts = (rows: readonly (readonly unknown[])[]): readonly (readonly string[])[] =>
  rows.map((row) => row.map((cell) => String(cell ?? "")));

describe("the ledger as a file", () => {
  test("is a CSV with a row for each place, which Excel opens as UTF-8", () => {
    const csv = ledgerCsv(ledger);
    expect(csv.startsWith("\ufeff键,出处,")).toBe(true);
    expect(csv.trimEnd().split("\r\n")).toHaveLength(ledgerRows(ledger).length + 1);
  });

  test("gives a spreadsheet no formula, whatever the data say", () => {
    const [figure] = ledger.figures;
    if (!figure) throw new Error("no figure");
    const hostile: Ledger = { ...ledger, figures: [{ ...figure, owner: '=HYPERLINK("x")', source: "+1,2" }] };
    expect(ledgerCsv(hostile)).toContain(`"'=HYPERLINK(""x"")","'+1,2"`);
  });

  test("is an Excel workbook that reads back the same rows", async () => {
    const { sheets } = await readXlsx(await ledgerXlsx(ledger));
    expect(sheets.map(({ name }) => name)).toEqual(["2031年数字台账"]);
    expect(texts(sheets[0]?.rows ?? [])).toEqual(texts([HEADS, ...ledgerRows(ledger)]));
  });

  test("has columns that are wide enough, a filter, and the report's date and title", async () => {
    const { sheets, properties } = await readXlsx(await ledgerXlsx(ledger));
    const [sheet] = sheets;
    expect(sheet?.columns?.map(({ width }) => width)).toEqual(expect.arrayContaining([28, 34, 80, 8]));
    expect(sheet?.autoFilter?.range).toBe(
      `A1:${String.fromCharCode(64 + HEADS.length)}${ledgerRows(ledger).length + 1}`,
    );
    expect(properties).toMatchObject({ title: ledger.title, created: new Date("2031-12-31T00:00:00Z") });
  });

  test("is the same bytes each time", async () => {
    expect(await ledgerXlsx(ledger)).toEqual(await ledgerXlsx(ledger));
    expect(ledgerJson(ledger)).toBe(ledgerJson(structuredClone(ledger)));
  });

  test("names places as file:line:column in JSON", () => {
    const { figures } = JSON.parse(ledgerJson(ledger)) as { figures: { place: string }[] };
    for (const { place } of figures) expect(place).toMatch(/^data\/2031\/[a-z]+\.yaml:\d+:\d+$/u);
  });
});
