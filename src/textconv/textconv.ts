import { extname } from "node:path";
import { diffText } from "./blocks.ts";
import { pdfBlocks } from "./pdf.ts";
import { wordBlocks } from "./word.ts";

/** The words of a finished file for a diff, or a line that says why there are none: git goes on either way. */
export async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  const blocks = await (extname(name).toLowerCase() === ".pdf" ? pdfBlocks(bytes) : wordBlocks(bytes));
  return "fault" in blocks ? unreadable(blocks.fault) : diffText(blocks);
}

export const unreadable = (fault: string): string => `（读不出文字：${fault}）`;
