import { describe, expect, test } from "vitest";
import { type FormCell, readNumber, readText } from "../../src/forms/cells.ts";

const cell = (value: FormCell["value"], rest: Partial<FormCell> = {}): FormCell => ({
  value,
  isError: false,
  numFmt: "",
  ...rest,
});
const number = (value: FormCell["value"], numFmt = "", unit = "亿元", formula?: string) =>
  readNumber(cell(value, { numFmt, ...(formula !== undefined && { formula }) }), unit);
const text = (read: ReturnType<typeof readNumber>) => ("text" in read ? read.text : read.fault.code);

describe("the number in a cell", () => {
  test.each<[FormCell["value"], string, string]>([
    [8.8, "0.00######", "8.80"],
    [8.8, "", "8.8"],
    [8.8125, "0.00######", "8.8125"],
    [8.8125, "0.0", "8.8125"],
    [9, "0.00", "9.00"],
    [9, "#,##0.00_);[Red](#,##0.00)", "9.00"],
    [12345, "#,##0", "12345"],
    [0.1 + 0.2, "", "0.3"],
    [8.800000000000001, "", "8.8"],
    [-1.5, "0.0", "-1.5"],
    [0, "0.0", "0.0"],
    [0.0000001, "", "0.0000001"],
    ["8.80", "@", "8.80"],
    [" 1,089 ", "@", "1089"],
    ["待填", "@", ""],
    ["　", "@", ""],
    [null, "0.00", ""],
  ])("%j shown by %j is %s", (value, numFmt, expected) => {
    expect(text(number(value, numFmt))).toBe(expected);
  });

  test("that was typed with a per cent sign is the number before it, where the unit is one", () => {
    expect(text(number(0.065, "0.0%", "%"))).toBe("6.5");
    expect(text(number(0.06, "0%", "个百分点"))).toBe("6");
    expect(text(number(0.06, "0%", "亿元"))).toBe("forms/not-a-number");
  });

  test.each(["1.2.3", "9亿元", "约 9", "９", "9-10", "1,08", "=1+1", "1e5", "∞"])(
    "is none in %s",
    (typed) => {
      expect(text(number(typed))).toBe("forms/not-a-number");
    },
  );

  test("is refused where it has more digits than a spreadsheet keeps", () => {
    expect(text(number(1e15))).toBe("forms/not-a-number");
    expect(text(number(Number.MAX_VALUE))).toBe("forms/not-a-number");
  });

  test("of a formula is what the cell shows of its result, and the formula is told", () => {
    expect(number(100 / 3, "0.00", "%", "A1/B1")).toEqual({ text: "33.33", formula: "A1/B1" });
    expect(text(number(100 / 3, "", "%", "A1/B1"))).toBe("33.33333333");
    expect(text(number(12.5, "", "%", "A1/B1"))).toBe("12.5");
  });

  test("of a formula that has no result, or that looks into other files, is refused", () => {
    expect(text(number(null, "", "%", "A1/B1"))).toBe("forms/formula-error");
    for (const formula of ["[1]Sheet1!A1", "'file:///c:/x.xlsx'#$A.A1", "cmd|'/c calc'!A1"])
      expect(text(number(1, "", "%", formula))).toBe("forms/external-formula");
  });
});

describe("the words in a cell", () => {
  test("are one line without blanks around", () => {
    expect(text(readText(cell("  近 200\n处　")))).toBe("近 200 处");
  });

  test("may be a number that the spreadsheet took for one", () => {
    expect(text(readText(cell(54)))).toBe("54");
    expect(text(readText(cell(0.065, { numFmt: "0.0%" })))).toBe("6.5%");
  });

  test("are neither dates nor errors", () => {
    expect(text(readText(cell(new Date(0))))).toBe("forms/date");
    expect(text(readText(cell(new Date(Number.NaN))))).toBe("forms/date");
    expect(text(readText(cell("#REF!", { isError: true })))).toBe("forms/formula-error");
  });
});
