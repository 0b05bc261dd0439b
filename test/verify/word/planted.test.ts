import { describe, expect, test } from "vitest";
import { renderWord } from "../../../src/word/document.ts";
import { charts, tree } from "../../word/sample.ts";
import { inSentence, STYLES } from "./plant.ts";
import { PLANTS_AROUND } from "./plants-around.ts";
import { PLANTS_OF_TEXT } from "./plants-of-text.ts";
import { assessment, failing, found, measured, planted } from "./support.ts";

const good = await renderWord(tree, charts);

describe("a file of our own", () => {
  test("passes every check", () => {
    expect(failing(measured(good))).toEqual([]);
  });

  test("says which of the two sets of margins it has", () => {
    expect(assessment(measured(good), "page/margins").measured).toContain("GB/T 33476.2");
  });
});

describe("a planted fault", () => {
  test.each([...PLANTS_OF_TEXT, ...PLANTS_AROUND])(
    "of $code is found: $words",
    ({ code, words, plant, also = [] }) => {
      const assessments = measured(planted(good, ...plant));
      expect(found(assessment(assessments, code))).toContain(words);
      expect(new Set(failing(assessments))).toEqual(new Set([code, ...also]));
    },
  );

  test("is said where it is, in the words that it concerns", () => {
    const bytes = planted(good, ...inSentence({ run: '<w:color w:val="FF0000"/>' }));
    expect(assessment(measured(bytes), "colour/black")).toMatchObject({
      verdict: "fail",
      faults: [{ where: "“以下从略。”", found: "文字颜色 #FF0000" }],
    });
  });

  test("that many paragraphs share is told once, with their number", () => {
    const bytes = planted(
      good,
      STYLES,
      '<w:name w:val="公文正文"/>',
      '<w:name w:val="公文正文"/><w:rPr><w:b/></w:rPr>',
    );
    const right = planted(
      bytes,
      STYLES,
      '<w:ind w:firstLineChars="200" w:firstLine="632"/></w:pPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="BlankLine">',
      '</w:pPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="BlankLine">',
    );
    expect(assessment(measured(right), "body/indent").faults).toEqual([
      { where: expect.stringMatching(/等4处$/u), found: "首行缩进 0 毫米（0）" },
    ]);
  });

  test("of what the standard asks for generally is a warning", () => {
    const bytes = planted(good, ...inSentence({ run: '<w:sz w:val="30"/>' }));
    expect(assessment(measured(bytes), "body/type").verdict).toBe("warn");
  });
});
