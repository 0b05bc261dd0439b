import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect } from "vitest";
import { renderPdf } from "../../src/pdf/render.ts";
import { composeTree, paragraph, shippedFonts, treeOf } from "../layout/support.ts";
import { needs, run } from "../support/tools.ts";

const PT_PER_MM = 72 / 25.4;

interface Word {
  readonly page: number;
  readonly xMin: number;
  readonly xMax: number;
  readonly yMax: number;
  readonly text: string;
}

/** The words that poppler finds, with their boxes in pt. */
function words(path: string): readonly Word[] {
  let page = 0;
  return run("pdftotext", ["-bbox", path, "-"])
    .split("\n")
    .flatMap((line) => {
      if (line.includes("<page ")) page++;
      const match = /xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/.exec(line);
      return match
        ? [
            {
              page,
              xMin: Number(match[1]),
              xMax: Number(match[2]),
              yMax: Number(match[3]),
              text: match[4] ?? "",
            },
          ]
        : [];
    });
}

describe("the printed PDF, measured", () => {
  const path = join(tmpdir(), `report-geometry-${process.pid}.pdf`);
  // Unlike characters, so that one lost or moved shows.
  const han = "区域经济社会保持平稳健康发展推进改革落实任务服务群众".repeat(70).slice(0, 26 + 28 * 60);

  beforeAll(async () => {
    const fonts = await shippedFonts();
    const tree = treeOf([paragraph(han)]);
    writeFileSync(path, await renderPdf(composeTree(tree, fonts), tree.meta, new Map(), fonts));
  });

  needs("pdftotext")("has 22 lines of 28 characters on a full page", () => {
    const lines = words(path).filter(({ page, text }) => page === 2 && /^\p{Script=Han}+$/u.test(text));
    expect(lines.map(({ text }) => text.length)).toEqual(Array.from({ length: 22 }, () => 28));
  });

  needs("pdftotext")("has its lines at 29.6 pt, to 0.05 mm", () => {
    const tops = words(path)
      .filter(({ page, text }) => page === 2 && /^\p{Script=Han}+$/u.test(text))
      .map(({ yMax }) => yMax);
    for (const [index, y] of tops.slice(1).entries()) {
      expect(Math.abs(y - (tops[index] ?? 0) - 29.6)).toBeLessThan(0.05 * PT_PER_MM);
    }
  });

  needs("pdftotext")("fills the text block from 28 to 184 mm, to 0.3 mm", () => {
    for (const { xMin, xMax } of words(path).filter(
      ({ page, text }) => page === 2 && /^\p{Script=Han}+$/u.test(text),
    )) {
      expect(Math.abs(xMin / PT_PER_MM - 28)).toBeLessThan(0.3);
      expect(Math.abs(xMax / PT_PER_MM - 184)).toBeLessThan(0.3);
    }
  });

  needs("pdftotext")("gives back its text in order", () => {
    const text = run("pdftotext", [path, "-"])
      .replace(/—\s*\d+\s*—/gu, "")
      .replace(/\s/gu, "");
    expect(text).toBe(`甲区年度绩效管理工作报告${han}`);
  });
});
