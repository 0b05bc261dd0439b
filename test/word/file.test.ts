import { afterEach, describe, expect, test, vi } from "vitest";
import { FORBIDDEN } from "../../src/layout/standard/word.ts";
import { renderWord } from "../../src/word/document.ts";
import { charts, tree } from "./sample.ts";
import { all, attribute, attributes, one, open } from "./support.ts";

const file = open(await renderWord(tree, charts));
const settings = file.xml("word/settings.xml");

describe("properties", () => {
  const core = file.xml("docProps/core.xml");

  test.each([
    ["dc:title", "甲区2019年度绩效管理工作报告"],
    ["dc:creator", "甲区人民政府 & 办公室"],
    ["dc:subject", "年度绩效管理工作报告"],
    ["cp:keywords", "绩效; 年度报告"],
    ["dc:language", "zh-CN"],
    ["dcterms:created", "2020-01-10T00:00:00Z"],
    ["dcterms:modified", "2020-01-10T00:00:00Z"],
  ])("%s is the report's", (name, value) => {
    expect(one(core, name).textContent).toBe(value);
  });
});

describe("settings", () => {
  test("Word opens it as a document of its own time", () => {
    const mode = all(settings, "w:compatSetting").find(
      (each) => attribute(each, "name") === "compatibilityMode",
    );
    expect(attribute(mode, "val")).toBe("15");
  });

  test("punctuation may be compressed", () => {
    expect(attribute(one(settings, "w:characterSpacingControl"), "val")).toBe("compressPunctuation");
  });

  test("the theme's East Asian language is Chinese", () => {
    expect(attributes(one(settings, "w:themeFontLang"))).toEqual({ val: "en-US", eastAsia: "zh-CN" });
  });

  test.each([..."—…·，。、；：？！”’）》%℃"])("%s does not begin a line", (mark) => {
    expect(attribute(one(settings, "w:noLineBreaksBefore"), "val")).toContain(mark);
  });

  test.each([..."“‘（《〈【〔"])("%s does not end a line", (mark) => {
    expect(attribute(one(settings, "w:noLineBreaksAfter"), "val")).toContain(mark);
  });

  test("Word's limit of a hundred characters a list is kept", () => {
    expect(Math.max(FORBIDDEN.lineStart.length, FORBIDDEN.lineEnd.length)).toBeLessThanOrEqual(100);
  });

  test("every Chinese face has a substitute declared", () => {
    const fonts = all(file.xml("word/fontTable.xml"), "w:font").map((font) => attribute(font, "name"));
    expect(fonts).toEqual(["仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体"]);
  });
});

describe("the package", () => {
  test("the content types come first and the other parts by path", () => {
    const [first, ...rest] = file.paths;
    expect(first).toBe("[Content_Types].xml");
    expect(rest).toEqual(rest.toSorted());
  });

  test("every part named in it is there", () => {
    const parts = all(file.xml("[Content_Types].xml"), "Override").map((each) =>
      each.getAttribute("PartName")?.slice(1),
    );
    const targets = all(file.xml("word/_rels/document.xml.rels"), "Relationship").map(
      (each) => `word/${each.getAttribute("Target")}`,
    );
    const roots = all(file.xml("_rels/.rels"), "Relationship").map((each) => each.getAttribute("Target"));
    expect([...parts, ...targets, ...roots].filter((path) => !file.paths.includes(path ?? ""))).toEqual([]);
  });

  test("it carries no lists, notes or empty relationships that nobody asked for", () => {
    expect(
      file.paths.filter((path) => /numbering|notes|custom|(footer|fontTable).*\.rels/.test(path)),
    ).toEqual([]);
  });
});

describe("the same bytes", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test("when it is built twice in one process", async () => {
    expect(Buffer.compare(await renderWord(tree, charts), file.bytes)).toBe(0);
  });

  test("when it is built on another day", async () => {
    vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), toFake: ["Date"] });
    expect(Buffer.compare(await renderWord(tree, charts), file.bytes)).toBe(0);
  });

  test.each(["America/New_York", "Asia/Shanghai", "Pacific/Kiritimati"])(
    "when it is built in %s",
    async (name) => {
      process.env.TZ = name;
      expect(Buffer.compare(await renderWord(tree, charts), file.bytes)).toBe(0);
    },
  );

  test("every entry bears the first moment that a zip can hold", () => {
    const view = new DataView(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
    const times: number[] = [];
    // Local headers stand in a row: signature, then time at 10, compressed size at 18, lengths at 26 and 28.
    for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
      times.push(view.getUint32(at + 10, true));
      at +=
        30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true) + view.getUint32(at + 18, true);
    }
    // 1980-01-01 00:00:00 in DOS: day 1, month 1, year 0.
    expect(times).toEqual(file.paths.map(() => 0x00210000));
  });
});
