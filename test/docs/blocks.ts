/** A fenced block of a document in Markdown. */
export interface Block {
  readonly language: string;
  /** What stands behind the language. */
  readonly info: string;
  readonly text: string;
  /** Of the fence, from 1. */
  readonly line: number;
  /** The heading above it. */
  readonly heading: string;
}

/** All fenced blocks of a document, at the margin or in a list; a longer fence may hold a shorter one. */
export function blocksOf(document: string): readonly Block[] {
  const blocks: Block[] = [];
  let heading = "";
  const lines = document.split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (/^#+ /u.test(line)) heading = line.replace(/^#+ /u, "");
    const [, indent, fence, language = "", info = ""] = /^( *)(`{3,})(\w*) *(.*)/u.exec(line) ?? [];
    if (indent === undefined) continue;
    const end = lines.indexOf(`${indent}${fence}`, at + 1);
    if (end < 0) throw new Error(`Line ${at + 1}: a block without an end`);
    const text = lines.slice(at + 1, end).map((one) => `${one.slice(indent.length)}\n`);
    blocks.push({ language, info, text: text.join(""), line: at + 1, heading });
    at = end;
  }
  return blocks;
}
