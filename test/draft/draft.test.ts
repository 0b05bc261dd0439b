import { strFromU8 } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import type { Built } from "../../src/pipeline/build.ts";
import { DRAFT_SUFFIX } from "../../src/pipeline/names.ts";
import { buildYear } from "../support/build.ts";
import { fixtureFolders, makeProject } from "../support/project.ts";
import { all, attribute, body, open, reading, textOf } from "../word/support.ts";

const CITY = "data/2031/city.yaml";
const EDITS = [
  { file: CITY, find: "12.5 万平方米", put: "待填" },
  {
    file: CITY,
    find: "数值: 44 微克/立方米, 同比: 下降 17%, 截至: 11月, 来源: 虚构",
    put: "数值: 待填, 责任单位: 乙局",
  },
  { file: "data/2031/economy.yaml", find: "预计 120 亿元，增长 6%", put: "待填  # 上年：110 亿元" },
];

const bytesOf = (built: Built, ending: string): Uint8Array =>
  built.files.find(({ path }) => path.endsWith(ending))?.bytes ?? new Uint8Array();

describe("a draft", () => {
  // Built once, by the first test that asks: the folder goes with that test, what was built stays.
  let once: ReturnType<typeof buildYear> | undefined;
  const draft = async (): Promise<{ readonly built: Built; readonly found: readonly Diagnostic[] }> => {
    once ??= makeProject("small", EDITS).then((folders) => buildYear(folders, 2031, { draft: true }));
    const { built, found } = await once;
    if (!built) throw new Error(JSON.stringify(found));
    return { built, found };
  };

  test("is built though figures wait, with no error", async () => {
    const { built, found } = await draft();
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(built.files.map(({ path }) => path)).toContain(`甲区2031年度绩效管理工作报告${DRAFT_SUFFIX}.docx`);
  });

  test("prints each with its name, set off, and no other figure so", async () => {
    const { built } = await draft();
    const file = open(bytesOf(built, ".docx"));
    const shaded = all(body(file), "w:r").filter(
      (run) => attribute(all(run, "w:shd")[0], "fill") === "FFFF00",
    );
    const words = shaded.map(textOf).join("");
    expect(words).toContain("【待填：拆除违建】");
    expect(words).toContain("【待填：地区生产总值】");
    expect(words).toContain("【待填：细颗粒物】");
    expect(words.replace(/【待填(?:：[^】]*)?】/gu, "")).toBe("");
  });

  test("says on every page, in Word and in PDF, that it is a draft", async () => {
    const { built } = await draft();
    const file = open(bytesOf(built, ".docx"));
    const headers = file.paths.filter((path) => /^word\/header\d\.xml$/u.test(path));
    expect(headers.length).toBeGreaterThanOrEqual(2);
    for (const path of headers)
      expect(strFromU8(new TextEncoder().encode(file.text(path)))).toContain("草稿");
    const { text } = await extractText(await getDocumentProxy(bytesOf(built, ".pdf").slice()));
    expect(text.length).toBe(built.pages.pages.length);
    for (const page of text) expect(page.replace(/\s/gu, "")).toContain("草稿（数字未填全");
  });

  test("ends with a list of what is to be filled, by who has to fill it, which the note of attachments leaves out", async () => {
    const { built } = await draft();
    const last = built.tree.attachments.at(-1);
    expect(last?.title[0]?.text).toBe("待填的数字（3 个）");
    const file = open(bytesOf(built, ".docx"));
    expect(textOf(reading(file, "治理：拆除违建。"))).toBe("治理：拆除违建。");
    expect(textOf(reading(file, "乙局：治理.细颗粒物。"))).not.toBe("");
    const note = all(body(file), "w:p")
      .map(textOf)
      .filter((text) => text.startsWith("附件："));
    expect(note).toEqual(["附件：图表"]);
  });

  test("keeps its ledger to the report itself", async () => {
    const { built } = await draft();
    expect(built.ledger.unaccounted).toEqual([]);
  });

  test("of a year that is filled differs from the report in name and header alone", async () => {
    const [other, final] = await Promise.all([
      buildYear(fixtureFolders("small"), 2031, { draft: true }),
      buildYear(fixtureFolders("small"), 2031),
    ]);
    expect(other.built?.tree).toEqual(final.built?.tree);
    expect(other.built?.pages).toEqual(final.built?.pages);
  });

  test("is not built by a plain build: each figure that waits is an error at its line, and nothing else is", async () => {
    const result = await buildYear(await makeProject("small", EDITS), 2031);
    expect(result.built).toBeUndefined();
    expect(result.found.map(({ code, place }) => `${code} ${place?.file}:${place?.start.line}`)).toEqual([
      `figure/pending ${CITY}:3`,
      `figure/pending ${CITY}:6`,
      "figure/pending data/2031/economy.yaml:2",
    ]);
  });
});
