import {
  AlignmentType,
  Document,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";

/** How somebody without our styles sets a report: everything on the paragraph and the run. */
export interface Habit {
  readonly line: number;
  readonly before: number;
  readonly bodyFace: string;
  readonly boldHeadings: boolean;
  readonly oneFooter: boolean;
  /** Indents by spaces. */
  readonly typedIndent: boolean;
  readonly text: string;
}

export const CAREFUL: Habit = {
  line: 579,
  before: 0,
  bodyFace: "仿宋",
  boldHeadings: false,
  oneFooter: false,
  typedIndent: false,
  text: "2031年，甲区“十项实事”全部办结，增长5%。",
};

export const SLOPPY: Habit = {
  line: 580,
  before: 120,
  bodyFace: "宋体",
  boldHeadings: true,
  oneFooter: true,
  typedIndent: true,
  text: "2031 年，甲区“十项实事”全部办结,增长 5%。",
};

const LEVEL_FACES = ["黑体", "楷体"] as const;

function paragraph(habit: Habit, words: string, run: IRunOptions, own: IParagraphOptions): Paragraph {
  const face = run.font as string;
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    widowControl: false,
    spacing: { line: habit.line, lineRule: LineRuleType.EXACT, before: habit.before, after: 0 },
    ...own,
    children: [
      new TextRun({
        size: 32,
        characterSpacing: -5,
        ...run,
        text: words,
        font: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: face, hint: "eastAsia" },
      }),
    ],
  });
}

const TWO_IN = { firstLine: 640 };

const body = (habit: Habit, words: string): Paragraph =>
  paragraph(
    habit,
    (habit.typedIndent ? "    " : "") + words,
    { font: habit.bodyFace },
    { ...(habit.typedIndent ? {} : { indent: TWO_IN }) },
  );

const heading = (habit: Habit, level: 0 | 1, words: string): Paragraph =>
  paragraph(
    habit,
    words,
    { font: LEVEL_FACES[level], bold: habit.boldHeadings },
    { indent: TWO_IN, keepNext: true, outlineLevel: level },
  );

function footer(side: "left" | "right"): Footer {
  const run = { size: 28, font: "宋体" };
  return new Footer({
    children: [
      new Paragraph({
        alignment: side,
        indent: { [side]: 280 },
        children: [new TextRun({ ...run, children: ["— ", PageNumber.CURRENT, " —"] })],
      }),
    ],
  });
}

/** A report by another hand. */
export function foreign(habit: Habit): Promise<Uint8Array> {
  const blank = paragraph(habit, "", { font: habit.bodyFace }, {});
  const document = new Document({
    title: "甲区2031年度工作报告",
    evenAndOddHeaderAndFooters: !habit.oneFooter,
    styles: { default: { document: { run: { language: { value: "en-US", eastAsia: "zh-CN" } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 2098, bottom: 1984, left: 1587, right: 1474, footer: 1410 },
          },
          grid: { linePitch: habit.line },
        },
        footers: { default: footer("right"), ...(habit.oneFooter ? {} : { even: footer("left") }) },
        children: [
          paragraph(
            habit,
            "甲区2031年度工作报告",
            { font: "方正小标宋_GBK", size: 44, characterSpacing: 0 },
            { alignment: AlignmentType.CENTER },
          ),
          blank,
          paragraph(habit, "各街道办事处：", { font: habit.bodyFace }, {}),
          body(habit, "现将有关情况报告如下："),
          heading(habit, 0, "一、总体情况"),
          body(habit, habit.text),
          heading(habit, 0, "二、主要做法"),
          heading(habit, 1, "（一）城市治理"),
          body(habit, "一、二季度共整治213处，成效明显。"),
          blank,
          paragraph(
            habit,
            "甲区人民政府",
            { font: habit.bodyFace },
            {
              alignment: AlignmentType.RIGHT,
              indent: { right: 640 },
            },
          ),
          paragraph(
            habit,
            "2032年1月5日",
            { font: habit.bodyFace },
            {
              alignment: AlignmentType.RIGHT,
              indent: { right: 640 },
            },
          ),
          paragraph(habit, "（此件公开发布）", { font: habit.bodyFace }, { indent: TWO_IN }),
        ],
      },
    ],
  });
  return Packer.pack(document, "uint8array");
}
