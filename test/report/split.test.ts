import fc from "fast-check";
import { expect, test } from "vitest";
import { splitInlines } from "../../src/report/split.ts";
import { inlineText } from "../../src/report/text.ts";
import type { Inline } from "../../src/report/types.ts";

const inlines = fc.array(
  fc.string({ minLength: 1, maxLength: 6 }).map((text): Inline => ({ type: "text", text })),
  { minLength: 1, maxLength: 6 },
);

test("cut content reads as before and parts at the offsets", () => {
  fc.assert(
    fc.property(inlines, fc.array(fc.nat(40)), (content, wanted) => {
      const text = inlineText(content);
      const offsets = [...new Set(wanted)].filter((at) => at > 0 && at < text.length).sort((a, b) => a - b);
      const pieces = splitInlines(content, offsets).map(inlineText);
      const edges = [0, ...offsets, text.length];
      expect(pieces).toEqual(edges.slice(1).map((end, at) => text.slice(edges[at], end)));
    }),
  );
});

test("a figure that is cut keeps its key on both sides", () => {
  const figure: Inline = { type: "figure", key: "甲.乙", part: "值", text: "120亿元" };
  expect(splitInlines([figure], [3])).toEqual([[{ ...figure, text: "120" }], [{ ...figure, text: "亿元" }]]);
});
