import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { makeSource } from "../../src/diagnostics/source.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { loadFonts } from "../../src/load/fonts.ts";
import type { ProjectSources } from "../../src/load/project.ts";
import { buildReport } from "../../src/pipeline/build.ts";
import { bodyLines } from "../../src/report/text.ts";
import type { ReportTree } from "../../src/report/types.ts";
import { fixtureFolders } from "../support/project.ts";
import { economyWith, loadSmall, SEED, tellWith } from "./support.ts";

let good: ProjectSources;
beforeAll(async () => {
  good = await loadSmall();
});

const MARKUP = [
  "<b>粗</b>",
  "</p><h1>题</h1>",
  "</span></p></section><table><tr><td>格",
  "<data value='经济.财政收入'>九亿</data>",
  "<script>alert('x')</script>",
  "<style>p{{}}</style>",
  "<textarea>",
  "<!-- 注 -->",
  "<![CDATA[文]]>",
  "<?xml version='一'?>",
  "]]><w:p/></w:t>",
  "&lt;b&gt; &amp; &#x3c; &nbsp;",
  "{{经济}}",
  "{{{raw}}}",
  "{{#each x}}{{/each}}",
  "{{> (章 模板)}}",
  "{{!-- 注 --}}",
  "\\{{x}}",
  "# 题 **粗** [链](http://x) `码` | 格 |",
  "$(rm) `ls` %s \\n",
] as const;

/** Blanks of the data are not printed beside Han characters, so they do not count here. */
const squeezed = (text: string): string => text.replace(/\s/gu, "");

/** The document without its words: kinds of blocks, levels and numbers, cells by row. */
const shapeOf = ({ body, attachments }: ReportTree): string => {
  const blocks = (list: ReportTree["body"]) =>
    list.map((block) => {
      if (block.type === "heading") return `heading ${block.level} ${block.number}`;
      if (block.type === "paragraph") return "paragraph";
      return `${block.type} ${block.number}${block.type === "table" ? block.rows.map((row) => row.length) : ""}`;
    });
  return JSON.stringify([blocks(body), attachments.map(({ label, children }) => [label, blocks(children)])]);
};
const printed = (tree: ReportTree): string => squeezed(bodyLines(tree).join("\n"));

function toldWith(words: string): ReportTree {
  const { tree, found } = tellWith(good, "economy", economyWith(JSON.stringify(words)));
  // The rules of good writing may object to such words; that is another matter than reading them.
  expect(found.filter(({ code, severity }) => severity === "error" && !code.startsWith("check/"))).toEqual(
    [],
  );
  if (!tree) throw new Error("Nothing was told.");
  return tree;
}

describe("markup in the data's words", () => {
  test.each(MARKUP)("stands in the tree as it was typed and changes no block: %s", (markup) => {
    const tree = toldWith(`市场${markup}活跃`);
    expect(shapeOf(tree)).toBe(shapeOf(toldWith("平稳")));
    expect(printed(tree)).toContain(squeezed(`市场${markup}活跃`));
  });

  test("stands in the tree as it was typed in any order, cut anywhere", () => {
    const plain = shapeOf(toldWith("平稳"));
    const cut = fc
      .tuple(fc.constantFrom(...MARKUP), fc.nat(12), fc.integer({ min: 1, max: 20 }))
      // A single brace names a figure; here only doubled ones are looked at, so none is cut from its twin.
      .map(([markup, from, length]) => (/[{}]/u.test(markup) ? markup : markup.slice(from, from + length)));
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (pieces) => {
        const words = `市场${pieces.join("，")}活跃`;
        const tree = toldWith(words);
        return shapeOf(tree) === plain && printed(tree).includes(squeezed(words));
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  test("names a figure in single braces, and is refused where there is none of that name", () => {
    const { found } = tellWith(good, "economy", economyWith('"{process.exit()}"'));
    expect(found.map(({ code }) => code)).toContain("prose/unknown-reference");
  });

  test("leaves every part of the Word file well formed, with the words as they were typed", async () => {
    const found: Diagnostic[] = [];
    const report = (one: Diagnostic): void => void found.push(one);
    const { book } = await loadFonts(fixtureFolders("small"), report);
    const words = `市场${MARKUP.join("，")}活跃`;
    const chapters = [
      ...good.data.chapters.filter(({ file }) => !file.endsWith("/economy.yaml")),
      makeSource("data/2031/economy.yaml", economyWith(JSON.stringify(words))),
    ];
    const heading = "治<b>理</b>&amp;{{x}}";
    const front = makeSource(
      "data/2031/report.yaml",
      good.data.front.text
        .replace("标题: 城市治理", `标题: ${JSON.stringify(heading)}`)
        .replace("核对: {", "核对: { check/half-width-marks: 不查, check/typed-digit: 不查,"),
    );
    const failed = (): boolean => found.some(({ severity }) => severity === "error");
    const built =
      book &&
      (await buildReport(
        { ...good, data: { ...good.data, front, chapters } },
        book,
        report,
        failed,
        () => {},
      ));
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    const parts = unzipSync(
      built?.files.find(({ path }) => path.endsWith(".docx"))?.bytes ?? new Uint8Array(),
    );
    const faults: string[] = [];
    const parser = new DOMParser({ onError: (_level, message) => void faults.push(String(message)) });
    const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name));
    expect(names).toContain("word/document.xml");
    for (const name of names) parser.parseFromString(strFromU8(parts[name] ?? new Uint8Array()), "text/xml");
    expect(faults).toEqual([]);
    const document = parser.parseFromString(
      strFromU8(parts["word/document.xml"] ?? new Uint8Array()),
      "text/xml",
    );
    const text = squeezed(
      [...document.getElementsByTagName("w:t")].map(({ textContent }) => textContent ?? "").join(""),
    );
    expect(text).toContain(squeezed(words));
    expect(text).toContain(heading);
  });
});
