import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { makeSource } from "../../src/diagnostics/source.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import type { FontBook } from "../../src/fonts/types.ts";
import { loadFonts } from "../../src/load/fonts.ts";
import type { ProjectSources } from "../../src/load/project.ts";
import { type Built, buildReport, CHART_FOLDER } from "../../src/pipeline/build.ts";
import { applyPlan } from "../../src/write/apply.ts";
import { fileNameFrom } from "../../src/write/files.ts";
import { fixtureFolders, makeProject, tell } from "../support/project.ts";
import { anyText, loadSmall, SEED } from "./support.ts";

let good: ProjectSources;
let book: FontBook;
beforeAll(async () => {
  const fonts = await loadFonts(fixtureFolders("small"), () => {});
  if (!fonts.book) throw new Error("The fonts do not load.");
  book = fonts.book;
  good = await loadSmall();
});

const contents = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).sort();

describe("bytes in place of a data file", () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.uint8Array({ maxLength: 40 }).map((some) => Uint8Array.of(0xef, 0xbb, 0xbf, ...some)),
    anyText.map((text) => new Uint8Array(Buffer.from(`\ufeff甲: ${text}`, "utf16le"))),
    fc.nat(2).map((cut) => utf8("甲: 三 项 好").slice(0, -1 - cut)),
    fc.uint8Array({ maxLength: 5 }).map((some) => Uint8Array.of(...utf8("甲: 3 项\n"), 0, ...some)),
  );
  /** Text and back gives the same bytes only where nothing had to be replaced. */
  const isUtf8 = (some: Uint8Array): boolean => Buffer.from(Buffer.from(some).toString()).equals(some);

  test.each(["2031/more.yaml", "2031/report.yaml", "2031/economy.yaml", "history.yaml", "names.yaml"])(
    "end in a tree or in an error, in the words for what is no text, and write nothing: %s",
    async (file) => {
      const folders = await makeProject("small");
      await writeFile(join(folders.data, file), "");
      const before = await contents(folders.root);
      await fc.assert(
        fc.asyncProperty(bytes, async (some) => {
          await writeFile(join(folders.data, file), some);
          const { found, narrated, codes } = await tell(folders, 2031);
          expect(narrated !== undefined || found.some(({ severity }) => severity === "error")).toBe(true);
          expect(codes.includes("load/not-utf8")).toBe(!isUtf8(some));
        }),
        { numRuns: 25, seed: SEED },
      );
      expect(await contents(folders.root)).toEqual(before);
    },
  );
});

/** One name of a folder's entry, on every system: no path, nothing hidden, nothing cut off by Windows. */
function expectPlain(name: string): void {
  expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]/u);
  expect(name).not.toMatch(/^[.\s]|[.\s]$/u);
  expect(Buffer.byteLength(`${name}.partial`)).toBeLessThanOrEqual(255);
}

const NAMES = [
  "../../逃出",
  "/etc/passwd",
  "C:\\Windows\\甲",
  "..",
  "甲/../../乙",
  "字".repeat(3000),
  '甲:*?"<>|乙',
  "file:///甲%2F..%2F乙",
] as const;

async function builtWith(
  front: string,
): Promise<{ readonly built?: Built; readonly found: readonly Diagnostic[] }> {
  const found: Diagnostic[] = [];
  const data = { ...good.data, front: makeSource("data/2031/report.yaml", front) };
  const failed = (): boolean => found.some(({ severity }) => severity === "error");
  const built = await buildReport(
    { ...good, data },
    book,
    (one) => found.push(one),
    failed,
    () => {},
  );
  return { found, ...(built && { built }) };
}

describe("the names of the files that are written", () => {
  test("are plain whatever the title is", () => {
    const pieces = fc.array(
      fc.oneof(anyText, fc.constantFrom("../", "/", "\\", "..", "\0", "\n", " ", ".")),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(pieces, (found) => expectPlain(`${fileNameFrom(found.join(""))}.docx`)),
      { numRuns: 500, seed: SEED },
    );
  });

  test.each(NAMES)("stay below the folder of the year for a file name such as %s", async (name) => {
    const { root } = await makeProject("small");
    const before = await contents(root);
    const { built } = await builtWith(`${good.data.front.text}\n文件名: ${JSON.stringify(name)}\n`);
    expect(built).toBeDefined();
    const files = built?.files ?? [];
    for (const { path } of files) expectPlain(path.startsWith(`${CHART_FOLDER}/`) ? path.slice(7) : path);
    await applyPlan(join(root, "output", "2031"), files, [CHART_FOLDER]);
    const added = (await contents(root)).filter((path) => !before.includes(path));
    expect(added.length).toBeGreaterThan(files.length);
    expect(added.filter((path) => !/^output(?:\/2031(?:\/.*)?)?$/u.test(path))).toEqual([]);
  });

  test("are plain for a title that is a path", async () => {
    const { built } = await builtWith(
      good.data.front.text
        .replace(/^标题: .*$/mu, '标题: "../../甲区{年度}年/度:报告"')
        .replace("核对: {", "核对: { check/half-width-marks: 不查,"),
    );
    expect((built?.files ?? []).map(({ path }) => path)).toContain("甲区2031年度报告.docx");
  });
});
