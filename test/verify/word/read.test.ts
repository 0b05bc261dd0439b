import { describe, expect, test } from "vitest";
import type { ReadParagraph, WordFile } from "../../../src/verify/word/types.ts";
import { bare, documentXml, opened, packed, W } from "./support.ts";

/** The paragraphs of a file, whatever they are. */
const paragraphs = (file: WordFile): readonly ReadParagraph[] =>
  file.blocks.filter((block) => block.kind === "paragraph");

const first = (file: WordFile): ReadParagraph => {
  const [found] = paragraphs(file);
  if (!found) throw new Error("No paragraph");
  return found;
};

/** A document with other parts beside it, each under its type of relationship. */
function withParts(body: string, parts: Readonly<Record<string, string>>): WordFile {
  const names = Object.keys(parts);
  const relations = names.map((name) => `<Relationship Id="${name}" Type="x/${name}" Target="${name}.xml"/>`);
  return opened(
    packed({
      "word/document.xml": documentXml(body),
      "word/_rels/document.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
      ...Object.fromEntries(names.map((name) => [`word/${name}.xml`, parts[name] ?? ""])),
    }),
  );
}

const styles = (inside: string): string => `<w:styles xmlns:w="${W}">${inside}</w:styles>`;
const run = (text: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;

describe("the text of a paragraph", () => {
  const textOf = (inside: string): string => first(bare(`<w:p>${inside}</w:p>`)).text;

  test.each([
    ["tabs and breaks", "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>", "甲\t乙\n丙"],
    ["links", `<w:hyperlink>${run("甲区")}</w:hyperlink>`, "甲区"],
    ["content controls", `<w:sdt><w:sdtContent>${run("120亿元")}</w:sdtContent></w:sdt>`, "120亿元"],
    ["what is inserted", `<w:ins w:id="1">${run("增长")}</w:ins>`, "增长"],
    ["simple fields", `<w:fldSimple w:instr="SEQ 图">${run("1")}</w:fldSimple>`, "1"],
    [
      "results of fields, not their instructions",
      `图<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SEQ 图</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("2")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run("题")}`,
      "2题",
    ],
  ])("has %s", (_, inside, text) => {
    expect(textOf(inside)).toBe(text);
  });

  test.each([
    ["deleted", '<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>'],
    ["moved away", `<w:moveFrom w:id="1">${run("旧")}</w:moveFrom>`],
    ["hidden", run("旧", "<w:vanish/>")],
  ])("lacks what is %s", (_, inside) => {
    expect(textOf(inside + run("新"))).toBe("新");
  });

  test("is not doubled where a drawing says the same in two ways", () => {
    const file = bare(
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${"<w:t>框</w:t>"}</mc:Choice><mc:Fallback><w:t>框</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    );
    expect(first(file).text).toBe("框");
  });

  test("goes on over a field that ends in a later paragraph", () => {
    const file = bare(
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText></w:r></w:p><w:p><w:r><w:instrText>\\o</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run("目")}</w:p>`,
    );
    expect(paragraphs(file).map(({ text }) => text)).toEqual(["", "目"]);
  });

  test("leaves out a paragraph that is deleted with its mark", () => {
    const file = bare(
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p><w:p>${run("新")}</w:p>`,
    );
    expect(paragraphs(file).map(({ text }) => text)).toEqual(["新"]);
  });
});

describe("text boxes", () => {
  const box = `<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="position:absolute;width:100pt"><v:textbox><w:txbxContent><w:p>${run("框内")}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>${run("框外")}</w:p>`;

  test("are apart from the text", () => {
    const file = bare(box);
    expect(paragraphs(file).map(({ text }) => text)).toEqual(["框外"]);
    expect(file.textBoxes.map(({ text }) => text)).toEqual(["框内"]);
  });
});

describe("properties as they take effect", () => {
  const sheet = styles(
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="278"/></w:pPr></w:pPrDefault></w:docDefaults>
     <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:sz w:val="32"/></w:rPr></w:style>
     <w:style w:type="paragraph" w:styleId="b"><w:name w:val="Own"/><w:basedOn w:val="a"/><w:pPr><w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr><w:rPr><w:rFonts w:eastAsia="仿宋"/><w:color w:val="FF0000"/></w:rPr></w:style>
     <w:style w:type="character" w:styleId="c"><w:name w:val="Mark"/><w:rPr><w:b/></w:rPr></w:style>`,
  );
  const read = (inside: string): ReadParagraph => first(withParts(`<w:p>${inside}</w:p>`, { styles: sheet }));

  test("come from the defaults where nothing else says", () => {
    expect(read(run("字")).format.spacing).toMatchObject({ line: 278, rule: "auto", after: 160 });
  });

  test("come from the nearest style, attribute by attribute", () => {
    const { format, runs, styleName } = read(`<w:pPr><w:pStyle w:val="b"/></w:pPr>${run("字")}`);
    expect(styleName).toBe("own");
    expect(format.spacing).toMatchObject({ line: 579, rule: "exact", after: 160 });
    expect(runs[0]?.format).toMatchObject({ sizePt: 16, faces: { eastAsia: "仿宋" }, colour: "FF0000" });
  });

  test("are the paragraph's and the run's own before any style's", () => {
    const { format, runs } = read(
      `<w:pPr><w:pStyle w:val="b"/><w:spacing w:after="0"/></w:pPr>${run("字", '<w:color w:val="auto"/><w:sz w:val="30"/>')}`,
    );
    expect(format.spacing).toMatchObject({ line: 579, after: 0 });
    expect(runs[0]?.format.sizePt).toBe(15);
    expect(runs[0]?.format).not.toHaveProperty("colour");
  });

  test("come from a character style too", () => {
    expect(read(run("字", '<w:rStyle w:val="c"/>')).runs[0]?.format.bold).toBe(true);
  });

  test("keep an inherited indent in characters beside a new length, as Word does", () => {
    const { format } = read('<w:pPr><w:pStyle w:val="b"/><w:ind w:firstLine="0"/></w:pPr>');
    expect(format.indent).toMatchObject({ firstLine: 0, firstLineHundredths: 200 });
  });

  test("resolve a theme's face, by script where the theme names none", () => {
    const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:theme>`;
    const file = withParts(
      `<w:p>${run("字", '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:eastAsia="仿宋"/>')}</w:p>`,
      { theme },
    );
    expect(first(file).runs[0]?.format.faces).toMatchObject({ ascii: "Calibri", eastAsia: "等线" });
  });
});

describe("automatic numbers", () => {
  const level = (depth: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="7">${level(0, "chineseCounting", "%1、")}${level(1, "chineseCounting", "（%2）")}${level(2, "decimal", "%3.")}${level(3, "bullet", "\uf06c")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
  const item = (depth: number, words: string): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(words)}</w:p>`;
  const texts = (depths: readonly number[]): readonly string[] =>
    paragraphs(withParts(depths.map((depth) => item(depth, "题")).join(""), { numbering })).map(
      ({ text }) => text,
    );

  test("are part of the text, and begin anew below a new parent", () => {
    expect(texts([0, 1, 1, 2, 0, 1])).toEqual([
      "一、题",
      "（一）题",
      "（二）题",
      "1.题",
      "二、题",
      "（一）题",
    ]);
  });

  test("leave bullets out", () => {
    expect(texts([3])).toEqual(["题"]);
  });

  test("go beyond ten as people count", () => {
    expect(
      texts(Array.from({ length: 21 }, () => 0)).filter((_, at) => [9, 10, 19, 20].includes(at)),
    ).toEqual(["十、题", "十一、题", "二十、题", "二十一、题"]);
  });
});

describe("sections", () => {
  const section = (inside: string): string => `<w:sectPr>${inside}</w:sectPr>`;
  const footer = (text: string): string => `<w:ftr xmlns:w="${W}"><w:p>${run(text)}</w:p></w:ftr>`;

  test("know their paper, and have the footers of the section before where they name none", () => {
    const file = withParts(
      `<w:p><w:pPr>${section('<w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>')}</w:pPr></w:p><w:p/>${section('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')}`,
      { footer: footer("页脚") },
    );
    expect(file.sections.map(({ landscape }) => landscape)).toEqual([false, true]);
    expect(file.sections.map(({ footers }) => footers.get("default")?.[0]?.text)).toEqual(["页脚", "页脚"]);
    expect(file.blocks.map(({ section: at }) => at)).toEqual([0, 1]);
  });
});

describe("tables", () => {
  test("have their rows and cells, within a content control too", () => {
    const file = bare(
      `<w:tbl><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p>${run("甲")}</w:p></w:tc></w:tr><w:sdt><w:sdtContent><w:tr><w:tc><w:p>${run("乙")}</w:p></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>`,
    );
    const [table] = file.blocks;
    if (table?.kind !== "table") throw new Error("No table");
    expect(table.width).toBe(3000);
    expect(table.rows.map((row) => [row.header, row.cells[0]?.[0]?.text])).toEqual([
      [true, "甲"],
      [false, "乙"],
    ]);
  });
});

test("the strict variant of the format is read like the other", () => {
  const strict = documentXml(`<w:p>${run("甲区")}</w:p>`).replace(
    W,
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  );
  expect(first(opened(packed({ "word/document.xml": strict }))).text).toBe("甲区");
});
