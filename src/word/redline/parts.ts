import { diffInlines } from "../../redline/inlines.ts";
import type { AlignedAttachment, AlignedReport, Both } from "../../redline/types.ts";
import type { Imprint, ReportTree } from "../../report/types.ts";
import { attachmentHead } from "../attachments.ts";
import { imprintBlocks } from "../imprint.ts";
import { type Parts, partsOf } from "../parts.ts";
import type { Stretch } from "../sections.ts";
import type { Context } from "../types.ts";
import { pairedBlocks, redlineStretch, wholeBlocks } from "./blocks.ts";
import { offsetsInBoth } from "./offsets.ts";
import type { Reviser } from "./revise.ts";
import type { RedlineBlock } from "./types.ts";

/** The elements of two versions as one document. */
export function redlineParts(
  report: AlignedReport,
  contexts: Both<Context>,
  reviser: Reviser,
): Parts<RedlineBlock> {
  const [from, to] = [report.from.tree, report.to.tree];
  const { title, recipients, remark } = report;
  const before = partsOf(outsideText(from), contexts.from);
  const after = partsOf(outsideText(to), contexts.to);
  const { placing } = contexts.to;
  const both = partsOf(
    { ...outsideText(to), title, recipients, remark },
    { ...contexts.to, placing: { ...placing, title: offsetsInBoth(title, placing.title) } },
  );
  const line = (part: "recipients" | "remark"): readonly RedlineBlock[] =>
    from[part] && to[part] ? wholeBlocks(both[part]) : pairedBlocks(before[part], after[part]);
  return {
    redHead: pairedBlocks(before.redHead, after.redHead),
    title: wholeBlocks(both.title),
    recipients: line("recipients"),
    body: report.body.map((block) => redlineStretch(block, contexts, reviser)),
    note: pairedBlocks(before.note, after.note),
    closing: pairedBlocks(before.closing, after.closing),
    remark: line("remark"),
    attachments: report.attachments.flatMap((attachment) => [
      attachmentTop(attachment, contexts),
      ...attachment.blocks.map((block) => redlineStretch(block, contexts, reviser)),
    ]),
    imprint: imprintOf(report, contexts.to, before.imprint, after.imprint),
  };
}

/** The elements around the text only. */
const outsideText = (tree: ReportTree): ReportTree => ({
  ...tree,
  body: [],
  attachments: tree.attachments.map((attachment) => ({ ...attachment, children: [] })),
});

/** Label and title: the title is changed by phrase, the label is too short for that. */
function attachmentTop(
  { from, to, title }: AlignedAttachment,
  contexts: Both<Context>,
): Stretch<RedlineBlock> {
  const head = (side: "from" | "to", words = title) => {
    const placed = side === "from" ? from : to;
    const { placing, marks } = contexts[side];
    const ends = (placed && placing.attachmentTitles[placed.at]) ?? [];
    return placed
      ? attachmentHead({ ...placed.attachment, title: words }, offsetsInBoth(words, ends), marks)
      : [];
  };
  if (!from || !to) {
    const [side, change] = from ? (["from", "deleted"] as const) : (["to", "inserted"] as const);
    const { attachment } = { ...(from ?? to) };
    return { sheet: "upright", blocks: wholeBlocks(head(side, attachment?.title), change) };
  }
  const [[label], [now, ...rest]] = [head("from"), head("to")];
  return {
    sheet: "upright",
    blocks: [...pairedBlocks(label ? [label] : [], now ? [now] : []), ...wholeBlocks(rest)],
  };
}

/**
 * An imprint of both versions changes by phrase. The space above it is the new version's: it follows from where the text
 * ends and says nothing by itself.
 */
function imprintOf(
  report: AlignedReport,
  { placing, page, marks }: Context,
  before: Stretch,
  after: Stretch,
): Stretch<RedlineBlock> {
  const [from, to] = [report.from.tree.imprint, report.to.tree.imprint];
  if (!from || !to || !from.copies !== !to.copies)
    return { sheet: (to ? after : before).sheet, blocks: pairedBlocks(before.blocks, after.blocks) };
  const both: Imprint = {
    issuer: diffInlines(from.issuer, to.issuer),
    date: diffInlines(from.date, to.date),
    ...(from.copies && to.copies && { copies: diffInlines(from.copies, to.copies) }),
  };
  return {
    sheet: after.sheet,
    blocks: wholeBlocks(imprintBlocks(both, placing.linesAboveImprint, page, marks, to)),
  };
}
