import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { collecting } from "../../src/diagnostics/collect.ts";
import { makeSource } from "../../src/diagnostics/source.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import type { FontBook } from "../../src/fonts/types.ts";
import { loadFonts } from "../../src/load/fonts.ts";
import { loadProject, type ProjectSources } from "../../src/load/project.ts";
import { buildReport } from "../../src/pipeline/build.ts";
import { checkReport } from "../../src/pipeline/check.ts";
import { narrateYear } from "../../src/pipeline/narrate.ts";
import { bodyLines } from "../../src/report/text.ts";
import type { ReportTree } from "../../src/report/types.ts";
import { fixtureFolders, makeProject } from "../support/project.ts";

const folders = fixtureFolders("small");
const SEED = 20311124;

let good: ProjectSources;
let book: FontBook;
beforeAll(async () => {
  const [{ project }, fonts] = await Promise.all([
    loadProject(folders, 2031, () => {}),
    loadFonts(folders, () => {}),
  ]);
  if (!project || !fonts.book) throw new Error("The fixture does not load.");
  good = project;
  book = fonts.book;
});

type Part = "front" | "chapter" | "history" | "names" | "relations" | "approvals";
const PARTS: readonly Part[] = ["front", "chapter", "history", "names", "relations", "approvals"];

/** The small project with one file of other text, told and checked. Throws nothing, whatever the text. */
function tell(
  part: Part,
  text: string,
): { readonly tree?: ReportTree; readonly found: readonly Diagnostic[] } {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const source = makeSource(`data/2031/${part}.yaml`, text);
  const { data } = good;
  const project: ProjectSources = {
    ...good,
    data:
      part === "chapter" ? { ...data, chapters: [...data.chapters, source] } : { ...data, [part]: source },
  };
  const narrated = narrateYear(project, report);
  if (narrated) checkReport(narrated, project, report);
  return { found, ...(narrated && { tree: narrated.tree }) };
}

/** Told without an error, or with an error that says where. */
function isSound({ found }: ReturnType<typeof tell>): boolean {
  return found.every(({ message, code }) => message !== "" && /^[a-z]+\/[a-z0-9-]+$/u.test(code));
}

const scalar = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "预计 12 亿元，增长 5%",
    "3 项，完成 4 项",
    "待填",
    "",
    "{年度}",
    "{不存在}",
    "~",
    "0x1f",
    "1e999",
  ),
  fc.constantFrom("&a", "*a", "!!js/function x", "<<: *a", "- -", "? x", "| \n x", "%YAML 1.2", "---", "..."),
  fc.constantFrom("\u202e倒", "\u200b空", "\u0000", "\ud800", "\ufeff", "\u2028"),
);
const tree = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 6 }, scalar, tie("map"), tie("list")),
  map: fc.dictionary(
    fc.oneof(scalar, fc.constantFrom("数值", "增减", "名称", "核准", "勾稽", "段落")),
    tie("node"),
    { maxKeys: 5 },
  ),
  list: fc.array(tie("node"), { maxLength: 5 }),
})).node;

describe("a data file of any content", () => {
  test.each(PARTS)("of random characters ends in a tree or in findings: %s", (part) => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => isSound(tell(part, text))),
      { numRuns: 60, seed: SEED },
    );
  });

  test.each(PARTS)("of random structure ends in a tree or in findings: %s", (part) => {
    fc.assert(
      fc.property(tree, (value) => isSound(tell(part, JSON.stringify(value)))),
      { numRuns: 60, seed: SEED },
    );
  });

  test.each(PARTS)("of random YAML ends in a tree or in findings: %s", (part) => {
    const lines = fc.array(
      fc.tuple(
        fc.nat(6),
        fc.oneof(scalar, fc.constantFrom("甲: ", "- ", "甲: 3 项", "勾稽:", "核准:", "章节:")),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(lines, (parts) =>
        isSound(tell(part, parts.map(([indent, text]) => " ".repeat(indent * 2) + text).join("\n"))),
      ),
      { numRuns: 60, seed: SEED },
    );
  });

  test.each([
    ["nesting without end", `甲: ${"[".repeat(20_000)}`, "yaml/"],
    ["braces without end", `甲: ${"{a: ".repeat(5000)}`, "yaml/"],
    [
      "aliases of aliases",
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefghi"].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[at]}`).join(",")}]`).join("\n")}`,
      "yaml/",
    ],
    ["three million characters", `甲: ${"字".repeat(3_000_000)}`, "yaml/too-large"],
    ["an explicit tag", "甲: !!binary aGVsbG8=", "yaml/"],
  ])("is refused by name when it has %s", (_, text, code) => {
    const { found } = tell("chapter", text);
    expect(found.some((one) => one.severity === "error" && one.code.startsWith(code))).toBe(true);
  });

  test("of a hundred thousand keys is read in its time", () => {
    const text = Array.from({ length: 100_000 }, (_, at) => `键${at}: ${at} 项`)
      .join("\n")
      .slice(0, 1_900_000);
    expect(isSound(tell("chapter", text.slice(0, text.lastIndexOf("\n"))))).toBe(true);
  }, 20_000);

  test.each(["\u202e", "\u2066", "\u200b", "\u0007", "\u0000", "\ufeff", "\ue000"])(
    "does not bring %j into print",
    (hidden) => {
      const { tree: told, found } = tell("chapter", `总体其他:\n  段落:\n    - 甲${hidden}乙\n`);
      expect(found.some(({ severity }) => severity === "error")).toBe(true);
      expect(told ? JSON.stringify(told).includes(hidden) : false).toBe(false);
    },
  );
});

describe("bytes that are no text", () => {
  test("end in findings, and every file of the output stays as it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
        const root = await mkdtemp(join(tmpdir(), "report-fuzz-"));
        try {
          const other = { ...folders, root, data: join(root, "data") };
          await import("node:fs/promises").then(({ cp }) =>
            cp(folders.data, other.data, { recursive: true }),
          );
          await writeFile(join(other.data, "2031/more.yaml"), bytes);
          const found: Diagnostic[] = [];
          const { project } = await loadProject(other, 2031, (one) => found.push(one));
          if (project) narrateYear(project, (one) => found.push(one));
          return (await readdir(root)).join() === "data";
        } finally {
          await rm(root, { recursive: true });
        }
      }),
      { numRuns: 30, seed: SEED },
    );
  });
});

const MARKUP = [
  "<b>粗</b>",
  "</p><h1>题</h1>",
  "<script>alert(1)</script>",
  "&lt;b&gt; &amp; &#x3c;",
  "<!-- 注 -->",
  "{{经济}}",
  "{{{raw}}}",
  "{{#each x}}{{/each}}",
  "# 题 **粗** [链](http://x)",
  "]]><w:p/>",
  ["$", "{process.exit()}"].join(""),
] as const;

describe("markup in data", () => {
  const shapeOf = (told: ReportTree): readonly string[] =>
    told.body.map((block) => (block.type === "heading" ? `${block.type}${block.level}` : block.type));

  test.each(MARKUP)("stands in the report as it was typed: %s", async (markup) => {
    const words = `市场 ${markup} 活跃`;
    const put = (text: string) =>
      makeProject("small", [
        { file: "data/2031/economy.yaml", find: "评价: 经济保持平稳", put: `评价: ${JSON.stringify(text)}` },
      ]);
    const told = async (text: string) => {
      const { report, failed } = collecting([]);
      const { project } = await loadProject(await put(text), 2031, report);
      return project && (await buildReport(project, book, report, failed, () => {}));
    };
    const found: Diagnostic[] = [];
    const { project } = await loadProject(await put(words), 2031, (one) => found.push(one));
    const tree = project && narrateYear(project, (one) => found.push(one))?.tree;
    const plain = (await told("经济保持平稳"))?.tree;
    if (!tree || !plain) {
      // Braces name a figure in the data's own words; a name that is none is refused, which is no change of structure.
      expect(found.some(({ severity }) => severity === "error")).toBe(true);
      return;
    }
    expect(shapeOf(tree)).toEqual(shapeOf(plain));
    const squeezed = (text: string): string => text.replace(/\s/gu, "");
    if (found.some(({ severity }) => severity === "error")) return;
    expect(squeezed(bodyLines(tree).join(""))).toContain(squeezed(markup));
    const word = (await told(words))?.files.find(({ path }) => path.endsWith(".docx"));
    if (!word) return;
    const xml = strFromU8(unzipSync(word.bytes)["word/document.xml"] ?? new Uint8Array());
    const printed = xml
      .replace(/<[^>]*>/gu, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&");
    expect(squeezed(printed)).toContain(squeezed(markup));
  });
});
