import type { Sentence } from "../../report/walk.ts";
import { all } from "../../verify/text/index.ts";
import type { Role, TextParagraph } from "../../verify/types.ts";
import type { Finding, Rule } from "../types.ts";

const ROLES: Readonly<Record<Sentence["kind"], Role>> = {
  title: "title",
  heading: "heading",
  paragraph: "text",
  caption: "caption",
  cell: "cell",
};

/** GB/T 15834 and 15835 on the report's words, before it is printed: the same rules as `report verify` has. */
export const STANDARDS: readonly Rule[] = all.map(({ code, title, clause, level, measure }) => ({
  code: `check/${code.slice(code.indexOf("/") + 1)}`,
  title,
  severity: level === "must" ? "error" : "warning",
  find: ({ sentences }): readonly Finding[] => {
    const measured = measure(paragraphsOf(sentences));
    if ("skipped" in measured) return [];
    return measured.faults.map(({ where, found }) => ({
      keys: [],
      message: `${title}：${found}`,
      actual: where,
      expected: measured.expected,
      notes: [clause],
      sentence: where,
    }));
  },
}));

/** Sentences of one block together, captions with their label. */
function paragraphsOf(sentences: readonly Sentence[]): readonly TextParagraph[] {
  const paragraphs: { readonly id: string; readonly role: Role; text: string }[] = [];
  for (const { kind, spot, text, object } of sentences) {
    const id = [kind, ...Object.values(spot)].join(" ");
    const last = paragraphs.at(-1);
    if (last?.id === id && kind === "paragraph") last.text += text;
    else
      paragraphs.push({ id, role: ROLES[kind], text: kind === "caption" ? `${object ?? ""} ${text}` : text });
  }
  return paragraphs.map(({ role, text }) => ({ role, text }));
}
