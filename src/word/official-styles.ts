import { IMPRINT, ORGAN_MARK, RED, SECRECY, SERIAL, SIGNER } from "../layout/standard/official.ts";
import { ptToTwips } from "../layout/standard/page.ts";
import { CHARACTER_SPACING_TWIPS, FIRST_LINE_INDENT, IMPRINT_ANCHOR_TWIPS } from "../layout/standard/word.ts";
import { STYLE } from "./style-names.ts";
import { characters, faces, paragraphProperties, type StyleDefinition, size } from "./style-xml.ts";
import { w } from "./xml.ts";

/** Styles of the elements that only an official document with a red head, a closing or an imprint has. */
export const officialStyles = (): readonly StyleDefinition[] => [
  {
    id: STYLE.redHeadLine,
    name: "版头",
    basedOn: STYLE.normal,
    priority: 7,
    paragraph: paragraphProperties({ keepNext: true, align: "left" }),
    run: characters(SERIAL, CHARACTER_SPACING_TWIPS),
  },
  {
    id: STYLE.secrecy,
    name: "密级和紧急程度",
    basedOn: STYLE.redHeadLine,
    priority: 7,
    paragraph: paragraphProperties({}),
    run: characters(SECRECY, CHARACTER_SPACING_TWIPS, true),
  },
  {
    id: STYLE.organMark,
    name: "发文机关标志",
    basedOn: STYLE.normal,
    priority: 7,
    paragraph: paragraphProperties({ keepNext: true, align: "center" }),
    // In the order of the schema: face, colour, spacing.
    run: faces(ORGAN_MARK.face, true) + w("color", { val: RED.slice(1) }) + w("spacing", { val: 0 }),
  },
  {
    id: STYLE.signer,
    name: "签发人",
    basedOn: STYLE.redHeadLine,
    priority: 7,
    paragraph: paragraphProperties({}),
    run: characters(SIGNER.name, CHARACTER_SPACING_TWIPS),
  },
  {
    id: STYLE.recipients,
    name: "主送机关",
    basedOn: STYLE.normal,
    next: STYLE.body,
    priority: 7,
    paragraph: paragraphProperties({ keepNext: true }),
    run: "",
  },
  {
    id: STYLE.signature,
    name: "落款",
    basedOn: STYLE.normal,
    priority: 7,
    paragraph: paragraphProperties({ align: "left" }),
    run: "",
  },
  {
    id: STYLE.remark,
    name: "附注",
    basedOn: STYLE.normal,
    priority: 7,
    paragraph: paragraphProperties({ firstLine: FIRST_LINE_INDENT }),
    run: "",
  },
  {
    id: STYLE.imprint,
    name: "版记",
    basedOn: STYLE.normal,
    priority: 7,
    paragraph: paragraphProperties({ line: ptToTwips(IMPRINT.linePt), align: "both" }),
    run: faces(IMPRINT.type.face) + w("spacing", { val: 0 }) + size(IMPRINT.type.sizePt),
  },
  {
    id: STYLE.imprintAnchor,
    name: "版记定位",
    basedOn: STYLE.normal,
    priority: 99,
    // Nothing is printed on it: it spaces the imprint, and ends the file, which may not end with a table.
    paragraph: paragraphProperties({ line: IMPRINT_ANCHOR_TWIPS, align: "left" }),
    run: "",
  },
];
