import type { DataValidation } from "hucre/xlsx";
import { addressOf } from "./layout.ts";
import type { FormRow } from "./types.ts";

/** Longest that spreadsheets take: the title of a prompt, and its text. */
const LONGEST = { title: 32, text: 255 } as const;
const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** What a spreadsheet itself checks and says while a row is filled in. */
export function checksOf(row: FormRow, line: number): readonly DataValidation[] {
  const remark = longText(
    "remark",
    "备注",
    "需要说明的写在这里：口径变化、没有数据的原因等。不印入报告。",
    500,
  );
  const own =
    row.kind === "text"
      ? [longText("value", row.name, textPrompt(row), 300)]
      : row.kind === "asOf"
        ? [longText("value", row.name, "数据截止的时间，如：9月。全年数不填。", 20)]
        : numberChecks(row);
  return [...own, remark].map(({ column, ...check }) => ({ ...check, range: addressOf(column, line) }));
}

type Check = Omit<DataValidation, "range"> & { readonly column: Parameters<typeof addressOf>[0] };

function numberChecks(row: FormRow): readonly Check[] {
  const { name, last, unit, verbs, amountUnits, statuses, hint } = row;
  const about = [last === "" ? "" : `上年：${last}。`, hint === "" ? "" : `${hint}。`].join("");
  return [
    {
      column: "value",
      type: "decimal",
      operator: "between",
      formula1: "-1000000000000000",
      formula2: "1000000000000000",
      ...said(name, `${about}只填数字，单位是${unit}。`),
      ...refused("只填数字", "这里只填数字，单位已在后面写明。约数和说明请写在备注里。"),
    },
    ...choice("verb", "增减", verbs, "与上年相比：升、降或持平。"),
    ...(verbs.length > 0 ? [amountCheck()] : []),
    ...choice("amountUnit", "幅度单位", amountUnits, "比率的变化用个百分点，其余用 %。"),
    ...choice("status", "状态", statuses, "年终实际数选完成，预计数选预计。"),
  ];
}

const amountCheck = (): Check => ({
  column: "amount",
  type: "decimal",
  operator: "greaterThanOrEqual",
  formula1: "0",
  ...said("增减幅度", "只填正数，不写 %；升降在前一格选。持平不填。"),
  ...refused("只填正数", "这里只填正数，不写 %；升降在前一格选。"),
});

const choice = (
  column: Check["column"],
  title: string,
  values: readonly string[],
  prompt: string,
): readonly Check[] =>
  values.length === 0
    ? []
    : [
        {
          column,
          type: "list",
          values: [...values],
          ...said(title, prompt),
          ...refused(title, `请从下拉清单里选：${values.join("、")}。`),
        },
      ];

const longText = (column: Check["column"], title: string, prompt: string, most: number): Check => ({
  column,
  type: "textLength",
  operator: "lessThanOrEqual",
  formula1: String(most),
  ...said(title, prompt),
  ...refused("太长", `这里最多写 ${most} 个字。`),
});

const textPrompt = ({ last, hint }: FormRow): string =>
  [
    "整句填写，数字加单位。",
    last === "" ? "如：120 亿元，增长 5%。" : `照上年的写法：${last}`,
    hint === "" ? "" : `（${hint}）`,
  ].join("");

const said = (title: string, text: string) => ({
  allowBlank: true,
  showInputMessage: true,
  inputTitle: cut(title, LONGEST.title),
  inputMessage: cut(text, LONGEST.text),
});

const refused = (title: string, text: string) => ({
  showErrorMessage: true,
  errorStyle: "stop" as const,
  errorTitle: cut(title, LONGEST.title),
  errorMessage: cut(text, LONGEST.text),
});
