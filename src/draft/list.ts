import type { Figure } from "../data/figure/types.ts";
import type { Year } from "../data/types.ts";
import { inlineText } from "../report/text.ts";
import type { Attachment, Block, Inline, ReportTree } from "../report/types.ts";

/** Figures that wait to be filled, in the order of the data. */
export const pendingFigures = ({ figures }: Year): readonly Figure[] =>
  [...figures.values()].filter(({ pending }) => pending);

/** The draft's tree: at its end, on a page of its own, what is still to be filled and by whom. */
export function withPendingList(tree: ReportTree, pending: readonly Figure[]): ReportTree {
  if (pending.length === 0) return tree;
  const list: Attachment = {
    label: "草稿",
    unlisted: true,
    title: [{ type: "text", text: `待填的数字（${pending.length} 个）` }],
    children: [...byOwner(pending)].map(([owner, figures]) => ({
      type: "paragraph",
      children: [
        { type: "text", text: owner === "" ? "" : `${owner}：` },
        ...figures.flatMap(({ key }, at): readonly Inline[] => [
          { type: "text", text: key.startsWith(`${owner}.`) ? key.slice(owner.length + 1) : key },
          { type: "text", text: at === figures.length - 1 ? "。" : "；" },
        ]),
      ],
    })),
  };
  return { ...tree, attachments: [...tree.attachments, list] };
}

/** The draft's tree with words in the place of charts that have nothing to draw yet; they keep their numbers. */
export function withoutEmptyCharts(tree: ReportTree, empty: ReadonlySet<string>): ReportTree {
  const replaced = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((block) =>
      block.type === "chart" && empty.has(block.chart)
        ? {
            type: "paragraph",
            children: [{ type: "text", text: `【待填：图${block.number} ${inlineText(block.caption)}】` }],
          }
        : block,
    );
  return {
    ...tree,
    body: replaced(tree.body),
    attachments: tree.attachments.map((one) => ({ ...one, children: replaced(one.children) })),
  };
}

/** By the unit that answers for them, then by chapter; those without an owner by their chapter alone. */
function byOwner(pending: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const figure of pending) {
    const name = figure.owner ?? figure.key.slice(0, figure.key.indexOf("."));
    const known = groups.get(name);
    if (known) known.push(figure);
    else groups.set(name, [figure]);
  }
  return groups;
}
