import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EXIT } from "../../src/cli/exit-codes.ts";
import { project, report } from "../cli/support.ts";
import { fixtureFolders } from "../support/project.ts";

const NAME = "甲区2031年度绩效管理工作报告";
const OUTPUT = "output/2031";
const ECONOMY = "data/2031/economy.yaml";
const MANIFEST = `${OUTPUT}/manifest.json`;

/** The small project, built once, and a copy of it for each test. */
let built: string;
let root: string;
beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), "report-built-"));
  for (const name of ["data", "templates"])
    cpSync(join(fixtureFolders("small").root, name), join(built, name), { recursive: true });
  expect((await report(built, "build")).code).toBe(EXIT.ok);
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "report-locked-"));
  cpSync(built, root, { recursive: true });
  return () => rmSync(root, { recursive: true, force: true });
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

const text = (path: string): string => readFileSync(join(root, path), "utf8");
const hashOf = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

function replaceIn(path: string, find: string | RegExp, put: string): void {
  const changed = text(path).replace(find, put);
  expect(changed).not.toBe(text(path));
  writeFileSync(join(root, path), changed);
}

/** Codes and messages of a locked build. */
async function locked(): Promise<readonly string[]> {
  const { code, out } = await report(root, "build", "--locked", "--json");
  const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; message: string }[] };
  expect(code).toBe(diagnostics.length > 0 ? EXIT.findings : EXIT.ok);
  return diagnostics.map((one) => `${one.code} ${one.message}`);
}

/** When each file of the output was written last. */
const writtenAt = (): readonly number[] =>
  readdirSync(join(root, OUTPUT)).map((name) => statSync(join(root, OUTPUT, name)).mtimeMs);

describe("manifest.json", () => {
  test("has the hash of every file that the build read and of every one that it wrote, and no place of the machine", () => {
    const { inputs, outputs } = JSON.parse(text(MANIFEST)) as Record<string, Record<string, string>>;
    const below = (folder: string): readonly string[] =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
    const read = [...below("data"), ...below("templates")].toSorted();
    const written = below(OUTPUT)
      .filter((path) => path !== MANIFEST)
      .toSorted();
    expect(Object.entries(inputs ?? {})).toEqual(read.map((path) => [path, hashOf(join(root, path))]));
    expect(Object.entries(outputs ?? {})).toEqual(
      written.map((path) => [path.slice(OUTPUT.length + 1), hashOf(join(root, path))]),
    );
    expect(text(MANIFEST)).not.toContain(built);
  });

  test("names fonts alike, be they the project's or the program's own", async () => {
    const own = await project();
    await report(own, "build");
    expect(readFileSync(join(own, MANIFEST), "utf8")).toBe(text(MANIFEST));
    const { fonts } = JSON.parse(text(MANIFEST)) as { fonts: Record<string, string> };
    expect(Object.keys(fonts)).toContain("fonts/Tinos-Regular.ttf");
    for (const [path, hash] of Object.entries(fonts))
      expect([path, hashOf(join(own, path))]).toEqual([path, hash]);
  });

  test("is the same with the proofreading edition, which it does not answer for", async () => {
    const before = text(MANIFEST);
    await report(root, "build", "--edition", "review");
    expect(text(MANIFEST)).toBe(before);
    expect(existsSync(join(root, OUTPUT, `${NAME}（核稿版）.docx`))).toBe(true);
  });

  test("is not written for a draft", async () => {
    rmSync(join(root, OUTPUT), { recursive: true });
    await report(root, "build", "--draft");
    expect(existsSync(join(root, OUTPUT, "ledger.json"))).toBe(true);
    expect(existsSync(join(root, MANIFEST))).toBe(false);
  });
});

describe("report build --locked", () => {
  test("ends well and writes nothing where all is as the manifest says", async () => {
    const before = writtenAt();
    const { code, out } = await report(root, "build", "--locked");
    expect([code, out.includes("与 manifest.json 一致")]).toEqual([EXIT.ok, true]);
    expect(writtenAt()).toEqual(before);
  });

  test("names a changed figure's file and every output that would change, and writes none", async () => {
    const before = writtenAt();
    replaceIn(ECONOMY, "增长 0.1%", "增长 0.2%");
    expect(await locked()).toEqual([
      `manifest/input-changed ${ECONOMY} 与 manifest.json 所记不同`,
      ...["ledger.json", `${NAME}.docx`, `${NAME}.md`, `${NAME}.pdf`].map(
        (name) => `manifest/output-changed ${OUTPUT}/${name} 现在生成出来会不一样`,
      ),
    ]);
    expect(writtenAt()).toEqual(before);
  });

  test("names a Word file that was edited by hand, with the ends of both hashes and how to mend it", async () => {
    appendFileSync(join(root, OUTPUT, `${NAME}.docx`), " ");
    const { code, err } = await report(root, "build", "--locked");
    expect(code).toBe(EXIT.findings);
    expect(err).toMatch(
      /错误 output\/2031\/.*\.docx 生成以后被改动过 \[manifest\/file-changed\]\n {2}现为：SHA-256 …[0-9a-f]{8}\n {2}应为：SHA-256 …[0-9a-f]{8}\n {2}成品不手工改.*--locked/u,
    );
    expect(err).toContain("有 1 处错误，没有改动任何输出文件。");
  });

  test("tells errors of the data, and all that is not as recorded, in one run", async () => {
    replaceIn(ECONOMY, "8.80 亿元", "8.80 亿圆");
    rmSync(join(root, OUTPUT, "charts/trend.svg"));
    rmSync(join(root, "data/history.yaml"));
    writeFileSync(join(root, "data/relations.yaml"), "勾稽关系: []\n");
    replaceIn(MANIFEST, '"docx": "', '"docx": "1.');
    replaceIn(MANIFEST, /("fonts\/Tinos-Regular\.ttf": ")[0-9a-f]{8}/u, "$100000000");
    const found = await locked();
    expect(found[0]).toMatch(/^figure\/unknown-unit/u);
    expect(found.filter((one) => one.startsWith("manifest/"))).toEqual([
      "manifest/version-changed docx 的版本与 manifest.json 所记不同",
      `manifest/input-changed ${ECONOMY} 与 manifest.json 所记不同`,
      "manifest/input-removed data/history.yaml 没有了，manifest.json 还记着",
      "manifest/input-added data/relations.yaml 是新的，manifest.json 没有记",
      "manifest/input-changed fonts/Tinos-Regular.ttf 与 manifest.json 所记不同",
      `manifest/file-missing ${OUTPUT}/charts/trend.svg 不见了`,
    ]);
  });

  test("says so where there is no manifest, and where there is one that cannot be read", async () => {
    writeFileSync(join(root, MANIFEST), '{"year": 2031}');
    expect((await locked())[0]).toMatch(/^manifest\/unreadable /u);
    rmSync(join(root, MANIFEST));
    expect((await locked())[0]).toMatch(/^manifest\/missing /u);
  });

  test("reads nothing outside the output, whatever the manifest names", async () => {
    const hash = hashOf(join(root, ECONOMY));
    replaceIn(MANIFEST, '"outputs": {', `"outputs": {\n    "../../${ECONOMY}": "${hash}",`);
    expect((await locked())[0]).toBe(`manifest/file-missing ${OUTPUT}/../../${ECONOMY} 不见了`);
  });

  test.each([[["--draft"]], [["--edition", "review"]]])(
    "goes with the official edition only, not with %j",
    async (more) => {
      const { code, err } = await report(root, "build", "--locked", ...more);
      expect([code, err.includes("--locked 只对照正式成品")]).toEqual([EXIT.usage, true]);
    },
  );
});

describe("a build under another title", () => {
  const retitle = (): void =>
    replaceIn("data/2031/report.yaml", /^标题: .*$/mu, "标题: 甲区{年度}年工作报告");
  const names = (): readonly string[] => readdirSync(join(root, OUTPUT)).sort();

  test("takes the files of the old one away", async () => {
    retitle();
    expect((await report(root, "build")).code).toBe(EXIT.ok);
    expect(names().filter((name) => name.includes("甲区"))).toEqual(
      ["docx", "md", "pdf"].map((ending) => `甲区2031年工作报告.${ending}`),
    );
  });

  test("leaves one that somebody has changed since, and says so", async () => {
    appendFileSync(join(root, OUTPUT, `${NAME}.docx`), "x");
    retitle();
    const { code, err } = await report(root, "build");
    expect(code).toBe(EXIT.ok);
    expect(err).toContain("manifest/leftover");
    expect(names().filter((name) => name.startsWith(NAME))).toEqual([`${NAME}.docx`]);
  });

  test("as a draft touches no official file", async () => {
    retitle();
    await report(root, "build", "--draft");
    expect(names()).toContain(`${NAME}.pdf`);
  });
});
