import type { OutlineEntry } from "../types.ts";
import { apply, type Matrix } from "./matrix.ts";
import type { PdfDocument, RawOutline } from "./pdfjs.ts";

/** More entries, or deeper ones, than any document has. */
const MOST_ENTRIES = 5000;
const DEEPEST = 8;

/** The file's outline, from top to bottom, with the places that it leads to. */
export async function readOutline(
  document: PdfDocument,
  bases: readonly Matrix[],
): Promise<readonly OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const walk = async (items: RawOutline, level: number): Promise<void> => {
    for (const item of items ?? []) {
      if (entries.length >= MOST_ENTRIES) return;
      const text = typeof item.title === "string" ? item.title : "";
      entries.push({ level, text, ...(await targetOf(document, item.dest, bases)) });
      if (level < DEEPEST) await walk(item.items, level + 1);
    }
  };
  await walk(await document.getOutline(), 1);
  return entries;
}

/** PDF 32000-1 12.3.2.2: [page, kind, further numbers]; a name stands for such a list. A broken one leads nowhere. */
async function targetOf(
  document: PdfDocument,
  dest: unknown,
  bases: readonly Matrix[],
): Promise<{ readonly page?: number; readonly yPt?: number }> {
  try {
    const list: unknown = typeof dest === "string" ? await document.getDestination(dest) : dest;
    if (!Array.isArray(list)) return {};
    const [target, kind, ...numbers] = list as readonly unknown[];
    const index = typeof target === "number" ? target : await document.getPageIndex(target);
    const base = bases[index];
    if (base === undefined) return {};
    const top = numbers[TOP_OF[nameOf(kind)] ?? -1];
    return { page: index + 1, ...(typeof top === "number" && { yPt: apply(base, [0, top])[1] }) };
  } catch {
    return {};
  }
}

/** Which of the numbers is the upper edge of what is shown. */
const TOP_OF: Readonly<Record<string, number>> = { XYZ: 1, FitH: 0, FitBH: 0, FitR: 3 };

const nameOf = (kind: unknown): string =>
  typeof kind === "object" && kind !== null && "name" in kind ? String(kind.name) : "";
