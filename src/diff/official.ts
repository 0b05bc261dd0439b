import type { BlockRef, Pages } from "../layout/types.ts";
import { inlineText } from "../report/text.ts";
import type { Inline, ReportTree } from "../report/types.ts";
import { pieceOf, type Unit } from "./units.ts";

type Inlines = readonly Inline[];

/** What an official document prints above and below its text. */
export function officialUnits(tree: ReportTree, pages: Pages): readonly Unit[] {
  const { redHead, recipients, closing, remark, imprint } = tree;
  const suffix: Inlines = [{ type: "text", text: redHead?.suffix ?? "" }];
  const parts: readonly (readonly [BlockRef["part"], string, readonly (Inlines | undefined)[]])[] = [
    [
      "red-head",
      "版头",
      redHead
        ? [
            redHead.serial,
            redHead.secrecy,
            redHead.urgency,
            ...redHead.organs,
            suffix,
            redHead.documentNumber,
            ...redHead.signers,
          ]
        : [],
    ],
    ["recipients", "主送机关", [recipients]],
    ["closing", "落款", closing ? [...closing.signatures, closing.date] : []],
    ["remark", "附注", [remark]],
    ["imprint", "版记", imprint ? [imprint.copies, imprint.issuer, imprint.date] : []],
  ];
  return parts.flatMap(([part, name, elements]) =>
    elements.flatMap((inlines) => (inlines ? unitOf(part, name, inlines, pages) : [])),
  );
}

function unitOf(part: BlockRef["part"], name: string, inlines: Inlines, pages: Pages): readonly Unit[] {
  const text = inlineText(inlines);
  if (text === "") return [];
  const sentence = {
    kind: "paragraph",
    spot: { part: "body", block: -1 },
    section: [name],
    paragraph: 0,
    sentence: 0,
    text,
    inlines,
    start: 0,
  } as const;
  const place = placeOf(part, text, pages);
  return [{ kind: "official", pieces: [pieceOf(sentence, "", () => place)] }];
}

/** The line of that part which prints the text or begins it. */
function placeOf(
  part: BlockRef["part"],
  text: string,
  { pages }: Pages,
): { readonly page: number; readonly line: number } {
  const lines = pages.flatMap(({ number, lines }) =>
    lines.filter(({ block }) => block.part === part).map((line) => ({ page: number, line })),
  );
  const found = lines.find(({ line }) => line.text !== "" && text.startsWith(line.text)) ?? lines[0];
  return found ? { page: found.page, line: found.line.slot } : { page: 0, line: 0 };
}
