/** What the handbook says of a code. */
export interface Entry {
  readonly code: string;
  /** The stage that finds it, in Chinese: the heading above. */
  readonly stage: string;
  /** Markdown: what it means, an example, how to mend it. */
  readonly text: string;
}

/** The entries of docs/troubleshooting.md by code: a heading `##` is a stage, one `###` a code. */
export function entriesOf(handbook: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const part of handbook.split(/^## /mu).slice(1)) {
    const [stage = "", ...sections] = part.split(/^### /mu).map((text) => text.trim());
    for (const section of sections) {
      const [code = "", ...lines] = section.split("\n");
      entries.set(code, { code, stage, text: lines.join("\n").trim() });
    }
  }
  return entries;
}
