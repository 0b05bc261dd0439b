import { describe, expect, test } from "vitest";
import type { TextItem } from "../../src/layout/types.ts";
import { renderPdf } from "../../src/pdf/render.ts";
import { openPdf } from "../../src/verify/pdf/open.ts";
import { composeTree, paragraph, shippedFonts, treeOf } from "../layout/support.ts";

/** Pairs that fonts like to draw nearer together than their widths, and letters that they like to join. */
const PAIRS = "共11项，AVAWA 117.71个，Type Toffee fi。";

describe("text in the PDF", async () => {
  const fonts = await shippedFonts();
  const tree = treeOf([paragraph(PAIRS)]);
  const pages = composeTree(tree, fonts);

  test("has each character where it was composed, whatever pairs the font would draw nearer together", async () => {
    const opened = await openPdf(await renderPdf(pages, tree.meta, new Map(), fonts));
    if ("fault" in opened) throw new Error(opened.fault);
    const drawn = opened.pages.flatMap(({ lines }) => lines.flatMap(({ glyphs }) => glyphs));
    const items = pages.pages[0]?.items.filter((item): item is TextItem => item.type === "text") ?? [];
    const composed = items.flatMap(({ text, xPt, face, sizePt, spacingPt }) => {
      let left = xPt;
      return [...text].map((character) => {
        const at = left;
        left += fonts.faces[face].advanceEm(character.codePointAt(0) ?? 0) * sizePt + spacingPt;
        return { character, left: at };
      });
    });
    const visible = composed.filter(({ character }) => character !== " ");
    expect(drawn.map(({ text }) => text).join("")).toBe(visible.map(({ character }) => character).join(""));
    for (const [at, { leftPt }] of drawn.entries()) expect(leftPt).toBeCloseTo(visible[at]?.left ?? 0, 1);
  });
});
