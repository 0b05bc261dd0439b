import { readFileSync } from "node:fs";
import { DOMParser } from "@xmldom/xmldom";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { defaultFolders } from "../../src/load/project.ts";
import type { Built } from "../../src/pipeline/build.ts";
import { buildYear, readText, writeBuild } from "../support/build.ts";
import { ROOT } from "../support/project.ts";
import {
  referenceFigures,
  referenceHanziFigures,
  referenceHistory,
  referenceText,
  squeeze,
} from "../support/reference.ts";
import { needs, run } from "../support/tools.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The text of the document's paragraphs, in order. */
function docxText(path: string): string {
  const xml = new TextDecoder().decode(unzipSync(readFileSync(path))["word/document.xml"]);
  const document = new DOMParser().parseFromString(xml, "text/xml");
  return Array.from(document.getElementsByTagNameNS(WORD, "t"), (node) => node.textContent ?? "").join("");
}

describe("the 2019 report", () => {
  let built: Built;
  let path: (extension: string) => string;
  const reference = squeeze(referenceText());

  beforeAll(async () => {
    const result = await buildYear(defaultFolders(ROOT), 2019);
    expect(result.found).toEqual([]);
    if (!result.built) throw new Error("no build");
    built = result.built;
    ({ path } = await writeBuild(built));
  });

  test("reads in Word character for character as published", () => {
    const text = squeeze(docxText(path(".docx")));
    expect(text.slice(0, reference.length)).toBe(reference);
    expect(text.slice(reference.length)).toMatch(/^附件：主要指标和图表/u);
  });

  test("reads in Markdown character for character as published", () => {
    const text = squeeze(readText(path(".md")).replace(/^#+ /gmu, ""));
    expect(text.slice(0, reference.length)).toBe(reference);
    expect(text.slice(reference.length)).toMatch(/^附件主要指标和图表/u);
  });

  needs("pdftotext")("reads in the PDF character for character as published", () => {
    const pages = run("pdftotext", ["-enc", "UTF-8", path(".pdf"), "-"]).split("\f");
    const text = squeeze(pages.map((page) => page.replace(/—\s*\d+\s*—\s*$/u, "")).join(""));
    expect(text.slice(0, reference.length)).toBe(reference);
    expect(text.slice(reference.length)).toMatch(/^附件：主要指标和图表/u);
  });

  needs("qpdf")("is a PDF that qpdf accepts", () => {
    expect(run("qpdf", ["--check", path(".pdf")])).toContain("No syntax or stream encoding errors found");
  });

  needs("pdffonts")("embeds every face, subset, with a way back to text", () => {
    const [, , ...rows] = run("pdffonts", [path(".pdf")])
      .trimEnd()
      .split("\n");
    expect(rows.length).toBeGreaterThanOrEqual(5);
    for (const row of rows) expect(row).toMatch(/ yes yes yes +\d+ +\d+$/u);
  });

  needs("pdfimages")("draws its charts as vectors", () => {
    expect(
      run("pdfimages", ["-list", path(".pdf")])
        .trimEnd()
        .split("\n"),
    ).toHaveLength(2);
  });

  test("prints each of the 135 figures of the reference through a key of the data", () => {
    const printed = built.tree.body.flatMap((block) => (block.type === "paragraph" ? block.children : []));
    const count = new Map<string, number>();
    for (const inline of [...built.tree.title, ...printed]) {
      if (inline.type === "figure") count.set(inline.text, (count.get(inline.text) ?? 0) + 1);
    }
    const texts = [...count.keys()];
    const missing = [
      ...referenceFigures().filter(({ kind }) => kind !== "version"),
      ...referenceHanziFigures(),
    ].filter((row) => {
      const digits = /[\d.]+|[一二三四五六七八九十]+/u.exec(row.printed ?? "")?.[0] ?? row.value ?? "";
      return !texts.some((text) => text.includes(digits) || (row.printed ?? "").startsWith(text));
    });
    expect(missing).toEqual([]);
    expect([...count.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(135);
  });

  test("leaves no digit of its body unaccounted for: each is a figure's or a declared name's", () => {
    const loose = [...built.tree.body].flatMap((block) => {
      if (block.type !== "paragraph" && block.type !== "heading") return [];
      return block.children
        .filter((inline) => inline.type === "text" && /\d/u.test(inline.text))
        .map(({ text }) => text);
    });
    expect(loose).toEqual([]);
  });

  test("knows the earlier years of the main indicators", () => {
    const entries = [...built.year.history.values()].flat();
    expect(entries).toHaveLength(referenceHistory().length);
  });

  test("keeps every heading off the foot of a page and fills its full pages with 22 lines", () => {
    const body = built.pages.pages.filter(({ lines }) => lines.some(({ block }) => block.part === "body"));
    for (const page of body.slice(0, -1)) {
      const lines = page.lines.filter(({ slot }) => slot > 0);
      expect(Math.max(...lines.map(({ slot }) => slot))).toBe(22);
      expect(lines.at(-1)?.kind).not.toBe("heading");
    }
  });

  test("gives the same bytes a second time", async () => {
    const again = await buildYear(defaultFolders(ROOT), 2019);
    const bytes = (files: Built["files"] | undefined) =>
      files?.map(({ path: name, bytes: content }) => [
        name,
        Buffer.from(content).toString("base64").length,
        Buffer.compare(content, built.files.find((file) => file.path === name)?.bytes ?? new Uint8Array()),
      ]);
    expect(bytes(again.built?.files)?.every(([, , difference]) => difference === 0)).toBe(true);
  });
});
