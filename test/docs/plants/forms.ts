import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CellValue } from "hucre/xlsx";
import { placeAt } from "../../../src/diagnostics/source.ts";
import { notTaken } from "../../../src/forms/conflicts.ts";
import { report } from "../../cli/support.ts";
import { filledRows, sheetOf } from "../../forms/book.ts";
import { issued, readBytes, textsOf } from "../../forms/support.ts";
import { applyEdit, type Edit, sourceOf } from "../../support/project.ts";
import { printed, type Scene } from "./plant.ts";

type Rows = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;
const CITY = "data/2032/city.yaml";
const GDP = "经济.地区生产总值";
const REVENUE = "经济.财政收入";
const YEARS: Rows = { "治理.周年": { D: 71 } };
const codesOf = (...names: readonly string[]): readonly string[] => names.map((name) => `forms/${name}`);
const city = (find: string, put: string): Edit => ({ file: CITY, find, put });

const collect = async (root: string, ...files: readonly string[]): Promise<string> =>
  (await report(root, "collect", "--quiet", ...files)).err;

/** What is said when a unit's form comes back filled in so; the data may have changed since it was issued. */
const collected =
  (owner: string, rows: Rows, since: readonly Edit[] = [], begun: readonly Edit[] = []) =>
  async (): Promise<string> => {
    const { root, fill } = await issued(...begun);
    const file = await fill(owner, rows);
    for (const edit of since) await applyEdit(root, edit);
    return collect(root, file);
  };

/** A figure that is asked for in words. */
const ABOUT = city("{ 数值: 待填 }", "{ 数值: 约 40 微克/立方米 }");

const CELLS: readonly Scene[] = [
  {
    name: "numbers that are none",
    codes: codesOf("date", "not-a-number", "changed-unit", "changed-last"),
    print: collected("乙局", {
      [GDP]: { D: new Date(Date.UTC(2032, 0, 2)), C: "121亿元" },
      [REVENUE]: { D: "9亿元", E: "万元" },
    }),
  },
  {
    name: "a changed key, an error of a formula",
    codes: codesOf("changed-key", "formula-error"),
    print: collected("乙局", { [GDP]: { D: "#DIV/0!" }, [REVENUE]: { A: "经济.财政支出", D: 9 } }),
  },
  {
    name: "changes that are half filled in",
    codes: codesOf("unclear-change", "incomplete"),
    print: collected("乙局", { [GDP]: { F: "增长", G: 3 }, [REVENUE]: { D: 9, G: 3 } }),
  },
  {
    name: "choices that there are not",
    codes: codesOf("unknown-choice", "unknown-unit"),
    print: collected("乙局", {
      [GDP]: { D: 9, F: "增多", G: 3 },
      [REVENUE]: { D: 9, F: "增长", G: 3, H: "百分之" },
    }),
  },
  {
    name: "formulas",
    codes: codesOf("formula", "external-formula"),
    print: async () => {
      const { root, edit } = await issued();
      const file = await edit("乙局", (book) => {
        const { cells, rows } = sheetOf(book);
        for (const [row, formula] of ["60+60", "[1]Sheet1!A1"].entries()) {
          rows[row + 4]?.splice(3, 1, 120);
          Object.assign(cells?.get(`${row + 4},3`) ?? {}, { value: 120, formula, formulaResult: 120 });
        }
      });
      return collect(root, file);
    },
  },
  {
    name: "a cell that is to stay empty",
    codes: codesOf("closed-cell"),
    print: collected("未定责任单位", { "任务.重点任务.完成": { D: 3, F: "增长" } }),
  },
  {
    name: "a number taken out",
    codes: codesOf("cleared"),
    print: collected(
      "丙局",
      { "治理.拆除违建": { D: null } },
      [],
      [city("拆除违建: 待填", "拆除违建: 3 万平方米")],
    ),
  },
  {
    name: "a date that is none",
    codes: codesOf("unparsable"),
    print: collected("丙局", { "治理.细颗粒物": { D: 3 }, "治理.细颗粒物.截至": { D: "年中前后" } }),
  },
  {
    name: "words without a unit",
    codes: codesOf("missing-unit"),
    print: collected("丙局", { "治理.细颗粒物": { D: "约 39" } }, [], [ABOUT]),
  },
  {
    name: "full-width digits in words",
    codes: codesOf("full-width-digit"),
    print: collected("丙局", { "治理.细颗粒物": { D: "约 ３９ 微克/立方米" } }, [], [ABOUT]),
  },
];

const AGAINST_DATA: readonly Scene[] = [
  {
    name: "data that have changed since",
    codes: codesOf("conflict"),
    print: collected("丙局", YEARS, [city("周年: 待填", "周年: 72 周年")]),
  },
  {
    name: "a key that is gone since",
    codes: codesOf("stale"),
    print: collected("丙局", YEARS, [city("  周年: 待填", "  年头: 待填")]),
  },
  {
    name: "another unit since",
    codes: codesOf("other-unit"),
    print: collected("丙局", YEARS, [
      { file: "data/2032/report.yaml", find: "治理: 丙局", put: "治理: 丁局" },
    ]),
  },
  {
    name: "two forms that differ",
    codes: codesOf("duplicate"),
    print: async () => {
      const { root, fill } = await issued();
      await fill("丙局", YEARS, "一");
      await fill("丙局", { "治理.周年": { D: 72 } }, "二");
      return collect(root, "收回");
    },
  },
  {
    name: "a form of another year",
    codes: codesOf("other-year"),
    print: async () => {
      const { root, data, fill } = await issued();
      const file = await fill("丙局", YEARS);
      await mkdir(join(root, "data/2033"));
      for (const [name, text] of await textsOf(data))
        await writeFile(join(root, "data/2033", name), text.replace("年度: 2032", "年度: 2033"));
      return collect(root, file);
    },
  },
  {
    name: "a whole sentence for what the data say in parts",
    codes: codesOf("own-field"),
    print: collected(
      "丙局",
      { "治理.细颗粒物": { D: "39 微克/立方米，全市第一" } },
      [],
      [city("{ 数值: 待填 }", "{ 数值: 40 微克/立方米, 位次: 全市第二 }")],
    ),
  },
  {
    name: "an answer that the data read otherwise",
    codes: codesOf("not-taken"),
    print: () => {
      const source = sourceOf("治理:\n  周年: 71 周年\n", CITY);
      const row = {
        record: { figure: "治理.周年" },
        at: () => ({ file: "收回/丙局.xlsx", sheet: "数据", address: "D10" }),
      } as never;
      return printed((tell) => tell(notTaken(row, "71 周年", placeAt(source, 10, 15))));
    },
  },
];

const FILES: readonly Scene[] = [
  {
    name: "forms that lie in the way",
    codes: codesOf("filled-in", "foreign-file"),
    print: async () => {
      const { root, form } = await issued();
      await writeFile(form("丙局"), await filledRows(await readBytes(form("丙局")), YEARS));
      await writeFile(join(root, "output/2032/forms/说明.txt"), "x");
      return (await report(root, "forms", "--quiet")).err;
    },
  },
  {
    name: "files that are no forms",
    codes: codesOf("no-such-file", "not-a-form"),
    print: async () => {
      const { root, form } = await issued();
      await copyFile(form("丙局"), join(root, "丙局.xls"));
      return collect(root, "丙局.xls", "丁局.xlsx");
    },
  },
  {
    name: "two units with one file name",
    codes: codesOf("same-name"),
    print: async () => {
      const { root } = await issued();
      await applyEdit(root, { file: "data/2032/report.yaml", find: "经济: 乙局", put: "经济: 丙/局" });
      return (await report(root, "forms", "--quiet")).err;
    },
  },
];

export const SCENES_OF_FORMS: readonly Scene[] = [...CELLS, ...AGAINST_DATA, ...FILES];
