import { describe, expect, test } from "vitest";
import { makeAtoms } from "../../src/layout/lines/atoms.ts";
import { makeClusters, splitLongWords } from "../../src/layout/lines/clusters.ts";
import { fillLines, lineText, type Measure } from "../../src/layout/lines/fill.ts";
import { setLine } from "../../src/layout/lines/justify.ts";
import { nudgeTwips } from "../../src/layout/lines/processor.ts";
import { findBreaks } from "../../src/layout/lines/rules.ts";
import { makeRun } from "../../src/layout/lines/run.ts";
import { makeSegments } from "../../src/layout/lines/segments.ts";
import { atomsOf, BOOK, clustersOf, EM, inlinesOf, runOf } from "./type.ts";

const HAN = (count: number): string => "区".repeat(count);

const kinds = (text: string) => clustersOf(text).map((cluster) => `${cluster.kind} ${cluster.text}`);

describe("what never parts", () => {
  test.each([
    ["区域", ["han 区", "han 域"]],
    ["，。（）", ["pause ，", "stop 。", "opening （", "closing ）"]],
    ["；：、？！", ["pause ；", "pause ：", "pause 、", "stop ？", "stop ！"]],
    ["区——域", ["han 区", "dash ——", "han 域"]],
    ["区—域", ["han 区", "connector —", "han 域"]],
    ["区……域…", ["han 区", "ellipsis ……", "han 域", "ellipsis …"]],
    ["甲·乙", ["han 甲", "interpunct ·", "han 乙"]],
    ["PM2.5达标", ["word PM2.5", "han 达", "han 标"]],
    ["a b　c\u00a0d", ["word a", "space  ", "word b", "space 　", "word c", "space  ", "word d"]],
    ["微克/立方米", ["han 微", "han 克", "solidus /", "han 立", "han 方", "han 米"]],
    ["km/h 7×24", ["word km/h", "space  ", "word 7×24"]],
    ["it’s ‘好’", ["word it’s", "space  ", "opening ‘", "han 好", "closing ’"]],
    ["CO_2_排放", ["word CO2", "han 排", "han 放"]],
    ["H_2_O和x^2^y", ["word H2O", "han 和", "word x2y"]],
    ["米^2^区", ["han 米2", "han 区"]],
    ["甲\n乙\t丙", ["han 甲", "space  ", "han 乙", "space  ", "han 丙"]],
    ["12{3}4", ["word 1234"]],
  ])("%j is %j", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test("is as wide as its characters, the tracking of its style included", () => {
    expect(clustersOf("区PM2.5——").map(({ widthPt }) => widthPt)).toEqual([10, 25, 20]);
    expect(runOf("区", 1000, -0.25).clusters[0]?.widthPt).toBe(9.75);
  });

  test("gives up half of a full-width mark, as far as it is blank", () => {
    expect(clustersOf("，。（）“”区·—1").map(({ trimPt }) => trimPt)).toEqual([5, 5, 5, 5, 5, 5, 0, 0, 0, 0]);
  });
});

describe("a word longer than its limit", () => {
  const pieces = (text: string, limitPt: number) =>
    splitLongWords(clustersOf(text), limitPt).map((cluster) => [cluster.text, cluster.widthPt]);

  test("is cut where it would pass it, into pieces that know their width", () => {
    expect(pieces("区abcdefgh域", 15)).toEqual([
      ["区", 10],
      ["abc", 15],
      ["def", 15],
      ["gh", 10],
      ["域", 10],
    ]);
  });

  test("is cut after the last mark within it, not between marks", () => {
    expect(pieces("ab.cdefg", 25)).toEqual([
      ["ab.", 15],
      ["cdefg", 25],
    ]);
    expect(pieces("ab.c_defgh", 25)).toEqual([
      ["ab.c_", 25],
      ["defgh", 25],
    ]);
    expect(pieces("abc..defgh", 25)).toEqual([
      ["abc..", 25],
      ["defgh", 25],
    ]);
    // What is left after a cut is measured anew.
    expect(pieces("a.bcdefghij", 25)).toEqual([
      ["a.", 10],
      ["bcdef", 25],
      ["ghij", 20],
    ]);
  });

  test("is a word: neither one at its limit nor other characters are cut", () => {
    expect(pieces("abcde", 25)).toEqual([["abcde", 25]]);
    expect(pieces("abc区——abcdef", 15)).toEqual([
      ["abc", 15],
      ["区", 10],
      ["——", 20],
      ["abc", 15],
      ["def", 15],
    ]);
  });
});

describe("a character", () => {
  test("is set in the face of its kind, Latin in the Latin one", () => {
    expect(atomsOf("区1a，’").map(({ face }) => face.role)).toEqual([
      "fang",
      "latin",
      "latin",
      "fang",
      "fang",
    ]);
    expect(atomsOf("区1", "hei").map(({ face }) => face.role)).toEqual(["hei", "hei"]);
    expect(atomsOf("a’b").map(({ face }) => face.role)).toEqual(["latin", "latin", "latin"]);
    for (const text of ["a’区", "区’b", "’b", "a’"])
      expect(atomsOf(text)[text.indexOf("’")]?.face.role).toBe("fang");
  });

  test("knows its figure, its name and where it stands", () => {
    expect(atomsOf("甲{乙}<5G><6G>").map(({ figure, name, offset }) => [figure?.key, name, offset])).toEqual([
      [undefined, undefined, 0],
      ["乙", undefined, 1],
      [undefined, 1, 2],
      [undefined, 1, 3],
      [undefined, 2, 4],
      [undefined, 2, 5],
    ]);
    const [words] = makeAtoms(
      [{ type: "text", text: "好", key: "甲.评价" }],
      { face: "fang", sizePt: EM, trackingPt: 0 },
      { fonts: BOOK, use: new Map() },
      "",
    );
    expect(words?.figure).toEqual({ key: "甲.评价" });
  });

  test("is smaller and off the line where it is set low or high", () => {
    const [plain, low, high] = atomsOf("a_b_^c^");
    expect([plain, low, high].map((atom) => [atom?.sizePt, atom?.risePt, atom?.shifted])).toEqual([
      [10, 0, false],
      [6.2, -1.6, true],
      [6.2, 3.4000000000000004, true],
    ]);
  });

  test("that no face has is noted with what stands around it", () => {
    const use = new Map();
    makeAtoms(
      inlinesOf(`一二三四五六七\ue000八九十`),
      { face: "fang", sizePt: EM, trackingPt: 0 },
      { fonts: BOOK, use },
      "第一段",
    );
    expect([...use.values()]).toMatchObject([{ count: 1, where: "第一段“二三四五六七\ue000八九十”" }]);
  });
});

describe("a line may end", () => {
  /** The text with | where a line may end and ¦ where it may only if need be. */
  const marked = (text: string): string => {
    const clusters = clustersOf(text);
    const breaks = findBreaks(clusters);
    return clusters
      .map(({ text: own }, at) => own + (at < clusters.length - 1 ? ["", "¦", "|"][breaks[at] ?? 0] : ""))
      .join("");
  };

  test.each([
    ["区域", "区|域"],
    ["区，域", "区，|域"],
    ["（区）域", "（区）|域"],
    ["区“域”。", "区|“域”。"],
    ["区/域", "区/域"],
    ["区·域", "区·|域"],
    ["区—域", "区—|域"],
    ["区——域", "区——|域"],
    ["区……域", "区……|域"],
    ["区%域", "区%|域"],
    ["区$5", "区|$5"],
    ["区$域", "区|$域"],
    ["区 域", "区 |域"],
    ["（ 区", "（ 区"],
    ["区-5", "区|-5"],
    ["区-域", "区-|域"],
    ["<5G网络>好", "5G网络|好"],
    ["<甲><乙>", "甲|乙"],
  ])("in %j as in %j", (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test.each([
    ["30件好", "30¦件|好"],
    ["12.5万平方米好", "12.5¦万¦平¦方¦米|好"],
    ["80余万人次好", "80¦余¦万¦人¦次|好"],
    ["6亿元，好", "6¦亿¦元，|好"],
    ["37°好", "37°¦好"],
    ["6%好", "6%|好"],
    ["第3名好", "第¦3¦名|好"],
    ["5G好", "5G|好"],
    ["甲30乙丙", "甲|30¦乙|丙"],
    ["30个百分点好", "30¦个¦百¦分¦点|好"],
    ["30——好", "30——|好"],
    ["1234567890123456件", "1234567890123456|件"],
    ["30，件", "30，|件"],
  ])("between a number and its unit only if need be: %j as %j", (text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe("a paragraph of ten characters a line", () => {
  const MEASURE: Measure = { widthPt: 100, firstIndentPt: 0, restIndentPt: 0 };
  const lines = (text: string, measure: Partial<Measure> = {}, limitPt?: number) => {
    const run = runOf(text, limitPt);
    return fillLines(run, { ...MEASURE, ...measure }).map((line) =>
      [lineText(run, line), ...(line.remark === undefined ? [] : [line.remark])].join(" "),
    );
  };

  test("is filled line by line, with its indents", () => {
    expect(lines(HAN(25))).toEqual([HAN(10), HAN(10), HAN(5)]);
    expect(lines(HAN(25), { firstIndentPt: 20 })).toEqual([HAN(8), HAN(10), HAN(7)]);
    expect(lines(HAN(26), { restIndentPt: 30 })).toEqual([HAN(10), HAN(7), HAN(7), HAN(2)]);
    expect(lines("")).toEqual([]);
  });

  test("takes a mark at its end as half", () => {
    expect(lines(`${HAN(10)}，${HAN(5)}`)[0]).toBe(HAN(9));
    expect(lines(`区，${HAN(8)}，${HAN(5)}`)[0]).toBe(`区，${HAN(8)}，`);
  });

  test("squeezes marks to hold a mark that may not start the next line, a character at the most", () => {
    expect(lines(`（区）${HAN(7)}。${HAN(5)}`)[0]).toBe(`（区）${HAN(7)}。`);
    expect(lines(`（区）${HAN(8)}。${HAN(5)}`)[0]).toBe(`（区）${HAN(7)}`);
  });

  test("pushes a character down where nothing can be squeezed", () => {
    expect(lines(`${HAN(10)}。${HAN(5)}`)).toEqual([HAN(9), `区。${HAN(5)}`]);
  });

  test("keeps a number with its unit unless that tears the line open", () => {
    expect(lines(`${HAN(8)}30件${HAN(5)}`)[0]).toBe(HAN(8));
    expect(lines(`${HAN(3)}123.5万平方米${HAN(5)}`)[0]).toBe(`${HAN(3)}123.5万平方米`);
    // Three of ten characters would be missing, more than a third of a character for each gap.
    expect(lines(`${HAN(7)}30万平方米${HAN(5)}`)).toEqual([`${HAN(7)}30万`, `平方米${HAN(5)}`]);
  });

  test("says where no lawful break is to be had", () => {
    expect(lines(`${HAN(1)}${"，".repeat(25)}`)[0]).toContain("forced");
    expect(lines("a".repeat(30))).toEqual([`${"a".repeat(30)} overfull`]);
  });

  test("breaks a long word after its mark, else anywhere", () => {
    expect(lines("a".repeat(30), {}, 100)).toEqual(["a".repeat(20), "a".repeat(10)]);
    expect(lines(`${"a".repeat(12)}.${"b".repeat(18)}`, {}, 100)).toEqual([
      `${"a".repeat(12)}.`,
      "b".repeat(18),
    ]);
    expect(lines(`${"a".repeat(12)}_.${"b".repeat(18)}`, {}, 100)).toEqual([
      `${"a".repeat(12)}_.`,
      "b".repeat(18),
    ]);
    expect(lines(`${"a".repeat(20)}`, {}, 100)).toEqual(["a".repeat(20)]);
  });

  test("leaves no character alone on its last line", () => {
    expect(lines(HAN(21))).toEqual([HAN(10), HAN(9), HAN(2)]);
    expect(lines(`${HAN(20)}。`)).toEqual([HAN(10), HAN(8), "区区。"]);
    expect(lines(HAN(22))).toEqual([HAN(10), HAN(10), HAN(2)]);
    expect(lines(`${HAN(9)}12`)).toEqual([HAN(9), "12"]);
  });

  test("takes its last character in where marks can be squeezed for it", () => {
    expect(lines(`（区），${HAN(7)}。`)).toEqual([`（区），${HAN(7)}。`]);
    expect(lines(`（区）${HAN(8)}`)).toEqual([`（区）${HAN(8)}`]);
  });

  test("says where a last line stays too short", () => {
    expect(lines(`${"a".repeat(18)}区区`, {}, 1000)).toEqual([`${"a".repeat(18)}`, "区区"]);
    expect(lines(`<${HAN(10)}>区`)).toEqual([HAN(10), "区 short-last-line"]);
  });

  test("may be ended by a squeezed mark at the very end of the text", () => {
    expect(lines(`，${HAN(9)}。`, { firstIndentPt: 0 })).toEqual([`，${HAN(9)}。`]);
    expect(lines(`（区）${HAN(8)}区`)).toEqual([`（区）${HAN(7)}`, "区区"]);
  });

  test("looks one character further, for a mark at the end is half", () => {
    expect(lines(`${HAN(9)}区`, { firstIndentPt: 5 })).toEqual([HAN(8), HAN(2)]);
    expect(lines(`${HAN(8)}（区）。${HAN(9)}`)[0]).toBe(HAN(8));
  });

  test("is indented after its first line too when it is mended", () => {
    expect(lines(HAN(19), { firstIndentPt: 0, restIndentPt: 10 })).toEqual([HAN(10), HAN(9)]);
    expect(lines(HAN(20), { firstIndentPt: 10, restIndentPt: 10 })).toEqual([HAN(9), HAN(9), HAN(2)]);
    expect(lines(HAN(19), { firstIndentPt: 10, restIndentPt: 10 })).toEqual([HAN(9), HAN(8), HAN(2)]);
  });

  test("leaves out spaces at the end of a line", () => {
    expect(lines(`${HAN(10)} ${HAN(5)}`)).toEqual([HAN(10), HAN(5)]);
  });
});

describe("a set line", () => {
  const set = (text: string, mode: "justify" | "ragged" = "justify", indentPt = 0) => {
    const run = runOf(text);
    return setLine(run, { from: 0, to: run.clusters.length, indentPt }, 100, mode);
  };
  const places = (text: string, mode?: "justify" | "ragged") =>
    set(text, mode).placed.map(({ xPt }) => Math.round(xPt * 100) / 100);

  test("is spread to the full width, or left as it is", () => {
    expect(places(HAN(6))).toEqual([0, 18, 36, 54, 72, 90]);
    expect(set(HAN(6))).toMatchObject({ leftPt: 0, rightPt: 100, stretchPt: 8, squeezePt: 0 });
    expect(places(HAN(6), "ragged")).toEqual([0, 10, 20, 30, 40, 50]);
    expect(set(HAN(6), "ragged")).toMatchObject({ rightPt: 60, stretchPt: 0 });
    expect(set(HAN(6), "justify", 20)).toMatchObject({ leftPt: 20, rightPt: 100, stretchPt: 4 });
    expect(set("区")).toMatchObject({ rightPt: 10, stretchPt: 0 });
  });

  test("grows at no tight mark, and once beside a space", () => {
    expect(places("区·区区")).toEqual([0, 10, 20, 90]);
    expect(places("区—区区")).toEqual([0, 10, 20, 90]);
    expect(places("区/区区")).toEqual([0, 10, 15, 90]);
    expect(places("区 区区")).toHaveLength(4);
    const [first = 0, space = 0, next = 0] = places("区 区区");
    expect([space - first, next - space > 10]).toEqual([10, true]);
  });

  test("has a fifth of a character between Han and Latin", () => {
    expect(places("区12区", "ragged")).toEqual([0, 12, 24]);
    expect(places("区，12", "ragged")).toEqual([0, 10, 20]);
  });

  test("has marks that meet set closer, one of them a bracket", () => {
    expect(places("区”，区", "ragged")).toEqual([0, 10, 15, 25]);
    expect(places("区，“区", "ragged")).toEqual([0, 10, 15, 25]);
    expect(places("（“区", "ragged")).toEqual([0, 5, 15]);
    expect(places("区，。区", "ragged")).toEqual([0, 10, 20, 30]);
    expect(places("）（", "ragged")).toEqual([0, 5]);
  });

  test("is squeezed at brackets first, then at pauses, then at stops", () => {
    const widths = (text: string) => {
      const at = places(text);
      return at.slice(1).map((x, index) => Math.round((x - (at[index] ?? 0)) * 100) / 100);
    };
    expect(places(`（区，${HAN(6)}。区`)).toEqual([-5, 5, 15, 20, 30, 40, 50, 60, 70, 80, 90]);
    expect(set(`（区，${HAN(6)}。区`)).toMatchObject({ rightPt: 100, stretchPt: 0, squeezePt: 10 });
    expect(widths(`区，${HAN(6)}。区区`)).toEqual([10, 5, 10, 10, 10, 10, 10, 10, 5, 10]);
    expect(widths(`区，区，${HAN(5)}。区`)).toEqual([10, 5, 10, 5, 10, 10, 10, 10, 10, 10]);
    expect(widths(`区，区，${HAN(6)}区`)).toEqual([10, 5, 10, 5, 10, 10, 10, 10, 10, 10]);
  });

  test("shares a loss among the marks of a kind by what each can lose", () => {
    expect(places(`（区${HAN(6)}）区区`)).toEqual([-5, 5, 15, 25, 35, 45, 55, 65, 75, 80, 90]);
    expect(set(`（区${HAN(5)}）区区`)).toMatchObject({ squeezePt: 0, rightPt: 100 });
  });

  test("squeezes no half that a mark has given to its neighbour already", () => {
    // 115 pt, for ” has given its half to ，: the comma and the stop have theirs left.
    expect(set(`区”，${HAN(6)}。区区`)).toMatchObject({ squeezePt: 10, rightPt: 105 });
    expect(set(`（“区${HAN(8)}区`)).toMatchObject({ squeezePt: 5, rightPt: 110 });
    expect(set(`区，“${HAN(8)}区`)).toMatchObject({ squeezePt: 5, rightPt: 110 });
  });

  test("squeezes no mark at its end, which is half already, and nothing that is no mark", () => {
    expect(set(`${HAN(10)}。`)).toMatchObject({ squeezePt: 0, rightPt: 105 });
    expect(set(`区—区·${HAN(8)}`)).toMatchObject({ squeezePt: 0, rightPt: 120 });
  });

  test("shares what it has to lose by what each mark can", () => {
    const half = `区，区，${HAN(6)}`;
    expect(setLine(runOf(half), { from: 0, to: 10, indentPt: 5 }, 100, "justify")).toMatchObject({
      squeezePt: 5,
      rightPt: 100,
    });
    const places = setLine(runOf(half), { from: 0, to: 10, indentPt: 5 }, 100, "justify").placed.map(
      (one) => one.xPt,
    );
    expect(places.slice(0, 5)).toEqual([5, 15, 22.5, 32.5, 40]);
  });

  test("leaves out the spaces at its end, of whatever width", () => {
    for (const space of [" ", "　", "\u00a0", "  "])
      expect(set(`${HAN(5)}${space}`, "ragged")).toMatchObject({ rightPt: 50, placed: { length: 5 } });
    expect(set("  ", "ragged")).toMatchObject({ placed: [] });
  });

  test("ends with half of its last mark", () => {
    expect(set(`${HAN(5)}。`, "ragged").rightPt).toBe(55);
    expect(set(`${HAN(5)}（`, "ragged").rightPt).toBe(60);
  });
});

describe("what is drawn of a line", () => {
  const segments = (text: string, mode: "justify" | "ragged" = "ragged") => {
    const run = runOf(text);
    return makeSegments(setLine(run, { from: 0, to: run.clusters.length, indentPt: 0 }, 100, mode));
  };
  const shown = (text: string) => segments(text).map((one) => [one.text, one.face, one.xPt, one.figure?.key]);

  test("is one run for each face, size and figure", () => {
    expect(shown("区域12区")).toEqual([
      ["区域", "fang", 0, undefined],
      ["12", "latin", 22, undefined],
      ["区", "fang", 34, undefined],
    ]);
    expect(shown("区{甲}{甲}{乙}")).toEqual([
      ["区", "fang", 0, undefined],
      ["甲甲", "fang", 10, "甲"],
      ["乙", "fang", 30, "乙"],
    ]);
    expect(shown("区—域").map(([text]) => text)).toEqual(["区", "—", "域"]);
  });

  test("has one spacing, and is cut where that changes", () => {
    expect(segments(HAN(6), "justify")).toMatchObject([{ text: HAN(6), spacingPt: 8, widthPt: 100, xPt: 0 }]);
    expect(segments("区”，区").map(({ text, spacingPt }) => [text, spacingPt])).toEqual([
      ["区”", 0],
      ["，区", 0],
    ]);
  });

  test("stands off the line where it is set low or high", () => {
    expect(segments("a_2_").map(({ text, baselinePt, sizePt }) => [text, baselinePt, sizePt])).toEqual([
      ["a", -0, 10],
      ["2", 1.6, 6.2],
    ]);
  });

  test("begins and ends where its characters do", () => {
    expect(
      segments("区12域").map(({ xPt, widthPt, spacingPt, type }) => [type, xPt, widthPt, spacingPt]),
    ).toEqual([
      ["text", 0, 10, 0],
      ["text", 12, 10, 0],
      ["text", 24, 10, 0],
    ]);
    expect(segments("12")[0]).not.toHaveProperty("figure");
  });

  test("tells apart what is printed of a figure", () => {
    const inlines = ["值", "增减"].map((part) => ({ type: "figure", key: "甲", part, text: "区" }) as const);
    const atoms = makeAtoms(
      inlines,
      { face: "fang", sizePt: EM, trackingPt: 0 },
      { fonts: BOOK, use: new Map() },
      "",
    );
    const run = makeRun(makeClusters(atoms));
    const drawn = makeSegments(setLine(run, { from: 0, to: 2, indentPt: 0 }, 100, "ragged"));
    expect(drawn.map(({ text, figure }) => [text, figure?.part])).toEqual([
      ["区", "值"],
      ["区", "增减"],
    ]);
  });

  test("is nothing of an empty line", () => {
    expect(segments("")).toEqual([]);
  });
});

describe("a word processor", () => {
  /** 5 twips tighter than the type is set; the measure is ten characters at that. */
  const ROOM = 2000;
  const nudge = (text: string, to: number, room = ROOM) =>
    nudgeTwips(runOf(text), { from: 0, to, indentPt: 0 }, room);

  test("needs no telling where it ends the line there by itself", () => {
    expect(nudge(HAN(30), 10)).toBe(0);
    expect(nudge(HAN(10), 10)).toBe(0);
  });

  test("is told to set tighter what it would not hold", () => {
    // Eleven characters take 2200 twips less 10 × 5: 150 too much, with 20 to spare on ten characters.
    expect(nudge(HAN(30), 11)).toBe(-17);
  });

  test("is told to set wider where it would hold one more", () => {
    // Ten characters would take 1955 of 2000 twips: 45 to fill, with 80 to spare on nine characters.
    expect(nudge(HAN(30), 9)).toBe(Math.ceil((45 + 80) / 9));
    expect(nudge(HAN(9), 9)).toBe(0);
  });

  test("reckons with the gap beside Latin, and with characters that it gives no spacing", () => {
    // Nine clusters: 1600 + 200 + a gap of 40, less 5 for each of 8; with one more character 2080 less 40.
    expect(nudge(`${HAN(8)}12${HAN(9)}`, 9, 2100)).toBe(Math.ceil((2100 - 2040 + 80) / 8));
    expect(nudge(`${HAN(8)}12${HAN(9)}`, 9)).toBe(0);
  });

  test("is told no more than the line itself can take", () => {
    // One more would fit in 1955 of 1955 twips; the line has 200 to fill on eight gaps.
    expect(nudge(HAN(30), 9, 1955)).toBe(Math.ceil(80 / 9));
    expect(nudge(HAN(30), 10, 1955)).toBe(0);
    expect(nudge(HAN(30), 10, 1954)).toBe(-Math.ceil(21 / 9));
  });

  test("takes marks along that may not stand at the end or the start of a line", () => {
    // Nine characters, and the tenth does not fit with its mark: it breaks after nine by itself.
    expect(nudge(`${HAN(10)}，${HAN(9)}`, 9)).toBe(0);
    // The ninth and its bracket come with the tenth, or not at all.
    expect(nudge(`${HAN(8)}（${HAN(10)}`, 8)).toBe(Math.ceil((45 + 80) / 9));
    expect(nudge(`${HAN(9)}，${HAN(9)}`, 9)).toBe(Math.ceil((45 + 80) / 9));
  });
});
