import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXIT } from "../../src/cli/exit-codes.ts";
import { makeRepository } from "../support/git.ts";
import { makeProject } from "../support/project.ts";
import { all, attribute, body, open } from "../word/support.ts";
import { report } from "./support.ts";

const CITY = "data/2031/city.yaml";
const TITLE = "甲区2031年度绩效管理工作报告";
const FILES = [`${TITLE}变更说明.docx`, `${TITLE}变更说明.pdf`, `${TITLE}（修订稿）.docx`];

/** The small project in one commit. */
async function repository(): Promise<string> {
  const { root } = await makeProject("small");
  makeRepository(root);
  return root;
}

async function replace(root: string, file: string, find: string, put: string): Promise<void> {
  const path = join(root, file);
  await writeFile(path, (await readFile(path, "utf8")).replace(find, put));
}

/** The same with one figure corrected since. */
async function corrected(): Promise<string> {
  const root = await repository();
  await replace(root, CITY, "213 处", "214 处");
  return root;
}

const output = (root: string, name = ""): string => join(root, "output/2031", name);
const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

describe("report redline", () => {
  test("writes the redline and the note, and says how many changes there are", async () => {
    const root = await corrected();
    const { code, out } = await report(root, "redline");
    expect(code).toBe(EXIT.ok);
    expect(out).toBe(
      `「HEAD」和「工作区」的 2031 年报告相比，共 1 处修订\n` +
        [FILES[2], FILES[0], FILES[1]].map((name) => `  output/2031/${name}\n`).join(""),
    );
    expect(namesIn(output(root))).toEqual(FILES);
    const changes = ["w:del", "w:ins"].map((name) => {
      const [change] = all(body(open(readFileSync(output(root, FILES[2])))), name);
      return [attribute(change, "author"), attribute(change, "date"), change?.textContent];
    });
    // By default under the organ's short name and the report's own date.
    expect(changes).toEqual([
      ["甲区", "2032-01-08T00:00:00Z", "213处"],
      ["甲区", "2032-01-08T00:00:00Z", "214处"],
    ]);
  });

  test("puts the changes down to whom and when it is told", async () => {
    const root = await corrected();
    await report(root, "redline", "HEAD", "--author", "张三", "--date", "2032-02-01");
    const [change] = all(body(open(readFileSync(output(root, FILES[2])))), "w:ins");
    expect([attribute(change, "author"), attribute(change, "date")]).toEqual([
      "张三",
      "2032-02-01T00:00:00Z",
    ]);
  });

  test("gives the same bytes every time", async () => {
    const root = await corrected();
    const bytes = async (): Promise<readonly Buffer[]> => {
      await report(root, "redline");
      return FILES.map((name) => readFileSync(output(root, name)));
    };
    expect(await bytes()).toEqual(await bytes());
  });

  test("says so and writes nothing where both print the same", async () => {
    const root = await repository();
    await replace(root, CITY, "治理:\n", "# 待核对\n治理:\n");
    const { code, out } = await report(root, "redline");
    expect([code, out]).toEqual([EXIT.ok, "「HEAD」和「工作区」印出的 2031 年报告相同，没有写任何文件\n"]);
    expect(namesIn(output(root))).toEqual([]);
  });

  test("tells programs the same as JSON", async () => {
    const root = await corrected();
    const { out } = await report(root, "redline", "--json");
    expect(JSON.parse(out)).toMatchObject({ ok: true, year: 2031, changes: 1, diagnostics: [] });
  });

  test("writes nothing where a version cannot be told, and says which", async () => {
    const root = await corrected();
    await replace(root, CITY, "214 处", "214 处处");
    const { code, err } = await report(root, "redline");
    expect(code).toBe(EXIT.findings);
    expect(err).toContain("「工作区」无法成文");
    expect(err).toContain(`${CITY}:4:`);
    expect(namesIn(output(root))).toEqual([]);
    const unknown = await report(root, "redline", "无此版本");
    expect([unknown.code, unknown.err.includes("git/no-such-revision")]).toEqual([EXIT.findings, true]);
  });

  test("refuses a date that is none and an author who is nobody", async () => {
    const root = await corrected();
    for (const [option, value, words] of [
      ["--date", "2032-2-1", "不是日期"],
      ["--date", "2032-02-31", "不是日期"],
      ["--author", " ", "--author 要写"],
    ] as const) {
      const { code, err } = await report(root, "redline", option, value);
      expect([code, err]).toEqual([EXIT.usage, expect.stringContaining(words)]);
    }
    expect(namesIn(output(root))).toEqual([]);
  });

  test("says in a draft's redline that it is one", async () => {
    const root = await corrected();
    await replace(root, CITY, "69 户", "待填");
    await report(root, "redline");
    const name = `${TITLE}（草稿）（修订稿）.docx`;
    expect(namesIn(output(root))).toContain(name);
    const file = open(readFileSync(output(root, name)));
    expect(file.paths.some((path) => /^word\/header\d\.xml$/u.test(path))).toBe(true);
  });

  test("leaves report verify to the official files", async () => {
    const root = await corrected();
    await report(root, "build", "--edition", "review");
    await report(root, "redline");
    expect(namesIn(output(root)).filter((name) => name.endsWith(".docx")).length).toBe(4);
    const { code, out } = await report(root, "verify", "--no-office");
    expect(code).toBe(EXIT.ok);
    expect(out).toContain(`${TITLE}.docx`);
    expect(out).not.toMatch(/修订稿|变更说明|核稿版/u);
  });
});
