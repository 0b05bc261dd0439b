import { WORD_FACES } from "../layout/standard/type.ts";
import {
  FIRST_LINE_INDENT,
  FORBIDDEN,
  SET_CELL_TWIPS,
  WORD_FACE_ALTERNATES,
} from "../layout/standard/word.ts";
import { escapeXml } from "../report/xml.ts";
import { around, W_NAMESPACE, w, XML_DECLARATION } from "./xml.ts";

/** Word 2013 and later: anything less opens in compatibility mode. */
const WORD_VERSION = 15;

function compatSetting(name: string, value: number): string {
  return w("compatSetting", { name, uri: "http://schemas.microsoft.com/office/word", val: value });
}

/** The switches that a Chinese Word writes into its own new documents. */
const COMPATIBILITY = [
  w("spaceForUL"),
  w("balanceSingleByteDoubleByteWidth"),
  w("doNotLeaveBackslashAlone"),
  w("ulTrailSpace"),
  w("doNotExpandShiftReturn"),
  w("adjustLineHeightInTable"),
  w("useFELayout"),
  compatSetting("compatibilityMode", WORD_VERSION),
  compatSetting("overrideTableStyleFontSizeAndJustification", 1),
  compatSetting("enableOpenTypeFeatures", 1),
  compatSetting("doNotFlipMirrorIndents", 1),
  compatSetting("differentiateMultirowTableHeaders", 1),
];

/** word/settings.xml, whole: docx has options for less than half of it. The order is the schema's. */
export function settingsXml(pitchTwips: number): string {
  const settings = [
    w("defaultTabStop", { val: FIRST_LINE_INDENT.twips }),
    w("evenAndOddHeaders"),
    w("drawingGridHorizontalSpacing", { val: SET_CELL_TWIPS }),
    w("drawingGridVerticalSpacing", { val: pitchTwips }),
    w("characterSpacingControl", { val: "compressPunctuation" }),
    w("noLineBreaksAfter", { lang: "zh-CN", val: FORBIDDEN.lineEnd }),
    w("noLineBreaksBefore", { lang: "zh-CN", val: FORBIDDEN.lineStart }),
    around("compat", ...COMPATIBILITY),
    w("themeFontLang", { val: "en-US", eastAsia: "zh-CN" }),
  ];
  return `${XML_DECLARATION}<w:settings xmlns:w="${W_NAMESPACE}">${settings.join("")}</w:settings>`;
}

function chineseFont(name: string, alternate: string): string {
  return (
    `<w:font w:name="${escapeXml(name)}">` +
    w("altName", { val: alternate }) +
    // 86 is GB2312, the character set of Simplified Chinese.
    w("charset", { val: "86" }) +
    w("family", { val: "auto" }) +
    w("pitch", { val: "variable" }) +
    "</w:font>"
  );
}

/** word/fontTable.xml: what may stand in for a face that is not installed. */
export function fontTableXml(): string {
  const chinese = (["fang", "kai", "hei", "song", "title"] as const).map((role) =>
    chineseFont(WORD_FACES[role], WORD_FACE_ALTERNATES[role]),
  );
  return `${XML_DECLARATION}<w:fonts xmlns:w="${W_NAMESPACE}">${chinese.join("")}</w:fonts>`;
}
