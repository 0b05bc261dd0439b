import {
  ATTACHMENT_LABEL,
  BODY,
  CAPTION,
  HEADINGS,
  PAGE_NUMBER_TYPE,
  TABLE_TEXT,
  TITLE,
} from "../layout/standard/type.ts";
import {
  CELL_LINE_TWIPS,
  CHARACTER_SPACING_TWIPS,
  FIRST_LINE_INDENT,
  FOOTER_TWIPS,
} from "../layout/standard/word.ts";
import { officialStyles } from "./official-styles.ts";
import { STYLE } from "./style-names.ts";
import { characters, faces, paragraphProperties, type StyleDefinition, size } from "./style-xml.ts";
import { w } from "./xml.ts";

/**
 * Chinese line breaking, said outright though most of it is Word's default. overflowPunct on,
 * as in Word: LibreOffice 7.4 reads it the other way round, and when it hangs marks it loses some of them in print. snapToGrid 0: the exact line is the pitch, and LibreOffice's own arithmetic
 * of the grid is another. widowControl 0: a page has 22 lines, whatever the paragraphs on it.
 */
const CHINESE_LINES = [
  w("widowControl", { val: 0 }),
  w("kinsoku"),
  w("overflowPunct"),
  w("autoSpaceDE"),
  w("autoSpaceDN"),
  w("adjustRightInd", { val: 0 }),
  w("snapToGrid", { val: 0 }),
].join("");

/** Every paragraph style that a report uses, and the order they are listed in. */
export const paragraphStyles = (pitchTwips: number): readonly StyleDefinition[] => [
  {
    id: STYLE.normal,
    name: "Normal",
    builtIn: true,
    priority: 0,
    paragraph: paragraphProperties({ line: pitchTwips, align: "both" }, CHINESE_LINES),
    run: characters(BODY, CHARACTER_SPACING_TWIPS),
  },
  {
    id: STYLE.title,
    name: "Title",
    builtIn: true,
    basedOn: STYLE.normal,
    next: STYLE.blankLine,
    priority: 1,
    paragraph: paragraphProperties({ keepNext: true, keepLines: true, align: "center" }),
    run: characters(TITLE, 0),
  },
  ...([1, 2, 3, 4] as const).map(
    (level): StyleDefinition => ({
      id: STYLE.heading[level],
      name: `heading ${level}`,
      builtIn: true,
      basedOn: STYLE.normal,
      next: STYLE.body,
      priority: 2,
      paragraph: paragraphProperties({
        keepNext: true,
        keepLines: true,
        firstLine: FIRST_LINE_INDENT,
        outlineLevel: (level - 1) as 0 | 1 | 2 | 3,
      }),
      run: characters(HEADINGS[level], CHARACTER_SPACING_TWIPS),
    }),
  ),
  {
    id: STYLE.body,
    name: "公文正文",
    basedOn: STYLE.normal,
    priority: 3,
    paragraph: paragraphProperties({ firstLine: FIRST_LINE_INDENT }),
    run: "",
  },
  {
    id: STYLE.blankLine,
    name: "空行",
    basedOn: STYLE.normal,
    next: STYLE.body,
    priority: 9,
    paragraph: paragraphProperties({}),
    run: "",
  },
  {
    id: STYLE.caption,
    name: "caption",
    aliases: "图题,表题",
    builtIn: true,
    basedOn: STYLE.normal,
    next: STYLE.body,
    priority: 4,
    paragraph: paragraphProperties({ keepLines: true, align: "center" }),
    run: characters(CAPTION, 0),
  },
  {
    id: STYLE.chart,
    name: "图",
    basedOn: STYLE.normal,
    next: STYLE.caption,
    priority: 4,
    // An exact line would clip the picture; type of 1 pt, so that its descent below the picture is next to nothing.
    paragraph: paragraphProperties({ keepNext: true, line: "auto", align: "center" }),
    run: w("spacing", { val: 0 }) + size(1),
  },
  {
    id: STYLE.tableText,
    name: "表格正文",
    basedOn: STYLE.normal,
    priority: 5,
    paragraph: paragraphProperties({ line: CELL_LINE_TWIPS, align: "left" }),
    run: characters(TABLE_TEXT, 0),
  },
  {
    id: STYLE.tableHead,
    name: "表头",
    basedOn: STYLE.tableText,
    priority: 5,
    paragraph: paragraphProperties({ keepNext: true, align: "center" }),
    run: faces(CAPTION.face),
  },
  {
    id: STYLE.tableUnit,
    name: "表格单位",
    basedOn: STYLE.tableText,
    priority: 5,
    paragraph: paragraphProperties({ keepNext: true, line: pitchTwips, align: "right" }),
    run: "",
  },
  {
    id: STYLE.attachmentNote,
    name: "附件说明",
    basedOn: STYLE.normal,
    priority: 6,
    paragraph: paragraphProperties({ align: "left" }),
    run: "",
  },
  {
    id: STYLE.attachmentLabel,
    name: "附件标签",
    basedOn: STYLE.normal,
    next: STYLE.blankLine,
    priority: 6,
    paragraph: paragraphProperties({ keepNext: true, pageBreakBefore: true, align: "left" }),
    // The number of the label is in Hei too (7.3.7).
    run: characters(ATTACHMENT_LABEL, CHARACTER_SPACING_TWIPS, true),
  },
  {
    id: STYLE.attachmentTitle,
    name: "附件标题",
    basedOn: STYLE.normal,
    next: STYLE.blankLine,
    priority: 6,
    paragraph: paragraphProperties({ keepNext: true, keepLines: true, align: "center", outlineLevel: 0 }),
    run: characters(TITLE, 0),
  },
  ...officialStyles(),
  {
    id: STYLE.footer,
    name: "footer",
    builtIn: true,
    basedOn: STYLE.normal,
    priority: 99,
    paragraph: paragraphProperties({ line: FOOTER_TWIPS.line, align: "left" }),
    run: characters(PAGE_NUMBER_TYPE, 0, true),
  },
];
