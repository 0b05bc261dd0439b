import type { Inline } from "../../report/types.ts";
import type { Sentence } from "../../report/walk.ts";
import { all } from "../../verify/text/index.ts";
import type { Role, TextParagraph } from "../../verify/types.ts";
import { originOf } from "../origin.ts";
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
  find: ({ sentences, templates }): readonly Finding[] => {
    const blocks = blocksOf(sentences);
    const measured = measure(blocks.map(paragraphOf));
    if ("skipped" in measured) return [];
    return measured.faults.map(({ where, found, spot }) => ({
      ...(spot ? originOf(blocks[spot.id]?.inlines ?? [], spot.at, spot.length, templates) : { keys: [] }),
      message: `${title}：${found}`,
      actual: where,
      expected: measured.expected,
      notes: [clause],
      sentence: where,
    }));
  },
}));

interface Block {
  readonly role: Role;
  readonly inlines: Inline[];
}

const paragraphOf = ({ role, inlines }: Block, id: number): TextParagraph => ({
  role,
  text: inlines.map(({ text }) => text).join(""),
  id,
});

/** Sentences of one block together, captions with their label. */
function blocksOf(sentences: readonly Sentence[]): readonly Block[] {
  const blocks: (Block & { readonly id: string })[] = [];
  for (const { kind, spot, inlines, object } of sentences) {
    const id = [kind, ...Object.values(spot)].join(" ");
    const last = blocks.at(-1);
    if (last?.id === id && kind === "paragraph") last.inlines.push(...inlines);
    else
      blocks.push({
        id,
        role: ROLES[kind],
        inlines: [...(kind === "caption" ? [labelInline(object)] : []), ...inlines],
      });
  }
  return blocks;
}

const labelInline = (label = ""): Inline => ({ type: "text", text: `${label} ` });
