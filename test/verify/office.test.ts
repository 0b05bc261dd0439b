import { writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect } from "vitest";
import type { FontBook } from "../../src/fonts/types.ts";
import { placingOf } from "../../src/layout/placing.ts";
import { PROFILE_A, PROFILE_B, type SoftwareMargins } from "../../src/layout/standard/page.ts";
import { renderByOffice } from "../../src/load/office.ts";
import { renderPdf } from "../../src/pdf/render.ts";
import type { Block } from "../../src/report/types.ts";
import type { Assessment } from "../../src/verify/types.ts";
import { verifyFiles } from "../../src/verify/verify.ts";
import { renderWord } from "../../src/word/document.ts";
import { composeTree, heading, paragraph, shippedFonts, treeOf } from "../layout/support.ts";
import { needs } from "../support/tools.ts";

/**
 * Mixed prose without a meaning, the same each time: figures, quotes, brackets, dashes, Latin words, long and short. Two
 * things are left out, for LibreOffice has its own mind there: it never parts a closing mark from a digit after it, and
 * it parts the two halves of …… before a mark.
 */
function prose(paragraphs: number): readonly Block[] {
  let state = 20310108;
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  const pick = (from: readonly string[]): string => from[next(from.length)] ?? "";
  const HAN = "区域经济社会保持平稳健康发展推进改革落实任务服务群众城市治理营商环境优化提升街道居民文化教育";
  const han = (): string => Array.from({ length: 2 + next(9) }, () => HAN[next(HAN.length)]).join("");
  const figure = (): string =>
    pick([
      `${next(9000)}亿元`,
      `${next(90)}.${next(10)}%`,
      `${next(900)}处`,
      `${next(9)}.${next(10)}万余台`,
      `${next(99)}个百分点`,
      `${next(90)}%～${90 + next(9)}%`,
    ]);
  const part = (): string =>
    pick([
      han(),
      han(),
      han(),
      `增长${figure()}`,
      `${han()}${figure()}`,
      `“${han()}”`,
      `（${han()}）`,
      `《${han()}》`,
      `${han()}——${han()}`,
      `${han()}5G${han()}`,
      `${han()}7×24小时${han()}`,
      `${han()}12345热线`,
    ]);
  return Array.from({ length: paragraphs }, (_, at) => {
    if (at % 9 === 4) return heading(1, `${han()}${han()}`);
    const parts = Array.from(
      { length: 4 + next(24) },
      () => part() + pick(["，", "，", "、", "；", "。", ""]),
    );
    return paragraph(`${han()}${parts.join("")}${han()}。`);
  });
}

describe("the Word file as LibreOffice prints it", () => {
  let book: FontBook;
  beforeAll(async () => {
    book = await shippedFonts();
  });

  async function compare(
    body: readonly Block[],
    profile: SoftwareMargins,
  ): Promise<ReadonlyMap<string, Assessment>> {
    const tree = treeOf(body);
    const pages = composeTree(tree, book);
    const word = await renderWord(tree, new Map(), { profile, placing: placingOf(pages) });
    const folder = await mkdtemp(join(tmpdir(), "report-verify-"));
    const path = join(folder, "word.docx");
    writeFileSync(path, word);
    const printed = await renderByOffice(path, book);
    if ("fault" in printed) throw new Error(printed.fault);
    const pdf = await renderPdf(pages, tree.meta, new Map(), book);
    const results = await verifyFiles({ name: "word", bytes: word }, { name: "pdf", bytes: pdf }, printed);
    return new Map(results.at(-1)?.assessments.map((one) => [one.code, one]));
  }

  needs("soffice")("has the pages of the PDF and its lines, whatever the text", async () => {
    const found = await compare(prose(60), PROFILE_A);
    expect([...found.values()].filter(({ verdict }) => verdict !== "pass")).toEqual([]);
  });

  needs("soffice")("has them too with the margins of profile B", async () => {
    const found = await compare(prose(30), PROFILE_B);
    expect(found.get("compare/pages")).toMatchObject({ verdict: "pass" });
    expect(found.get("compare/lines")).toMatchObject({ verdict: "pass" });
  });

  needs("soffice")("is told from another text by its lines, words and headings", async () => {
    const tree = treeOf(prose(12));
    const other = treeOf([...prose(11), paragraph("另一段文字，说的是别的事。")]);
    const pages = composeTree(tree, book);
    const word = await renderWord(other, new Map());
    const pdf = await renderPdf(pages, tree.meta, new Map(), book);
    const results = await verifyFiles(
      { name: "w", bytes: word },
      { name: "p", bytes: pdf },
      { absent: "略" },
    );
    const text = results.at(-1)?.assessments.find(({ code }) => code === "compare/text");
    expect(text?.verdict).toBe("fail");
    expect(text?.faults[0]?.found).toMatch(/另一段文字/u);
  });
});
