import { Footer, Paragraph, TextRun } from "docx";
import { mmToPt, PAPER, TEXT_BLOCK, TWIPS_PER_PT } from "../layout/standard/page.ts";
import { FOOTER_TWIPS, PAPER_TWIPS } from "../layout/standard/word.ts";
import { pageNumber } from "./footer.ts";
import { Raw } from "./raw.ts";
import { STYLE } from "./style-names.ts";

const EMU_PER_PT = 12700;
const emu = (pt: number): number => Math.round(pt * EMU_PER_PT);

/** Ids of drawings are unique in a file; charts count from 1. */
const FIRST_ID = 10_001;

/** Where the footer's line is on an upright sheet: its upper edge from the top of the paper. */
const LINE_TOP_PT = (PAPER_TWIPS.height - FOOTER_TWIPS.fromPaperEdge - FOOTER_TWIPS.line) / TWIPS_PER_PT;
const LINE_PT = FOOTER_TWIPS.line / TWIPS_PER_PT;

/**
 * GB/T 9704 clause 8: on a sheet on its side the page number stands where it does on the others. The footer's line is
 * therefore a text box that reads downwards, placed on the paper: left of the table, from the upright sheet's left edge
 * (now above) to its right.
 */
function turnedNumber(shown: number): Paragraph {
  const id = FIRST_ID + (shown % 2);
  const size = { cx: emu(LINE_PT), cy: emu(mmToPt(TEXT_BLOCK.widthMm)) };
  const left = emu(mmToPt(PAPER.heightMm) - LINE_TOP_PT - LINE_PT);
  const top = emu(mmToPt(TEXT_BLOCK.leftMm));
  const position = (name: string, offset: number): Raw =>
    new Raw(name, { relativeFrom: "page" }, [new Raw("wp:posOffset", {}, String(offset))]);
  const shape = new Raw("wps:wsp", {}, [
    new Raw("wps:cNvSpPr", { txBox: 1 }),
    new Raw("wps:spPr", {}, [
      new Raw("a:xfrm", {}, [new Raw("a:off", { x: 0, y: 0 }), new Raw("a:ext", size)]),
      new Raw("a:prstGeom", { prst: "rect" }, [new Raw("a:avLst")]),
      new Raw("a:noFill"),
      new Raw("a:ln", {}, [new Raw("a:noFill")]),
    ]),
    new Raw("wps:txbx", {}, [new Raw("w:txbxContent", {}, [pageNumber(shown)])]),
    new Raw("wps:bodyPr", { vert: "vert", wrap: "square", lIns: 0, tIns: 0, rIns: 0, bIns: 0 }),
  ]);
  const anchor = new Raw(
    "wp:anchor",
    {
      distT: 0,
      distB: 0,
      distL: 0,
      distR: 0,
      simplePos: 0,
      relativeHeight: 1,
      behindDoc: 0,
      locked: 0,
      layoutInCell: 1,
      allowOverlap: 1,
    },
    [
      new Raw("wp:simplePos", { x: 0, y: 0 }),
      position("wp:positionH", left),
      position("wp:positionV", top),
      new Raw("wp:extent", size),
      new Raw("wp:effectExtent", { l: 0, t: 0, r: 0, b: 0 }),
      new Raw("wp:wrapNone"),
      new Raw("wp:docPr", { id, name: `页码${shown % 2 === 1 ? "（单页）" : "（双页）"}` }),
      new Raw("wp:cNvGraphicFramePr"),
      new Raw("a:graphic", { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main" }, [
        new Raw(
          "a:graphicData",
          { uri: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape" },
          [shape],
        ),
      ]),
    ],
  );
  const drawing = new Raw("w:drawing", {}, [anchor]);
  const choice = new Raw("mc:AlternateContent", {}, [
    new Raw("mc:Choice", { Requires: "wps" }, [drawing]),
    new Raw("mc:Fallback"),
  ]);
  return new Paragraph({ style: STYLE.footer, children: [new TextRun({ children: [choice] })] });
}

/** Footers of sheets on their side. */
export function turnedFooters(): { default: Footer; even: Footer } {
  return {
    default: new Footer({ children: [turnedNumber(1)] }),
    even: new Footer({ children: [turnedNumber(2)] }),
  };
}
