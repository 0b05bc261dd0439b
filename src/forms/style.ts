import type { CellStyle } from "hucre/xlsx";

const SONG = "宋体";
const HEI = "黑体";
const solid = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;
const side = { style: "thin", color: { rgb: "A6A6A6" } } as const;
const BORDER = { top: side, right: side, bottom: side, left: side } as const;
const MIDDLE = { vertical: "center", wrapText: true } as const;
const LEFT = { ...MIDDLE, horizontal: "left" } as const;
const font = (name: string, size: number, rest: CellStyle["font"] = {}) => ({ name, size, ...rest });

/** What may be filled in: tinted, and open where the sheet is locked. */
const OPEN: CellStyle = {
  font: font(SONG, 11),
  fill: solid("FFF8E1"),
  border: BORDER,
  protection: { locked: false },
};

/** The looks of cells; number formats are added where they are used. */
export const STYLES = {
  title: { font: font(HEI, 16), alignment: { horizontal: "center", vertical: "center" } },
  line: { font: font(SONG, 11), alignment: { vertical: "center" } },
  lineEnd: { font: font(SONG, 11), alignment: { horizontal: "right", vertical: "center" } },
  head: {
    font: font(HEI, 11),
    fill: solid("DCE6F1"),
    border: BORDER,
    alignment: { ...MIDDLE, horizontal: "center" },
  },
  band: { font: font(HEI, 11), fill: solid("F2F2F2"), border: BORDER, alignment: LEFT },
  key: { font: font(SONG, 8, { color: { rgb: "808080" } }), border: BORDER, alignment: LEFT },
  name: { font: font(SONG, 11), border: BORDER, alignment: { ...LEFT, indent: 1 } },
  part: { font: font(SONG, 11), border: BORDER, alignment: { ...LEFT, indent: 3 } },
  last: {
    font: font(SONG, 10, { color: { rgb: "595959" } }),
    border: BORDER,
    alignment: { ...LEFT, indent: 1 },
  },
  unit: { font: font(SONG, 11), border: BORDER, alignment: { ...MIDDLE, horizontal: "center" } },
  closed: { fill: solid("F7F7F7"), border: BORDER },
  number: { ...OPEN, alignment: { horizontal: "right", vertical: "center", indent: 1 } },
  choice: { ...OPEN, alignment: { horizontal: "center", vertical: "center" } },
  text: { ...OPEN, numFmt: "@", alignment: { ...LEFT, indent: 1 } },
  label: { font: font(HEI, 11), fill: solid("DCE6F1"), border: BORDER, alignment: { ...LEFT, indent: 1 } },
  subtitle: { font: font(HEI, 12), alignment: { vertical: "center" } },
  prose: { font: font(SONG, 11), alignment: { vertical: "top", wrapText: true } },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** At least so many places after the point, and more where more are typed; whole numbers show as typed. */
export const numberFormat = (decimals: number): { readonly numFmt: string } | undefined =>
  decimals > 0 ? { numFmt: `0.${"0".repeat(decimals)}######` } : undefined;
