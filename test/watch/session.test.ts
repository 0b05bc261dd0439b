import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collecting } from "../../src/diagnostics/collect.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import type { FontBook } from "../../src/fonts/types.ts";
import { loadFonts } from "../../src/load/fonts.ts";
import { loadProject, type ProjectFolders } from "../../src/load/project.ts";
import { buildReport } from "../../src/pipeline/build.ts";
import { applyEdit } from "../support/project.ts";
import { ECONOMY, watched, YEAR } from "./support.ts";

const GOOD = { file: ECONOMY, find: "8.80 亿元", put: "8.90 亿元" };
const BROKEN = { file: ECONOMY, find: "8.80 亿元", put: "8.80 亿圆" };

/** Every file that a build of the small project reads. */
const FILES = [
  ECONOMY,
  "data/2031/city.yaml",
  "data/2031/report.yaml",
  "data/2030/economy.yaml",
  "data/2030/city.yaml",
  "data/history.yaml",
  "data/names.yaml",
  "templates/report.hbs",
  "templates/chapters/economy.hbs",
  "templates/chapters/city.hbs",
  "templates/chapters/annex.hbs",
  "templates/charts/trend.vl.yaml",
];

/** What an editor may leave behind, whether it can be read or not. */
type Change = (text: string, at: number) => string | undefined;
const lineChange =
  (change: (line: string) => readonly string[]): Change =>
  (text, at) => {
    const lines = text.split("\n");
    return lines.flatMap((line, index) => (index === at % lines.length ? change(line) : [line])).join("\n");
  };
const CHANGES: readonly Change[] = [
  lineChange((line) => [line.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10))]),
  lineChange((line) => [line.replace(/\d/u, (digit) => String((Number(digit) + 3) % 10))]),
  lineChange((line) => [line.replace(/\p{Script=Han}{2}/u, "改写")]),
  lineChange((line) => [line.replace(/增长|下降/u, "持平")]),
  lineChange(() => []),
  lineChange((line) => [line, line]),
  lineChange((line) => [`${line}{{`]),
  lineChange((line) => [`${line} # 注`]),
  lineChange((line) => [line.replace("：", ":").replace(": ", "：")]),
  () => undefined,
  () => "",
];
const edits = fc.array(
  fc.record({
    file: fc.constantFrom(...FILES),
    change: fc.nat(CHANGES.length - 1),
    at: fc.nat(30),
  }),
  { maxLength: 3 },
);

/** A build that remembers nothing; opened fonts apart, which take longer than the rest. */
async function coldBuild(folders: ProjectFolders, fonts: FontBook | undefined) {
  const found: Diagnostic[] = [];
  const { report, failed } = collecting(found);
  const { project } = await loadProject(folders, YEAR, report);
  const built = project && fonts && (await buildReport(project, fonts, report, failed, () => {}));
  return { found, ...(built && { built }) };
}

describe("a session", () => {
  test("gives the findings and the bytes of a cold build, whatever was edited before", async () => {
    const { folders, session } = await watched();
    const originals = new Map(
      await Promise.all(
        FILES.map(async (file) => [file, await readFile(join(folders.root, file), "utf8")] as const),
      ),
    );
    const output = join(folders.output, String(YEAR));
    const { book: fonts } = await loadFonts(folders, () => {});
    await fc.assert(
      fc.asyncProperty(edits, async (made) => {
        const texts = new Map<string, string | undefined>(originals);
        for (const { file, change, at } of made)
          texts.set(file, CHANGES[change]?.(texts.get(file) ?? "", at));
        for (const [file, text] of texts)
          await (text === undefined
            ? rm(join(folders.root, file), { force: true })
            : writeFile(join(folders.root, file), text));
        const turn = await session.rebuild();
        const cold = await coldBuild(folders, fonts);
        if (!turn) return;
        expect(turn.found).toEqual(cold.found);
        expect(turn.built?.files).toEqual(cold.built?.files);
        for (const { path, bytes } of cold.built?.files ?? [])
          expect((await readFile(join(output, path))).equals(bytes)).toBe(true);
      }),
      { numRuns: 6 },
    );
  });

  test("names the file that changed and writes only files whose bytes differ", async () => {
    const { folders, session } = await watched();
    const chart = join(folders.output, String(YEAR), "charts", "trend.svg");
    const before = await stat(chart);
    await applyEdit(folders.root, GOOD);
    const turn = await session.rebuild();
    expect(turn?.changed).toEqual([ECONOMY]);
    expect(turn?.written.map((path) => path.split(".").at(-1)).toSorted()).toEqual([
      "docx",
      "json",
      "json",
      "md",
      "pdf",
    ]);
    expect((await stat(chart)).mtimeMs).toBe(before.mtimeMs);
  });

  test("does nothing where a save changed nothing", async () => {
    const { session } = await watched();
    expect(await session.rebuild()).toBeUndefined();
  });

  test("writes nothing when the data have an error, and tells it", async () => {
    const { folders, session } = await watched();
    const output = join(folders.output, String(YEAR));
    const listed = await Promise.all((await readdir(output)).map((name) => stat(join(output, name))));
    await applyEdit(folders.root, BROKEN);
    const turn = await session.rebuild();
    expect(turn?.built).toBeUndefined();
    expect(turn?.found.map(({ code }) => code)).toContain("figure/unknown-unit");
    const now = await Promise.all((await readdir(output)).map((name) => stat(join(output, name))));
    expect(now.map(({ mtimeMs }) => mtimeMs)).toEqual(listed.map(({ mtimeMs }) => mtimeMs));
  });

  test("builds again after the disk refused a file", async () => {
    const { folders, session } = await watched();
    const report = join(folders.output, String(YEAR));
    const [markdown = ""] = (await readdir(report)).filter((name) => name.endsWith(".md"));
    await rm(join(report, markdown));
    await mkdir(join(report, markdown));
    await applyEdit(folders.root, GOOD);
    await expect(session.rebuild()).rejects.toThrow();
    await rm(join(report, markdown), { recursive: true });
    expect((await session.rebuild())?.changed).toEqual([ECONOMY]);
  });
});
