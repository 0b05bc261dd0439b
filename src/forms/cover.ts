import type { Cell, Sheet, WriteSheet } from "hucre/xlsx";
import { displayWidth } from "../diagnostics/excerpt.ts";
import { cellAt, readText } from "./cells.ts";
import { SHEETS } from "./layout.ts";
import { STYLES } from "./style.ts";
import type { Cover, Form } from "./types.ts";

const HOW: readonly string[] = [
  `一、请填「${SHEETS.data}」表中浅黄色的格。其余的格已锁定，键、单位和上年数请不要改动，行不要增删。`,
  "二、「本年数」只填数字，不写单位；小数照实填写，末尾的 0 也算数。单位有变化的，请先与汇总单位联系。",
  "三、有增减的，在「增减」里选升、降或持平，「增减幅度」填正数，不写 %；持平的不填幅度。",
  "四、「状态」已按上年选好，请核对：年终实际数选“完成”，预计数选“预计”。",
  "五、跨在几列上的格按上年的写法整句填写，数字加单位，如“1.5 万余台”“由 80% 提升至 90%”。",
  "六、没有这项数据的请空着，口径有变化或需要说明的写在「备注」里。空着的格不改动已有的数。",
  "七、填好后仍存为 .xlsx 文件发回，不要另存为其他格式，也不要加密码。",
];

/** Lines of the cover from 1: title, what is to be filled in about the form itself, how to fill it in. */
const FIRST = { facts: 3, how: 11 } as const;

/** What is to be filled in about the form itself, below what it says of itself. */
const ASKED = { due: "截止日期", by: "填表人、电话", reviewer: "审核人" } as const satisfies Readonly<
  Record<keyof Cover, string>
>;

/** Of the two columns, in characters of the usual font. */
const WIDTHS = [18, 66] as const;
/** Width of both in columns of a terminal: a digit of the usual font is wider than half a Han character. */
const LINE = 92;

/** The sheet that says who fills in what, and how. */
export function coverSheet({ year, owner, sections }: Form): WriteSheet {
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  const facts: readonly (readonly [label: string, value: string | undefined])[] = [
    ["填报单位", owner],
    ["年度", `${year} 年`],
    ["填报内容", `${count} 行，见「${SHEETS.data}」表`],
    ...Object.values(ASKED).map((label) => [label, undefined] as const),
  ];
  const cells = new Map<string, Partial<Cell>>([
    ["0,0", { value: `${year} 年度报告数据填报表`, type: "string", style: STYLES.title }],
    ...facts.flatMap(([label, value], at): [string, Partial<Cell>][] => [
      [`${FIRST.facts - 1 + at},0`, { value: label, type: "string", style: STYLES.label }],
      [
        `${FIRST.facts - 1 + at},1`,
        value === undefined
          ? { value: null, type: "empty", style: STYLES.text }
          : { value, type: "string", style: STYLES.name },
      ],
    ]),
    [`${FIRST.how - 2},0`, { value: "怎样填写", type: "string", style: STYLES.subtitle }],
    ...HOW.map((text, at): [string, Partial<Cell>] => [
      `${FIRST.how - 1 + at},0`,
      { value: text, type: "string", style: STYLES.prose },
    ]),
  ]);
  const across = (line: number) => ({ startRow: line - 1, startCol: 0, endRow: line - 1, endCol: 1 });
  return {
    name: SHEETS.cover,
    columns: WIDTHS.map((width) => ({ width })),
    rows: [],
    cells,
    merges: [across(1), ...HOW.map((_, at) => across(FIRST.how + at))],
    rowDefs: new Map([
      [0, { height: 36 }],
      ...facts.map((_, at): [number, { height: number }] => [FIRST.facts - 1 + at, { height: 24 }]),
      [FIRST.how - 2, { height: 24 }],
      ...HOW.map((text, at): [number, { height: number }] => [
        FIRST.how - 1 + at,
        { height: 8 + 15 * Math.ceil(displayWidth(text) / LINE) },
      ]),
    ]),
    protection: { sheet: true, objects: true, scenarios: true },
    pageSetup: { paperSize: "a4", orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
    view: { showGridLines: false },
  };
}

/** What was filled in about the form itself; found by its label, for nothing depends on it. */
export function readCover(sheet: Sheet | undefined): Cover {
  const labels = sheet?.rows.map(([label]) => label) ?? [];
  const of = (field: keyof Cover): string => {
    const row = labels.indexOf(ASKED[field]);
    const read = sheet && row >= 0 ? readText(cellAt(sheet, row, 1)) : undefined;
    return read && "text" in read ? read.text : "";
  };
  return { due: of("due"), by: of("by"), reviewer: of("reviewer") };
}
