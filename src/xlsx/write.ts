import { strFromU8, strToU8, unzipSync } from "fflate";
import type { WriteOptions } from "hucre/xlsx";
import { pack } from "../ooxml/pack.ts";

const STYLES = "xl/styles.xml";

/**
 * A workbook as bytes, the same for the same content on any day, in any zone and with any zlib. `date` is what it bears
 * as its own. Loads the writer when called.
 */
export async function workbookBytes(
  workbook: Omit<WriteOptions, "properties">,
  title: string,
  date: Date,
): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  // Without dates of its own the file would bear those of the clock.
  const written = await writeXlsx({ ...workbook, properties: { title, created: date, modified: date } });
  return pack(
    Object.entries(unzipSync(written)).map(([path, bytes]) =>
      path === STYLES ? [path, strToU8(inOrder(strFromU8(bytes)))] : [path, bytes],
    ),
  );
}

/** Microsoft's schema has the size of a font before its colour; the writer has it after. */
const inOrder = (styles: string): string => styles.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/gu, "$2$1");
