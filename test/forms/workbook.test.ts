import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cell, openXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { formXlsx } from "../../src/forms/workbook.ts";
import { ledgerXlsx } from "../../src/ledger/xlsx.ts";
import { composed } from "../ledger/support.ts";
import { fixtureFolders } from "../support/project.ts";
import { expectValid, needsValidator } from "../support/validator.ts";
import { sheetOf } from "./book.ts";
import { planned } from "./years.ts";

describe("the workbook of a form", () => {
  const [, , form] = planned();
  let bytes: Uint8Array;
  let book: Awaited<ReturnType<typeof openXlsx>>;
  beforeAll(async () => {
    if (!form) throw new Error("no form");
    bytes = await formXlsx(form);
    book = await openXlsx(bytes, { readStyles: true });
  });
  const cell = (address: string): Cell | undefined => {
    const [, letter = "", line = ""] = /^([A-Z])(\d+)$/u.exec(address) ?? [];
    return sheetOf(book).cells?.get(`${Number(line) - 1},${letter.charCodeAt(0) - 65}`);
  };
  const checkOf = (address: string) => sheetOf(book).dataValidations?.find(({ range }) => range === address);

  test("is the same bytes on any day", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2040-02-03T04:05:06Z") });
    onTestFinished(() => void vi.useRealTimers());
    if (form) expect(await formXlsx(form)).toEqual(bytes);
  });

  test("has a sheet on how to fill it in, the rows, and a hidden record", () => {
    expect(book.sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
      ["填表说明", false],
      ["数据", false],
      ["表样", true],
    ]);
    const rows = sheetOf(book).rows.map((row) => row.map((one) => one ?? ""));
    expect(rows.slice(2, 6).map((row) => row.join("|"))).toEqual([
      "键|指标|上年数|本年数|单位|增减|增减\n幅度|幅度\n单位|状态|备注",
      "城市 ／ 城市|||||||||",
      "城市.绿化.面积|绿化·面积|预计8.80公顷，增长6%||公顷|||%|预计|",
      "城市.绿化.覆盖率|绿化·覆盖率|45.5%，提高0.3个百分点||%|||个百分点|完成|",
    ]);
  });

  test("is locked but for what is to be filled in", () => {
    for (const { protection } of book.sheets) expect(protection?.sheet).toBe(true);
    const open = (address: string) => cell(address)?.style?.protection?.locked === false;
    expect(["D5", "F5", "G5", "H5", "I5", "J5"].map(open)).toEqual(Array(6).fill(true));
    expect(["A5", "B5", "C5", "E5", "F7", "I8"].map(open)).toEqual(Array(6).fill(false));
  });

  test("checks what is typed, and says what is wanted", () => {
    expect(checkOf("D5")).toMatchObject({ type: "decimal", showErrorMessage: true, errorStyle: "stop" });
    expect(checkOf("D5")?.inputMessage).toContain("上年：预计8.80公顷，增长6%。只填数字，单位是公顷。");
    expect(checkOf("F5")).toMatchObject({ type: "list", values: ["增长", "下降", "持平"] });
    expect(checkOf("G5")).toMatchObject({ type: "decimal", operator: "greaterThanOrEqual", formula1: "0" });
    expect(checkOf("I5")).toMatchObject({ type: "list", values: ["完成", "预计", "初步"] });
    expect(checkOf("F7")).toBeUndefined();
    expect(checkOf("D10")).toMatchObject({ type: "textLength" });
  });

  test("shows as many places as last year's number had, more where more are typed, and texts as texts", () => {
    expect([cell("D5"), cell("D7"), cell("D10")].map((one) => one?.style?.numFmt)).toEqual([
      "0.00######",
      undefined,
      "@",
    ]);
  });

  test("prints on A4 across, one page wide, heads on each page, in fonts that offices have", () => {
    expect(sheetOf(book)).toMatchObject({
      pageSetup: {
        paperSize: "a4",
        orientation: "landscape",
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: "$3:$3",
      },
      freezePane: { rows: 3, columns: 3 },
    });
    expect([cell("A3"), cell("A5")].map((one) => one?.style?.font?.name)).toEqual(["黑体", "宋体"]);
  });

  needsValidator()("is accepted by the Open XML SDK's validator, and so is the ledger", async () => {
    const folder = mkdtempSync(join(tmpdir(), "report-forms-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { ledger } = await composed(fixtureFolders("official"), 2031);
    for (const [name, file] of [
      ["form.xlsx", bytes],
      ["ledger.xlsx", await ledgerXlsx(ledger)],
    ] as const) {
      writeFileSync(join(folder, name), file);
      await expectValid(join(folder, name));
    }
  });
});
