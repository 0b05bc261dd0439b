import {
  DOCUMENT,
  inFace,
  inSentence,
  inStyle,
  type Plant,
  SENTENCE,
  SETTINGS,
  STYLES,
  sentence,
} from "./plant.ts";

/** Faults of the page, the title, the headings and the text. */
export const PLANTS_OF_TEXT: readonly Plant[] = [
  {
    code: "page/paper",
    words: "215.9×297 毫米",
    plant: [DOCUMENT, '<w:pgSz w:w="11906"', '<w:pgSz w:w="12240"'],
    also: ["page/width", "grid/characters"],
  },
  {
    code: "page/margins",
    words: "上 25.4、下 32.6、左 28、右 26 毫米",
    plant: [DOCUMENT, '<w:pgMar w:top="1960"', '<w:pgMar w:top="1440"'],
  },
  {
    code: "page/margins",
    words: "装订线 10 毫米，应为 0",
    plant: [DOCUMENT, 'w:gutter="0"', 'w:gutter="567"'],
    also: ["page/width", "grid/characters"],
  },
  {
    code: "page/mirror",
    words: "设了对称页边距，偶数页左边距成为 26 毫米",
    plant: [SETTINGS, "<w:defaultTabStop", "<w:mirrorMargins/><w:defaultTabStop"],
  },
  {
    code: "grid/pitch",
    words: "网格行距 15.6 磅（312）",
    plant: [DOCUMENT, 'w:linePitch="592"', 'w:linePitch="312"'],
  },
  { code: "title/position", words: "不居中", plant: inStyle("Title", '<w:jc w:val="left"/>') },
  {
    code: "title/position",
    words: "居中的行带有缩进，偏离中线",
    plant: inStyle("Title", '<w:ind w:firstLine="640"/>'),
  },
  {
    code: "headings/numbers",
    words: "序号不连续：应为第 1 个",
    plant: [DOCUMENT, ">（一）<", ">（二）<"],
  },
  {
    code: "headings/levels",
    words: "跳过了上一级“（一）”",
    plant: [DOCUMENT, ">（一）<", ">1.<"],
    also: ["headings/type", "headings/numbers", "headings/outline"],
  },
  {
    code: "headings/outline",
    words: "没有大纲级别，导航里看不到",
    plant: inStyle("Heading1", '<w:outlineLvl w:val="9"/>'),
  },
  {
    code: "headings/outline",
    words: "大纲级别是 3，序号是第 2 级",
    plant: inStyle("Heading2", '<w:outlineLvl w:val="2"/>'),
  },
  {
    code: "headings/keep",
    words: "没有设“与下段同页”",
    plant: inStyle("Heading1", '<w:keepNext w:val="0"/>'),
  },
  {
    code: "headings/indent",
    words: "首行缩进 0 毫米（0）",
    plant: inStyle("Heading1", '<w:ind w:firstLineChars="0" w:firstLine="0"/>'),
  },
  {
    code: "body/type",
    words: "字体是 宋体，应为仿宋",
    plant: [DOCUMENT, sentence(), inFace("宋体")],
  },
  {
    code: "body/type",
    words: "字体是 某某手书（不是公文字体），应为仿宋",
    plant: [DOCUMENT, sentence(), inFace("某某手书")],
  },
  {
    code: "body/type",
    words: "字号是 小三（15 磅），应为 3号（16 磅）",
    plant: inSentence({ run: '<w:sz w:val="30"/>' }),
  },
  {
    code: "body/pitch",
    words: "行距 28 磅（560）",
    plant: inSentence({ paragraph: '<w:spacing w:line="560" w:lineRule="exact"/>' }),
  },
  {
    code: "body/pitch",
    words: "行距不是固定值，也不对齐网格",
    plant: inSentence({ paragraph: '<w:spacing w:line="360" w:lineRule="auto"/>' }),
  },
  {
    code: "body/spacing",
    words: "段前 0 行、段后 0.5 行",
    plant: inSentence({ paragraph: '<w:spacing w:afterLines="50"/>' }),
  },
  {
    code: "body/spacing",
    words: "段前 7.8 磅（156）、段后 0 磅（0）",
    plant: inSentence({ paragraph: '<w:spacing w:before="156"/>' }),
  },
  {
    code: "body/indent",
    words: "首行缩进 1.5 字",
    plant: inSentence({ paragraph: '<w:ind w:firstLineChars="150"/>' }),
  },
  { code: "body/indent", words: "用空格缩进", plant: inSentence({ words: `\u3000\u3000${SENTENCE}` }) },
  { code: "body/align", words: "右对齐", plant: inSentence({ paragraph: '<w:jc w:val="right"/>' }) },
  {
    code: "fonts/normal",
    words: "字号是 5号（10.5 磅），应为 3号（16 磅）",
    plant: [
      STYLES,
      '<w:spacing w:val="-5"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Title">',
      '<w:spacing w:val="-5"/><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Title">',
    ],
    also: ["body/type", "grid/characters"],
  },
  {
    code: "fonts/marks",
    words: "标点按西文字体 Times New Roman 显示，只占半个字",
    plant: [
      DOCUMENT,
      sentence(),
      sentence({ words: "以下“从略”。" }).replace('<w:rFonts w:hint="eastAsia"/>', ""),
    ],
  },
];
