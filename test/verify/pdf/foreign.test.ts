import { writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces.js";
import { describe, expect, test } from "vitest";
import { renderByOffice } from "../../../src/load/office.ts";
import { fontDescriptors } from "../../../src/pdf/fonts.ts";
import { textOfPdf } from "../../../src/verify/pdf/paragraphs.ts";
import { renderWord } from "../../../src/word/document.ts";
import { needs } from "../../support/tools.ts";
import { failing, fonts, measured, opened, SVG, tree } from "./sample.ts";

const WORDS = "全年实现增加值4500亿元，比上年增长6.1%，完成项目128个，群众满意度持续提高。".repeat(6);

/** What someone writes who lets pdfmake set the type: its own lines, its own pitch. */
async function plainPdf(more: Partial<TDocumentDefinitions> = {}): Promise<Uint8Array> {
  const { descriptors } = fontDescriptors(fonts);
  pdfmake.setFonts(descriptors);
  pdfmake.setLocalAccessPolicy(() => true);
  const stream = await pdfmake
    .createPdf({
      pageSize: "A4",
      pageMargins: [79.4, 104.9, 73.7, 99.2],
      defaultStyle: { font: "fang", fontSize: 15, lineHeight: 1.4 },
      content: [
        { text: "甲区年度绩效管理工作报告", fontSize: 20, alignment: "center" },
        { text: "一、总体情况", font: "hei" },
        ...Array.from({ length: 12 }, () => ({ text: WORDS })),
      ],
      ...more,
    })
    .getStream();
  const chunks: Buffer[] = [];
  stream.end();
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

describe("a PDF that someone else made", () => {
  test("is measured, and its breaches are told", async () => {
    expect(failing(await measured(await plainPdf()))).toEqual(
      expect.arrayContaining([
        "pitch/size",
        "page/lines",
        "type/size",
        "title/size",
        "paragraph/indent",
        "page-number/present",
        "archive/pdfa",
        "archive/title",
        "outline/entries",
      ]),
    );
  });

  test("is read in the order of its text, whoever broke the lines", async () => {
    const words = textOfPdf(await opened(await plainPdf()))
      .map(({ text }) => text)
      .join("")
      .replace(/\s/gu, "");
    expect(words).toBe(`甲区年度绩效管理工作报告一、总体情况${WORDS.repeat(12)}`);
  });

  needs("soffice")("is measured as LibreOffice prints it, nothing else being at fault", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "report-foreign-")), "word.docx");
    const chart = { svg: SVG, png: PNG, widthPt: 400, heightPt: 150 };
    writeFileSync(path, await renderWord(tree, new Map([["图", chart]])));
    const printed = await renderByOffice(path, fonts);
    if ("fault" in printed) throw new Error(printed.fault);
    const assessments = await measured(printed.pdf);
    expect(assessments.filter(({ verdict }) => verdict === "fail").map(({ code }) => code)).toEqual([]);
  });
});

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
