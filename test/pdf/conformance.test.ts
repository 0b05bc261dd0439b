import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { defaultFolders } from "../../src/load/project.ts";
import { renderPdf } from "../../src/pdf/render.ts";
import type { Meta } from "../../src/report/types.ts";
import { composeTree, heading, paragraph, shippedFonts, text, treeOf } from "../layout/support.ts";
import { buildYear, writeBuild } from "../support/build.ts";
import { needsPdfaValidator, validatePdfa1b } from "../support/pdfa.ts";
import { ROOT } from "../support/project.ts";
import { needs, run } from "../support/tools.ts";

const VALID = "is a valid PDF/A-1b file";

describe("PDF/A-1b", () => {
  needsPdfaValidator()("holds for the 2019 report", async () => {
    const { built } = await buildYear(defaultFolders(ROOT), 2019);
    if (!built) throw new Error("no build");
    expect(validatePdfa1b((await writeBuild(built)).path(".pdf"))).toContain(VALID);
  });

  describe("of a report whose words need care in XML", () => {
    const path = join(tmpdir(), `report-conformance-${process.pid}.pdf`);
    const meta: Meta = {
      title: "甲区“A&B”<试点>报告",
      author: "甲&乙",
      subject: "丙<丁",
      keywords: ["一&二", "“三”"],
      date: "2032-01-08",
    };

    beforeAll(async () => {
      const fonts = await shippedFonts();
      const organs = [[text("甲区人民政府文件")]];
      const wide = {
        type: "table",
        number: 1,
        landscape: true,
        caption: [text("表")],
        widths: [1, 1],
        head: ["甲", "乙"].map((words) => ({ align: "left" as const, children: [text(words)] })),
        rows: [["丙", "丁"].map((words) => ({ align: "left" as const, children: [text(words)] }))],
      } as const;
      const tree = treeOf([heading(1, "总体情况"), paragraph("增长5%"), wide], {
        meta,
        redHead: { organs, suffix: "", signers: [], documentNumber: [text("甲政发〔2032〕3号")] },
      });
      writeFileSync(path, await renderPdf(composeTree(tree, fonts), meta, new Map(), fonts));
    });

    needsPdfaValidator()("holds with red type and rules and a turned sheet", () => {
      expect(validatePdfa1b(path)).toContain(VALID);
    });

    needs("pdfinfo")("lays that sheet on its side", () => {
      const sizes = run("pdfinfo", ["-f", "1", "-l", "9", path]).match(/\d[\d.]* x \d[\d.]* pts/gu);
      expect(sizes).toContain("841.89 x 595.276 pts");
      expect(sizes?.[0]).toBe("595.276 x 841.89 pts");
    });

    needs("qpdf", "pdfinfo")("says in the packet what the information dictionary says, to the letter", () => {
      const packet = run("pdfinfo", ["-meta", path]);
      for (const value of ["A&amp;B”&lt;试点&gt;", "甲&amp;乙", "丙&lt;丁", "一&amp;二，“三”"])
        expect(packet).toContain(value);
      const info = run("pdfinfo", ["-isodates", path]);
      for (const value of [meta.title, meta.author, meta.subject, "一&二，“三”"])
        expect(info).toContain(value);
      for (const [entry, property] of [
        ["CreationDate", "CreateDate"],
        ["ModDate", "ModifyDate"],
      ]) {
        expect(info).toMatch(new RegExp(`^${entry}:\\s+2032-01-08T00:00:00Z$`, "mu"));
        expect(packet).toContain(`<xmp:${property}>2032-01-08T00:00:00Z</xmp:${property}>`);
      }
    });
  });

  test("needs no property in the packet for what the report does not give", async () => {
    const fonts = await shippedFonts();
    const tree = treeOf([paragraph("增长5%")]);
    const bytes = await renderPdf(composeTree(tree, fonts), tree.meta, new Map(), fonts);
    const file = Buffer.from(bytes).toString("utf8");
    expect(file).toContain("<dc:title>");
    for (const property of ["dc:creator", "dc:description", "pdf:Keywords"])
      expect(file).not.toContain(property);
  });
});
