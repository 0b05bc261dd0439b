import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openWord } from "../../../src/verify/word/open.ts";
import { renderWord } from "../../../src/word/document.ts";
import { charts, tree } from "../../word/sample.ts";
import { documentXml, packed } from "./support.ts";

const good = await renderWord(tree, charts);

/** The last entry's declared size in the zip's directory, made another. */
function declaring(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const directory = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(directory + 24, size, true);
  return changed;
}

const fault = (bytes: Uint8Array): string => {
  const file = openWord(bytes);
  if (!("fault" in file)) throw new Error("It opened");
  return file.fault;
};

describe("a file that is no report", () => {
  test.each([
    ["nothing", new Uint8Array(), "无法解压"],
    ["text", strToU8("甲区2031年度工作报告"), "无法解压"],
    ["a truncated file", good.slice(0, good.length / 2), "无法解压"],
    ["a file cut at its end", good.slice(0, -10), "无法解压"],
    ["an empty zip", zipSync({}), "缺少正文部件"],
    ["a zip of something else", packed({ "xl/workbook.xml": "<workbook/>" }), "缺少正文部件"],
    ["a document without a body", packed({ "word/document.xml": "<a/>" }), "没有正文"],
    ["XML that ends early", packed({ "word/document.xml": documentXml("<w:p>").slice(0, -20) }), "XML 有误"],
    ["an empty part", packed({ "word/document.xml": "" }), "XML"],
  ])("is refused: %s", (_, bytes, words) => {
    expect(fault(bytes)).toContain(words);
  });

  test("is refused where a part beside the text is broken", () => {
    const bytes = packed({ "word/document.xml": documentXml("<w:p/>"), "word/styles.xml": "<w:styles" });
    expect(fault(bytes)).toContain("word/styles.xml");
  });
});

describe("a hostile file", () => {
  test("with a document type is refused, so that no entity grows", () => {
    const entity = '<!DOCTYPE a [<!ENTITY b "字">]>';
    expect(fault(packed({ "word/document.xml": entity + documentXml("<w:p/>") }))).toContain("DOCTYPE");
    const styles = packed({ "word/document.xml": documentXml("<w:p/>"), "word/styles.xml": `${entity}<a/>` });
    expect(fault(styles)).toContain("DOCTYPE");
  });

  test("that declares more than 200 MB is refused before it is unpacked", () => {
    expect(fault(declaring(zipSync({ "media/a.png": strToU8("a") }), 300_000_000))).toContain("200 MB");
  });

  test("whose text unpacks to more than any report is refused", () => {
    expect(fault(packed({ "word/document.xml": documentXml(" ".repeat(21_000_000)) }))).toContain("过大");
  });

  test("that declares less than it holds is refused", () => {
    let seed = 1;
    const noise = Array.from({ length: 4_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(0x4e00 + (seed % 0x5000));
    }).join("");
    expect(fault(declaring(packed({ "word/document.xml": documentXml(noise) }), 10))).toContain("不符");
  });

  test("of thousands of parts is refused", () => {
    const parts = Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`a${at}`, new Uint8Array()]));
    expect(fault(zipSync(parts))).toContain("部件过多");
  });

  test("of elements within elements without end is refused", () => {
    const deep = documentXml("<w:sdt><w:sdtContent>".repeat(300) + "</w:sdtContent></w:sdt>".repeat(300));
    expect(fault(packed({ "word/document.xml": deep }))).toContain("嵌套");
  });

  test("of more elements than any report is refused", () => {
    expect(fault(packed({ "word/document.xml": documentXml("<w:p/>".repeat(600_001)) }))).toContain(
      "内容过多",
    );
  });

  test("whose styles are based on each other in a circle opens", () => {
    const style = (id: string, on: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${on}"/></w:style>`;
    const bytes = packed({
      "word/document.xml": documentXml('<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr></w:p>'),
      "word/_rels/document.xml.rels":
        '<Relationships><Relationship Id="r" Type="x/styles" Target="styles.xml"/></Relationships>',
      "word/styles.xml": `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${style("a", "b")}${style("b", "a")}</w:styles>`,
    });
    expect(openWord(bytes)).toHaveProperty("blocks.length", 1);
  });
});

test("a document of one empty paragraph and nothing else opens", () => {
  expect(openWord(packed({ "word/document.xml": documentXml("<w:p/>") }))).toHaveProperty("blocks.length", 1);
});
