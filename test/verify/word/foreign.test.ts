import { describe, expect, test } from "vitest";
import { assess } from "../../../src/verify/assess.ts";
import { all as textRules } from "../../../src/verify/text/index.ts";
import { textOfWord } from "../../../src/verify/word/text.ts";
import { CAREFUL, foreign, SLOPPY } from "./foreign.ts";
import { assessment, found, measured, opened } from "./support.ts";

const careful = await foreign(CAREFUL);
const sloppy = await foreign(SLOPPY);

const failed = (bytes: Uint8Array): readonly string[] =>
  [...measured(bytes), ...assess(textOfWord(opened(bytes)), textRules)]
    .filter(({ verdict }) => verdict === "fail")
    .map(({ code }) => code);

describe("a careful file by another hand", () => {
  test("passes everything that the standard requires", () => {
    expect(failed(careful)).toEqual([]);
  });

  test("is taken for what it is, without a style to go by", () => {
    const roles = opened(careful).blocks.map((block) => [
      block.role,
      block.kind === "paragraph" ? block.text.trim() : "",
    ]);
    expect(roles).toEqual([
      ["title", "甲区2031年度工作报告"],
      ["blank", ""],
      ["recipients", "各街道办事处："],
      ["text", "现将有关情况报告如下："],
      ["heading", "一、总体情况"],
      ["text", CAREFUL.text],
      ["heading", "二、主要做法"],
      ["heading", "（一）城市治理"],
      ["text", "一、二季度共整治213处，成效明显。"],
      ["blank", ""],
      ["signature", "甲区人民政府"],
      ["date", "2032年1月5日"],
      ["remark", "（此件公开发布）"],
    ]);
  });

  test("has the margins of GB/T 9704 as they stand, and its 22 lines", () => {
    const assessments = measured(careful);
    expect(assessment(assessments, "page/margins").measured).toContain("GB/T 9704 页边距");
    expect(assessment(assessments, "grid/lines")).toMatchObject({ verdict: "pass" });
  });

  test("is reminded that its default size is not that of the text", () => {
    expect(assessment(measured(careful), "fonts/normal").verdict).toBe("warn");
  });
});

describe("a sloppy file by another hand", () => {
  const assessments = [...measured(sloppy), ...assess(textOfWord(opened(sloppy)), textRules)];

  test.each([
    ["grid/lines", "每页 21 行（行距 29 磅（580），可排高度 225 毫米）"],
    ["body/pitch", "行距 29 磅（580）"],
    ["body/spacing", "段前 6 磅（120）、段后 0 磅（0）"],
    ["body/type", "字体是 宋体，应为仿宋"],
    ["body/indent", "用空格缩进"],
    ["headings/weight", "加粗"],
    ["footer/pages", "没有设“奇偶页不同”，页码不能分居左右"],
    ["footer/pages", "没有页码"],
    ["text/blanks", "有空格"],
    ["text/half-width-marks", "半角标点 ,（共 1 处）"],
  ])("is told of %s: %s", (code, words) => {
    expect(found(assessment(assessments, code))).toContain(words);
  });
});
