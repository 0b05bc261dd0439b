import { BODY, TABLE_RULES_PT } from "../layout/standard/type.ts";
import { CELL_MARGIN_TWIPS } from "../layout/standard/word.ts";
import { paragraphStyles } from "./paragraph-styles.ts";
import { STYLE } from "./style-names.ts";
import { faces, paragraphStyle, size } from "./style-xml.ts";
import { around, W_NAMESPACE, w, XML_DECLARATION } from "./xml.ts";

function defaults(): string {
  const language = w("lang", { val: "en-US", eastAsia: "zh-CN", bidi: "ar-SA" });
  const run = around("rPr", faces(BODY.face), size(BODY.sizePt), language);
  return around("docDefaults", around("rPrDefault", run), around("pPrDefault", around("pPr")));
}

/** Rules in eighths of a point, as w:sz of borders has them. */
const rule = (pt: number): Record<string, string | number> => ({
  val: "single",
  sz: pt * 8,
  space: 0,
  color: "auto",
});

function tableStyles(): string {
  const margin = (side: string, twips: number): string => w(side, { w: twips, type: "dxa" });
  const margins = (sides: number): string =>
    around(
      "tblCellMar",
      margin("top", 0),
      margin("left", sides),
      margin("bottom", 0),
      margin("right", sides),
    );
  const outer = rule(TABLE_RULES_PT.outer);
  const inner = rule(TABLE_RULES_PT.inner);
  const borders = around(
    "tblBorders",
    w("top", outer),
    w("left", outer),
    w("bottom", outer),
    w("right", outer),
    w("insideH", inner),
    w("insideV", inner),
  );
  return (
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal">${w("name", { val: "Normal Table" })}` +
    w("uiPriority", { val: 99 }) +
    w("semiHidden") +
    w("unhideWhenUsed") +
    `${around("tblPr", w("tblInd", { w: 0, type: "dxa" }), margins(108))}</w:style>` +
    `<w:style w:type="table" w:customStyle="1" w:styleId="${STYLE.table}">${w("name", { val: "报告表格" })}` +
    w("basedOn", { val: "TableNormal" }) +
    w("uiPriority", { val: 5 }) +
    w("qFormat") +
    `${around("tblPr", borders, margins(CELL_MARGIN_TWIPS))}</w:style>`
  );
}

/** Hides the several hundred styles that Word brings along, until one is used. */
const LATENT = w("latentStyles", {
  defLockedState: 0,
  defUIPriority: 99,
  defSemiHidden: 1,
  defUnhideWhenUsed: 1,
  defQFormat: 0,
  count: 376,
});

/** word/styles.xml, whole: docx's own would add a dozen styles in blue Calibri that nobody asked for. */
export function stylesXml(pitchTwips: number): string {
  const styles = paragraphStyles(pitchTwips).map(paragraphStyle).join("") + tableStyles();
  return `${XML_DECLARATION}<w:styles xmlns:w="${W_NAMESPACE}">${defaults()}${LATENT}${styles}</w:styles>`;
}
