import { zipSync } from "fflate";
import type { Workbook } from "hucre/xlsx";
import { CONTENT_TYPES } from "../ooxml/pack.ts";
import { openPackage, type Parts } from "../ooxml/package.ts";
import { parseXml } from "../ooxml/parse.ts";

/** What cells are read from. Drawings, links to other files, pivots and the like are not even looked at. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?workbook\.xml(?:\.rels)?|xl\/worksheets\/[^/]+\.xml|xl\/(?:sharedStrings|styles)\.xml)$/u;
/** Cells beyond are not read: the reader makes a rectangle of all that it reads. */
const RANGE = "A1:Z20000";
/** Most declarations of columns: the reader unfolds each, up to 16384 columns. */
const MOST_COLUMNS = 500;
/** How a file begins that has a password, or is of an Excel before 2007. */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0] as const;

/** A workbook as read, or in words why it cannot be. */
export type Opened = { readonly workbook: Workbook } | { readonly fault: string };

/** Reads the cells of an .xlsx that someone sent: values, formulas and number formats. Loads the reader when called. */
export async function openWorkbook(bytes: Uint8Array): Promise<Opened> {
  if (OLE2.every((byte, at) => bytes[at] === byte))
    return { fault: "文件加了密码，或是旧格式（.xls），请取消密码、另存为 .xlsx" };
  const parts = openPackage(bytes, "Excel 文件（.xlsx）");
  if ("fault" in parts) return parts;
  const needed = new Map([...parts].filter(([path]) => NEEDED.test(path)));
  const fault = faultOf(needed);
  if (fault !== undefined) return { fault };
  // Packed anew, the reader sees just what was judged: within the limits, and well-formed.
  const packed = zipSync(Object.fromEntries(needed), { level: 0 });
  const { readXlsx } = await import("hucre/xlsx");
  try {
    return { workbook: await readXlsx(packed, { readStyles: true, range: RANGE }) };
  } catch {
    return { fault: "不是 Excel 文件（.xlsx）：内容无法读取" };
  }
}

function faultOf(parts: Parts): string | undefined {
  const types = parts.get(CONTENT_TYPES);
  if (!types || !parts.has("xl/workbook.xml")) return "不是 Excel 文件（.xlsx）：缺少工作簿部件";
  if (/macroEnabled|vbaProject/iu.test(new TextDecoder().decode(types)))
    return "文件带有宏，不予打开，请另存为不带宏的 .xlsx";
  for (const [path, bytes] of parts) {
    const root = parseXml(bytes);
    if ("fault" in root) return `部件 ${path} 无法读取：${root.fault}`;
    if (root.getElementsByTagNameNS("*", "col").length > MOST_COLUMNS) return `部件 ${path} 的列过多`;
  }
  return undefined;
}
