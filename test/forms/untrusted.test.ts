import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { readForm } from "../../src/forms/read.ts";
import type { Form } from "../../src/forms/types.ts";
import { formXlsx } from "../../src/forms/workbook.ts";
import { SEED } from "../fuzz/support.ts";

const FORM: Form = {
  year: 2032,
  owner: "丙局",
  sections: [
    {
      title: "城市",
      rows: [
        {
          kind: "number",
          key: "城市.绿地",
          figure: "城市.绿地",
          part: "",
          name: "绿地",
          last: "3公顷",
          unit: "公顷",
          decimals: 0,
          amountDecimals: 0,
          verbs: [],
          amountUnits: [],
          statuses: ["完成"],
          now: { value: "", verb: "", amount: "", amountUnit: "", status: "完成" },
          raw: "待填",
          hint: "",
        },
      ],
    },
  ],
};

async function read(bytes: Uint8Array) {
  const found: Diagnostic[] = [];
  const form = await readForm("甲.xlsx", bytes, (one) => found.push(one));
  return { form, found, said: found.map(({ message }) => message).join("\n") };
}

describe("a workbook that is none of ours or means harm", () => {
  let good: Uint8Array;
  beforeAll(async () => {
    good = await formXlsx(FORM);
  });
  const parts = () => unzipSync(good);
  const partText = (path: string): string => new TextDecoder().decode(parts()[path]);
  const repacked = (changes: Readonly<Record<string, string>>): Uint8Array =>
    zipSync({
      ...parts(),
      ...Object.fromEntries(Object.entries(changes).map(([path, text]) => [path, strToU8(text)])),
    });
  const DATA = "xl/worksheets/sheet2.xml";

  test("is read when it is ours", async () => {
    const { form, found } = await read(good);
    expect(found).toEqual([]);
    expect(form).toMatchObject({
      year: 2032,
      owner: "丙局",
      rows: [{ cells: { value: "", status: "完成" } }],
    });
  });

  test.each<[string, () => Uint8Array, string]>([
    ["nothing", () => new Uint8Array(), "无法解压"],
    ["text", () => strToU8("键,本年数\n"), "无法解压"],
    ["half a file", () => good.slice(0, good.length / 2), "无法解压"],
    ["an old .xls, or one with a password", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), "密码"],
    ["another zip", () => zipSync({ "a.txt": strToU8("a") }), "缺少工作簿"],
    [
      "macros",
      () =>
        repacked({
          "[Content_Types].xml": partText("[Content_Types].xml").replace(
            "sheet.main",
            "sheet.macroEnabled.main",
          ),
        }),
      "宏",
    ],
    [
      "a document type",
      () =>
        repacked({
          [DATA]: `<!DOCTYPE x [<!ENTITY a "b">]>${partText(DATA).replace(/<\?xml[^>]*\?>/u, "")}`,
        }),
      "DOCTYPE",
    ],
    ["broken XML", () => repacked({ [DATA]: partText(DATA).replace("</sheetData>", "") }), "XML 有误"],
    [
      "columns without end",
      () =>
        repacked({
          [DATA]: partText(DATA).replace(
            "<cols>",
            `<cols>${'<col min="1" max="16384" width="3"/>'.repeat(1000)}`,
          ),
        }),
      "列过多",
    ],
    [
      "a missing sheet",
      () => zipSync(Object.fromEntries(Object.entries(parts()).filter(([path]) => path !== DATA))),
      "无法读取",
    ],
    ["a zip bomb", () => repacked({ [DATA]: `${partText(DATA)}<!--${" ".repeat(30_000_000)}-->` }), "过大"],
    [
      "a workbook of something else",
      () =>
        repacked({
          "xl/sharedStrings.xml": partText("xl/sharedStrings.xml").replace("report forms", "something"),
        }),
      "不是 report forms",
    ],
    [
      "a form of another version",
      () =>
        repacked({
          "xl/sharedStrings.xml": partText("xl/sharedStrings.xml").replace("<t>1</t>", "<t>9</t>"),
        }),
      "别的版本",
    ],
    [
      "a renamed sheet",
      () =>
        repacked({
          "xl/workbook.xml": partText("xl/workbook.xml").replace('name="数据"', 'name="数据 (2)"'),
        }),
      "没有工作表「数据」",
    ],
    [
      "a record that was changed",
      () =>
        repacked({
          "xl/sharedStrings.xml": partText("xl/sharedStrings.xml").replace("<t>number</t>", "<t>numbers</t>"),
        }),
      "被改动",
    ],
  ])("such as %s, is refused in words", async (_name, make, words) => {
    const { form, found, said } = await read(make());
    expect(form).toBeUndefined();
    expect(found).toMatchObject([{ code: "forms/not-a-form", severity: "error", cell: { file: "甲.xlsx" } }]);
    expect(said).toContain(words);
  });

  test("costs no more for cells at the far end of the sheet", async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    const started = performance.now();
    const { form } = await read(repacked({ [DATA]: partText(DATA).replace("</sheetData>", far) }));
    expect(form?.rows).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test("that links to other files opens none: a formula into them is refused by its cell", async () => {
    const cell = /<c r="D5"[^/]*\/>/u.exec(partText(DATA))?.[0] ?? "";
    expect(cell).not.toBe("");
    const formula = cell.replace("/>", "><f>[1]Sheet1!$A$1</f><v>5</v></c>");
    const { found } = await read(repacked({ [DATA]: partText(DATA).replace(cell, formula) }));
    expect(found).toMatchObject([{ code: "forms/external-formula", cell: { address: "D5" } }]);
  });

  test("never breaks the reader, however its bytes are bent", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) }), { maxLength: 20 }),
        fc.nat(),
        async (changes, cut) => {
          const bytes = good.slice(0, cut % 2 === 0 ? good.length : cut % good.length);
          for (const { at, byte } of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          const { form, found } = await read(bytes);
          expect(form !== undefined || found.some(({ severity }) => severity === "error")).toBe(true);
        },
      ),
      { numRuns: 150, seed: SEED },
    );
  });

  test("nor is it broken by XML that is bent and packed anew", async () => {
    const paths = Object.keys(parts()).filter((path) => /sheet\d|sharedStrings|styles|workbook/u.test(path));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.string({ maxLength: 20 }),
        async (path, at, length, put) => {
          const text = partText(path);
          const from = at % text.length;
          const bent = text.slice(0, from) + put + text.slice(from + length);
          const { form, found } = await read(repacked({ [path]: bent }));
          expect(form !== undefined || found.some(({ severity }) => severity === "error")).toBe(true);
        },
      ),
      { numRuns: 150, seed: SEED },
    );
  });
});
