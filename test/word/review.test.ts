import { beforeAll, describe, expect, test } from "vitest";
import type { Built } from "../../src/pipeline/build.ts";
import { REVIEW_SUFFIX } from "../../src/pipeline/names.ts";
import { buildYear } from "../support/build.ts";
import { fixtureFolders, makeProject } from "../support/project.ts";
import { all, attribute, body, type Opened, one, open, paragraphs, textOf } from "./support.ts";

const BEFORE = {
  file: "data/2031/economy.yaml",
  put: "经济:\n  地区生产总值: { 数值: 预计 120 亿元, 同比: 增长 6%, 责任单位: 甲局, 来源: 年报 }\n  财政收入: 8.80 亿元，增长 0.1%\n  评价: 经济保持平稳\n",
};

const bytesOf = (built: Built, ending: string): Uint8Array =>
  built.files.find(({ path }) => path.endsWith(ending))?.bytes ?? new Uint8Array();

async function reviewOf(edits: Parameters<typeof makeProject>[1] = []): Promise<Opened> {
  const { built, found } = await buildYear(await makeProject("small", edits), 2031, { edition: "review" });
  if (!built) throw new Error(JSON.stringify(found));
  return open(bytesOf(built, `${REVIEW_SUFFIX}.docx`));
}

/** The words of the comment that is anchored at the first control of a key, a line each. */
function commentOf(file: Opened, key: string): readonly string[] {
  const control = all(body(file), "w:sdt").find((each) => attribute(one(each, "w:tag"), "val") === key);
  const start = control?.previousSibling;
  if (start?.nodeName !== "w:commentRangeStart") throw new Error(`No comment begins at ${key}`);
  const id = attribute(start as Element, "id");
  const comment = all(file.xml("word/comments.xml"), "w:comment").find(
    (each) => attribute(each, "id") === id,
  );
  return comment ? all(comment, "w:p").map(textOf) : [];
}
type Element = Parameters<typeof textOf>[0];

describe("the proofreading edition", () => {
  let official: Built;
  let built: Built;
  let file: Opened;
  beforeAll(async () => {
    const folders = fixtureFolders("small");
    const [plain, both] = await Promise.all([
      buildYear(folders, 2031),
      buildYear(folders, 2031, { edition: "review" }),
    ]);
    if (!plain.built || !both.built) throw new Error("no build");
    official = plain.built;
    built = both.built;
    file = open(bytesOf(built, `${REVIEW_SUFFIX}.docx`));
  });

  test("comes besides the official files and changes none of their bytes", () => {
    const others = built.files.filter(({ path }) => !path.includes(REVIEW_SUFFIX));
    expect(others).toEqual(official.files);
    expect(built.files.length).toBe(others.length + 1);
  });

  test("says what the official one says, paragraph by paragraph", () => {
    const words = (opened: Opened): readonly string[] => paragraphs(opened).map(textOf);
    expect(words(file)).toEqual(words(open(bytesOf(official, ".docx"))));
  });

  test("has each printed figure in a control with its key, shaded, under a number of its own", () => {
    const controls = all(body(file), "w:sdt");
    // A figure that is cut by the end of a line stands in two controls.
    const printed = built.ledger.figures.map(({ key, occurrences }) => [
      key,
      occurrences.map((each) => each.printed).join(""),
    ]);
    const shown = new Map(built.ledger.figures.map(({ key }) => [key, ""]));
    for (const control of controls) {
      const key = attribute(one(control, "w:tag"), "val") ?? "";
      shown.set(key, (shown.get(key) ?? "") + textOf(control));
    }
    expect([...shown]).toEqual(printed);
    const ids = controls.map((each) => attribute(one(each, "w:id"), "val"));
    expect(new Set(ids).size).toBe(controls.length);
    expect(controls.every((each) => all(each, "w:shd").length === all(each, "w:r").length)).toBe(true);
  });

  test("anchors every comment once, where its figure is printed first", () => {
    const numbers = (name: string): readonly (string | undefined)[] =>
      all(body(file), name)
        .map((each) => attribute(each, "id"))
        .sort();
    const comments = all(file.xml("word/comments.xml"), "w:comment")
      .map((each) => attribute(each, "id"))
      .sort();
    expect(comments.length).toBeGreaterThan(5);
    expect(numbers("w:commentRangeStart")).toEqual(comments);
    expect(numbers("w:commentRangeEnd")).toEqual(comments);
    expect(numbers("w:commentReference")).toEqual(comments);
  });

  test("says in the header of odd and even pages that it is none to be issued", () => {
    const headers = file.paths.filter((path) => /^word\/header\d\.xml$/u.test(path));
    expect(headers.length).toBe(2);
    for (const path of headers) expect(textOf(one(file.xml(path), "w:p"))).toContain("核稿版");
  });

  test("tells source, line, owner and where else it is printed", async () => {
    const lines = commentOf(await reviewOf([BEFORE]), "经济.地区生产总值");
    expect(lines[0]).toBe("经济.地区生产总值");
    expect(lines).toContain("数据：预计 120 亿元（data/2031/economy.yaml:2:11）");
    expect(lines).toContain("责任单位：甲局");
    expect(lines).toContain("来源：年报");
    expect(lines.find((line) => line.startsWith("印出"))).toMatch(/^印出 \d+ 处：第1页第\d+行、/u);
  });

  test("tells last year's value from the history, with status and source", () => {
    expect(commentOf(file, "经济.地区生产总值")).toContain("上年：2030年 目标113亿元（虚构）");
  });

  test("tells last year's value from last year's own data", async () => {
    const folders = fixtureFolders("small");
    const { readFile } = await import("node:fs/promises");
    const texts = await Promise.all(
      ["report.yaml", "city.yaml", "economy.yaml"].map(async (name) => ({
        file: `data/2030/${name}`,
        put: (await readFile(`${folders.data}/2031/${name}`, "utf8"))
          .replace("年度: 2031", "年度: 2030")
          .replace("8.80 亿元，增长 0.1%", "8.79 亿元，增长 3%"),
      })),
    );
    const lines = commentOf(await reviewOf(texts), "经济.财政收入");
    expect(lines).toContain("上年：2030年 8.79亿元，增长3%");
  });

  test("tells of a computed change from which value it was computed", async () => {
    const lines = commentOf(
      await reviewOf([
        {
          file: "data/2031/economy.yaml",
          find: "8.80 亿元，增长 0.1%",
          put: "8.80 亿元，上年 8 亿元，增减自动",
        },
      ]),
      "经济.财政收入",
    );
    expect(lines).toContain("增减：增长10%，按上年8亿元算得（data/2031/economy.yaml:3:9）");
  });

  test("tells what the checks found, and the answer that was given", async () => {
    const lines = commentOf(
      await reviewOf([
        { file: "data/history.yaml", find: "状态: 目标", put: "状态: 完成" },
        { file: "data/2031/economy.yaml", find: "预计 120 亿元", put: "预计 150 亿元" },
      ]),
      "经济.地区生产总值",
    );
    expect(lines.some((line) => line.startsWith("核对：「经济.地区生产总值」"))).toBe(true);
  });

  test("names the figures that a chart draws at its caption", () => {
    const comments = all(file.xml("word/comments.xml"), "w:comment").map((each) =>
      all(each, "w:p").map(textOf),
    );
    expect(comments.some(([first]) => first?.startsWith("经济.地区生产总值 预计 120 亿元"))).toBe(true);
  });

  test("is the same file every time", async () => {
    const again = await buildYear(fixtureFolders("small"), 2031, { edition: "review" });
    if (!again.built) throw new Error("no build");
    expect(bytesOf(again.built, `${REVIEW_SUFFIX}.docx`)).toEqual(file.bytes);
  });
});
