import { CORE, DOCUMENT, inSentence, ODD_FOOTER, type Plant, SENTENCE, SETTINGS, STYLES } from "./plant.ts";

/** Faults of what stands around the text: colour, lines, attachments, objects, footers, properties. */
export const PLANTS_AROUND: readonly Plant[] = [
  {
    code: "colour/black",
    words: "文字颜色 #0070C0",
    plant: inSentence({ run: '<w:color w:val="0070C0"/>' }),
  },
  {
    code: "lines/chinese",
    words: "没有按中文习惯控制首尾字符",
    plant: inSentence({ paragraph: '<w:kinsoku w:val="0"/>' }),
  },
  {
    code: "lines/widows",
    words: "设了孤行控制，有的页会只有 21 行",
    plant: inSentence({ paragraph: "<w:widowControl/>" }),
  },
  {
    code: "lines/breaks",
    words: "句子中间有分页符",
    plant: [DOCUMENT, `${SENTENCE}</w:t>`, '以下</w:t><w:br w:type="page"/><w:t>从略。</w:t>'],
  },
  {
    code: "blanks/known",
    words: "多余的空行",
    plant: [
      DOCUMENT,
      '<w:p><w:pPr><w:pStyle w:val="Heading2"/>',
      '<w:p/><w:p><w:pPr><w:pStyle w:val="Heading2"/>',
    ],
  },
  {
    code: "blanks/known",
    words: "空行的行距是 15 磅（300）",
    plant: [
      DOCUMENT,
      '<w:pStyle w:val="BlankLine"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="Heading1"/>',
      '<w:pStyle w:val="BlankLine"/><w:spacing w:line="300" w:lineRule="exact"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="Heading1"/>',
    ],
  },
  {
    code: "attachment/label",
    words: "没有另起一页",
    plant: [STYLES, "<w:pageBreakBefore/>", ""],
  },
  {
    code: "attachment/note",
    words: "附件标题是“重点任务”",
    plant: [DOCUMENT, ">2.</w:t></w:r>", ">2.完成</w:t></w:r>"],
  },
  {
    code: "figures/caption",
    words: "下方没有紧接的图题",
    plant: [
      DOCUMENT,
      '<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>',
      '<w:p><w:r><w:t>生产总值逐年增长。</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>',
    ],
    also: ["body/indent"],
  },
  {
    code: "figures/size",
    words: "所在段落行距为固定值，图会被裁切",
    plant: [
      DOCUMENT,
      '<w:pStyle w:val="Chart"/><w:spacing ',
      '<w:pStyle w:val="Chart"/><w:spacing w:line="592" w:lineRule="exact" ',
    ],
  },
  {
    code: "tables/width",
    words: "宽 158.7 毫米（9000）",
    plant: [DOCUMENT, '<w:tblW w:type="dxa" w:w="8824"/>', '<w:tblW w:type="dxa" w:w="9000"/>'],
  },
  { code: "tables/rows", words: "表头没有设“在各页顶端重复”", plant: [DOCUMENT, "<w:tblHeader/>", ""] },
  {
    code: "tables/caption",
    words: "表题没有设“与下段同页”",
    plant: [DOCUMENT, '<w:pStyle w:val="Caption"/><w:keepNext/>', '<w:pStyle w:val="Caption"/>'],
  },
  {
    code: "footer/pages",
    words: "没有设“奇偶页不同”，页码不能分居左右",
    plant: [SETTINGS, "<w:evenAndOddHeaders/>", ""],
  },
  {
    code: "footer/number",
    words: "页码是“1 —”",
    plant: [
      ODD_FOOTER,
      '<w:t xml:space="preserve">—</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/>',
      '</w:r><w:r><w:fldChar w:fldCharType="begin"/>',
    ],
  },
  {
    code: "footer/place",
    words: "奇数页页码应居右",
    plant: [ODD_FOOTER, '<w:jc w:val="right"/>', '<w:jc w:val="center"/>'],
  },
  { code: "footer/place", words: "空 0 毫米（0）", plant: [ODD_FOOTER, '<w:ind w:right="280"/>', ""] },
  {
    code: "footer/height",
    words: "页脚距页边 15 毫米（850）",
    plant: [DOCUMENT, 'w:footer="1416"', 'w:footer="850"'],
  },
  {
    code: "properties/title",
    words: "没有标题",
    plant: [CORE, "<dc:title>甲区2019年度绩效管理工作报告</dc:title>", ""],
  },
  {
    code: "properties/language",
    words: "en-US",
    plant: [CORE, "<dc:language>zh-CN<", "<dc:language>en-US<"],
  },
  {
    code: "properties/order",
    words: "w:keepNext 的位置不对",
    plant: inSentence({ paragraph: '<w:jc w:val="both"/><w:keepNext/>' }),
  },
];
