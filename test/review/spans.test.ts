import { beforeAll, describe, expect, test } from "vitest";
import type { FontBook } from "../../src/fonts/types.ts";
import type { Inline } from "../../src/report/types.ts";
import { placesOf, printedOf } from "../../src/review/page/places.ts";
import { elementsOf, spotOf } from "../../src/review/page/spans.ts";
import { composeTree, paragraph, shippedFonts, text, treeOf } from "../layout/support.ts";

const figure = (key: string, part: string, words: string): Inline => ({
  type: "figure",
  key,
  part,
  text: words,
});

let book: FontBook;
beforeAll(async () => {
  book = await shippedFonts();
});

describe("places of figures in the pages", () => {
  test("run on over the end of a line as one", () => {
    const words = "整治提升背街小巷和老旧小区环境，其中新增";
    const tree = treeOf([
      {
        type: "paragraph",
        children: [text(`${words}停车位`), figure("治理.停车位", "值", "1万2345个泊位"), text("。")],
      },
    ]);
    const places = placesOf(composeTree(tree, book));
    expect(
      places.map((place) => [printedOf(place), new Set(place.items.map(({ line }) => line)).size]),
    ).toEqual([["1万2345个泊位", 2]]);
  });

  test("are told apart by key and by what of the figure is printed", () => {
    const tree = treeOf([
      {
        type: "paragraph",
        children: [
          figure("甲", "数", "120"),
          figure("甲", "单位", "亿元"),
          figure("乙", "单位", "万元"),
          text("，"),
          figure("乙", "单位", "万元"),
        ],
      },
      { type: "paragraph", children: [figure("乙", "单位", "万元")] },
    ]);
    expect(placesOf(composeTree(tree, book)).map((place) => [place.key, printedOf(place), place.at])).toEqual(
      [
        ["甲", "120", 0],
        ["甲", "亿元", 3],
        ["乙", "万元", 5],
        ["乙", "万元", 8],
        ["乙", "万元", 0],
      ],
    );
  });
});

describe("the spot of a sentence", () => {
  const first = "一是拆除违法建设，留白增绿，做好规划。";
  const second = "二是整治背街小巷，改善环境，方便群众出行，建设和谐宜居城区。";

  test("is every line that it touches and no other", () => {
    const pages = composeTree(treeOf([paragraph(first + second), paragraph("其他。")]), book);
    const spot = spotOf(second, elementsOf(pages));
    const lines = pages.pages[0]?.lines ?? [];
    const touched = lines.filter(
      ({ text: words, kind }) => kind === "text" && !/^其他|^一是[^二]*$/u.test(words),
    );
    expect(spot?.lines).toEqual(touched.map((line) => `l1-${lines.indexOf(line)}`));
    expect([spot?.page, spot?.line]).toEqual([1, touched[0]?.slot]);
  });

  test("is the one asked for where a sentence is printed twice", () => {
    const pages = composeTree(treeOf([paragraph(first), paragraph(first)]), book);
    const elements = elementsOf(pages);
    const line = pages.pages[0]?.lines.filter(({ text: words }) => words.includes("一是"))[1];
    expect(spotOf(first, elements, { page: 1, line: line?.slot ?? 0 })?.line).toBe(line?.slot);
    expect(spotOf("哪里也没有。", elements)).toBeUndefined();
  });
});
