import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../support/project.ts";
import { squeeze } from "../support/reference.ts";
import { needs, run } from "../support/tools.ts";
import { all, attribute, one, open, styleIdOf, textOf } from "../word/support.ts";

/** The committed files, as they are sent; that they are what a build makes is tested elsewhere. */
const FOLDER = join(ROOT, "output/2019");
const TITLE = "西城区2019年度绩效管理工作报告";
const PDF = join(FOLDER, `${TITLE}.pdf`);
const word = open(new Uint8Array(readFileSync(join(FOLDER, `${TITLE}.docx`))));
const body = word.xml("word/document.xml");
const PITCH_PT = 29.6;

test("the files are named by the report's title", () => {
  const names = readdirSync(FOLDER).filter(
    (name) => /\.(?:docx|pdf|md)$/u.test(name) && !name.includes("（"),
  );
  expect(names.sort()).toEqual([`${TITLE}.docx`, `${TITLE}.md`, `${TITLE}.pdf`]);
});

needs("pdfinfo")("both say title, author, subject, keywords and the report's own date", () => {
  const core = word.xml("docProps/core.xml");
  const inWord = [
    "dc:title",
    "dc:creator",
    "dc:subject",
    "cp:keywords",
    "dcterms:created",
    "dcterms:modified",
  ];
  const info = run("pdfinfo", ["-isodates", PDF]);
  const inPdf = (name: string): string => new RegExp(`^${name}: +(.*)$`, "mu").exec(info)?.[1] ?? "";
  const [title, author, subject, keywords = "", ...dates] = inWord.map(
    (name) => one(core, name).textContent ?? "",
  );
  expect([title, author, subject]).toEqual([TITLE, "北京市西城区人民政府", "年度绩效管理工作报告"]);
  expect([inPdf("Title"), inPdf("Author"), inPdf("Subject")]).toEqual([title, author, subject]);
  expect(inPdf("Keywords").split("，")).toEqual(keywords.split("; "));
  expect([...dates, inPdf("CreationDate"), inPdf("ModDate")]).toEqual(Array(4).fill("2020-01-10T00:00:00Z"));
});

interface Bookmark {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly dest: readonly [string, string, number, number, number];
  readonly kids: readonly Bookmark[];
}
const bookmarks = (): readonly Bookmark[] =>
  (
    JSON.parse(run("qpdf", ["--json", "--json-key=outlines", PDF])) as {
      readonly outlines: readonly Bookmark[];
    }
  ).outlines;
const flat = (items: readonly Bookmark[], level = 0): readonly (Bookmark & { readonly level: number })[] =>
  items.flatMap((item) => [{ ...item, level }, ...flat(item.kids, level + 1)]);

/** Level in the outline by style, as Word's navigation pane has it. */
const LEVELS = new Map(
  all(word.xml("word/styles.xml"), "w:style").flatMap((style) => {
    const level = all(style, "w:outlineLvl")[0];
    return level ? [[attribute(style, "styleId"), Number(attribute(level, "val"))] as const] : [];
  }),
);

describe("finding one's way", () => {
  const inWord = all(body, "w:p").flatMap((paragraph) => {
    const level = LEVELS.get(styleIdOf(paragraph) ?? "");
    return level === undefined ? [] : [[level, textOf(paragraph)] as const];
  });

  needs("qpdf")(
    "Word's navigation pane and the PDF's bookmarks list the same headings and attachments",
    () => {
      const inPdf = flat(bookmarks()).map(({ level, title }) => [level, title.replace(/^附件 /u, "")]);
      expect(inWord).toEqual(inPdf);
      expect(inWord).toHaveLength(8);
    },
  );

  needs("qpdf", "pdftotext")("each bookmark leads to the line that begins with its words", () => {
    for (const { title, destpageposfrom1: page, dest } of flat(bookmarks())) {
      const [top, ...lines] = wordsOf(page);
      const from = (top?.heightPt ?? 0) - dest[3];
      const line = lines
        .filter(({ midPt }) => midPt > from && midPt < from + PITCH_PT)
        .map(({ text }) => text);
      expect(squeeze(line.join(""))).toBe(squeeze(title).slice(0, squeeze(line.join("")).length));
      expect(line.join("").length).toBeGreaterThanOrEqual(2);
    }
  });
});

/** The height of a page, then its words from left to right as poppler parts them. */
function wordsOf(page: number) {
  const html = run("pdftotext", ["-bbox", "-f", String(page), "-l", String(page), PDF, "-"]);
  const heightPt = Number(/<page [^>]*height="([\d.]+)"/u.exec(html)?.[1]);
  const words = [
    ...html.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)<\/word>/gu),
  ];
  const placed = words.map(([, left, top, bottom, text = ""]) => ({
    heightPt,
    leftPt: Number(left),
    midPt: (Number(top) + Number(bottom)) / 2,
    text,
  }));
  return [{ heightPt, leftPt: 0, midPt: -1, text: "" }, ...placed.sort((a, b) => a.leftPt - b.leftPt)];
}

describe("copying and searching", () => {
  // A line set so wide that its gaps pass for spaces is the price of its justification: poppler takes a tenth of an em for one.
  needs("pdftotext")("words and numbers come out of the PDF whole, but for a line in a hundred", () => {
    const text = run("pdftotext", ["-raw", "-enc", "UTF-8", "-l", "8", PDF, "-"]);
    const lines = text.split("\n").filter((line) => !/^\f?— \d+ —$/u.test(line));
    const broken = lines.filter((line) => /\p{Script=Han} +\p{Script=Han}|\d +[\d.%]|[\d.] +\d/u.test(line));
    expect(broken.length / lines.length).toBeLessThan(0.01);
    // Radicals and look-alikes in place of characters, private characters, soft hyphens: what a search would miss.
    expect(/[\u2e80-\u2fdf\uf900-\ufaff\ue000-\uf8ff\ufffd\u00ad\u200b]/u.exec(text)).toBeNull();
  });

  needs("pdftotext")("the words of charts are text in the PDF too", () => {
    const text = squeeze(run("pdftotext", ["-f", "10", "-l", "11", PDF, "-"]));
    for (const words of ["金融业利润总额", "增长25%", "目标", "4990根", "承办103件"])
      expect(text).toContain(words);
  });
});

test("each chart is read out in Word: what it is and what it shows", () => {
  const spoken = all(body, "wp:docPr").map((each) => each.getAttribute("descr") ?? "");
  expect(spoken).toHaveLength(4);
  for (const words of spoken) expect(words).toMatch(/\p{Script=Han}{4,}.*\d/u);
  expect(new Set(spoken).size).toBe(4);
});

test("on a photocopier the fills of each chart are greys a seventh of the way from black to white apart", () => {
  const found = new Set<number>();
  for (const name of readdirSync(join(FOLDER, "charts"))) {
    const svg = readFileSync(join(FOLDER, "charts", name), "utf8");
    const colours = [...svg.matchAll(/(?:fill|stroke)="(#[0-9a-f]{3,6}|rgb[^"]*|[a-z]+)"/giu)].map(
      ([, c = ""]) => c,
    );
    const greys = [...new Set(colours.filter((colour) => !/^(?:none|transparent)$/u.test(colour)))].map(
      lightness,
    );
    const sorted = [...new Set(greys)].sort((a, b) => a - b);
    const steps = sorted.slice(1).map((grey, at) => grey - (sorted[at] ?? 0));
    expect(Math.min(100, ...steps)).toBeGreaterThan(100 / 7 - 1);
    for (const grey of greys) found.add(grey);
  }
  expect(found.size).toBe(5);
});

/** Lightness of a grey, 0 to 100 as the eye takes it (CIE L*). A colour that is no grey is a fault. */
function lightness(colour: string): number {
  const named: Readonly<Record<string, string>> = { black: "000000", white: "ffffff" };
  const digits = named[colour] ?? colour.replace(/^#/u, "").replace(/^(.)(.)(.)$/u, "$1$1$2$2$3$3");
  expect(digits).toMatch(/^([0-9a-f]{2})\1\1$/iu);
  const value = Number.parseInt(digits.slice(0, 2), 16) / 255;
  const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return linear > 0.008856 ? 116 * Math.cbrt(linear) - 16 : 903.3 * linear;
}

describe("opening the Word file", () => {
  const parts = word.paths
    .filter((path) => /\.(?:xml|rels)$/u.test(path))
    .map((path) => [path, word.text(path)] as const);

  test("asks nothing: it links to nothing outside, runs nothing and wants no fields updated", () => {
    const asking =
      /TargetMode="External"|w:updateFields|w:attachedTemplate|w:documentProtection|w:dirty=|macroEnabled|INCLUDE|DDE/u;
    expect(parts.filter(([, text]) => asking.test(text)).map(([path]) => path)).toEqual([]);
    expect(word.paths.filter((path) => /vba|activeX|embeddings|customXml/u.test(path))).toEqual([]);
  });

  test("every face that it names has a substitute, or comes with every Word", () => {
    const named = parts
      .filter(([path]) => /word\/(?:document|styles|footer\d+|header\d+)\.xml$/u.test(path))
      .flatMap(([, text]) =>
        [...text.matchAll(/<w:rFonts [^>]*>/gu)].flatMap(([tag]) => [
          ...tag.matchAll(/(?:ascii|hAnsi|eastAsia|cs)="([^"]+)"/gu),
        ]),
      )
      .map(([, name]) => name);
    const substituted = all(word.xml("word/fontTable.xml"), "w:font")
      .filter((font) => all(font, "w:altName").length === 1)
      .map((font) => attribute(font, "name"));
    expect([...new Set(named)].filter((name) => !substituted.includes(name)).sort()).toEqual([
      "Times New Roman",
    ]);
  });
});
