import { describe, expect, test } from "vitest";
import { renderWord } from "../../src/word/document.ts";
import { charts, tree } from "./sample.ts";
import {
  all,
  attributes,
  body,
  children,
  isOn,
  one,
  open,
  paragraphProperty,
  paragraphs,
  styleIdOf,
  textOf,
} from "./support.ts";

const file = open(await renderWord(tree, charts));
const section = one(body(file), "w:sectPr");

/** Paragraphs set otherwise than on the page's pitch, by their style: pictures, and the text within cells. */
const OFF_PITCH = ["Chart", "TableText", "TableHead"];

describe("the page of GB/T 33476.2", () => {
  test("the paper is A4 upright", () => {
    expect(attributes(one(section, "w:pgSz"))).toMatchObject({ w: "11906", h: "16838" });
  });

  test("the margins are 34.58, 32.58, 28 and 26 mm", () => {
    expect(attributes(one(section, "w:pgMar"))).toMatchObject({
      top: "1960",
      bottom: "1847",
      left: "1587",
      right: "1474",
      gutter: "0",
    });
  });

  test("there is one section, so page numbers run through the attachments", () => {
    expect(all(body(file), "w:sectPr")).toHaveLength(1);
  });

  test("the grid has the pitch of the text and no columns of characters", () => {
    expect(attributes(one(section, "w:docGrid"))).toEqual({ type: "lines", linePitch: "592" });
  });

  test("twenty-two lines fit the page and twenty-three do not", () => {
    const height = 16838 - 1960 - 1847;
    expect(Math.floor(height / 592)).toBe(22);
  });
});

describe("lines", () => {
  const onPitch = paragraphs(file).filter((paragraph) => !OFF_PITCH.includes(styleIdOf(paragraph)));

  test("every paragraph of text is exactly one pitch a line, with nothing before or after", () => {
    const spacings = onPitch.map((paragraph) => paragraphProperty(file, paragraph, "w:spacing"));
    const expected = { line: "592", lineRule: "exact", before: "0", after: "0" };
    expect(spacings).toEqual(spacings.map(() => expected));
  });

  test("no paragraph snaps to the grid", () => {
    expect(paragraphs(file).filter((paragraph) => isOn(file, paragraph, "w:snapToGrid"))).toEqual([]);
  });

  test("no paragraph keeps widows from ending a page early", () => {
    expect(paragraphs(file).filter((paragraph) => isOn(file, paragraph, "w:widowControl"))).toEqual([]);
  });

  test.each(["w:kinsoku", "w:autoSpaceDE", "w:autoSpaceDN"])("%s is on in every paragraph", (name) => {
    expect(paragraphs(file).every((paragraph) => isOn(file, paragraph, name))).toBe(true);
  });

  test("the only empty paragraphs are the declared blank lines and empty cells", () => {
    const empty = paragraphs(file).filter(
      (paragraph) => textOf(paragraph) === "" && all(paragraph, "w:drawing").length === 0,
    );
    expect(new Set(empty.map(styleIdOf))).toEqual(new Set(["BlankLine", "TableText"]));
  });

  test("one blank line stands between title and text", () => {
    const [first, second, third] = children(body(file), "w:p").map(styleIdOf);
    expect([first, second, third]).toEqual(["Title", "BlankLine", "Heading1"]);
  });
});

describe("page numbers", () => {
  const paths = file.paths.filter((path) => /^word\/footer\d\.xml$/.test(path));
  const relationships = all(file.xml("word/_rels/document.xml.rels"), "Relationship");

  /** The paragraph of the footer for odd (default) or even pages. */
  const footer = (type: "default" | "even") => {
    const reference = all(section, "w:footerReference").find((each) => each.getAttribute("w:type") === type);
    const target = relationships.find((each) => each.getAttribute("Id") === reference?.getAttribute("r:id"));
    return one(file.xml(`word/${target?.getAttribute("Target")}`), "w:p");
  };

  test("odd and even pages have footers of their own", () => {
    expect(paths).toHaveLength(2);
    expect(all(file.xml("word/settings.xml"), "w:evenAndOddHeaders")).toHaveLength(1);
  });

  test.each([
    ["default", "— 1 —"],
    ["even", "— 2 —"],
  ] as const)("the %s footer reads as a number between dashes", (type, shown) => {
    expect(textOf(footer(type))).toBe(shown);
  });

  test.each(["default", "even"] as const)("the number of the %s footer is the page's", (type) => {
    expect(one(footer(type), "w:instrText").textContent?.trim()).toBe("PAGE");
  });

  test("odd pages have it on the right, one character in", () => {
    expect(paragraphProperty(file, footer("default"), "w:jc")).toEqual({ val: "right" });
    expect(paragraphProperty(file, footer("default"), "w:ind")).toMatchObject({ right: "280" });
  });

  test("even pages have it on the left, one character in", () => {
    expect(paragraphProperty(file, footer("even"), "w:jc")).toEqual({ val: "left" });
    expect(paragraphProperty(file, footer("even"), "w:ind")).toMatchObject({ left: "280" });
  });

  test("the dash comes 7 mm below the text block", () => {
    const fromEdge = Number(one(section, "w:pgMar").getAttribute("w:footer"));
    const line = Number(paragraphProperty(file, footer("default"), "w:spacing").line);
    // Baseline at 4/5 of the line, dash 0.36 em of 14 pt above it.
    const dash = 297 - ((fromEdge + line * 0.2 + 0.36 * 280) / 1440) * 25.4;
    expect(Math.abs(dash - 269)).toBeLessThan(0.2);
  });
});
