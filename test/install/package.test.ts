import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../support/project.ts";
import { askFor, cacheIn, installing, orSkip, readManifest, shell } from "./support.ts";

const QUIET = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
let top: string;
let tarball: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), "report-package-"));
  await shell(ROOT, process.execPath, ["scripts/pack.mjs", top]);
  tarball = join(top, readdirSync(top).find((name) => name.endsWith(".tgz")) ?? "");
  env = await cacheIn(top);
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

const folder = (name: string): string => {
  mkdirSync(join(top, name));
  return join(top, name);
};

describe("the package", () => {
  test("carries the program, fonts with licences, the starter and the review page, and nothing else", async () => {
    const paths = (await shell(top, "tar", ["-tzf", tarball])).trim().split("\n");
    const kinds = paths.map((path) =>
      path
        .replace(/^package\/(dist\/data|fonts\/licences|starter|src\/review\/browser)\/.*/u, "$1")
        .replace(/^package\/fonts\/\w+-\w+\.(otf|ttf)$/u, "a font")
        .replace(/^package\//u, "")
        .replace(/program-\w+/u, "program"),
    );
    expect([...new Set(kinds)].sort()).toEqual([
      "README.md",
      "a font",
      "dist/LICENCES.txt",
      "dist/data",
      "dist/program.cjs",
      "dist/program.cjs.LEGAL.txt",
      "dist/report.js",
      "docs/troubleshooting.md",
      "fonts/README.md",
      "fonts/fonts.json",
      "fonts/licences",
      "package.json",
      "src/review/browser",
      "starter",
    ]);
    expect(paths.filter((path) => /2019|\.test\.|\.map$|\.compiled$/u.test(path))).toEqual([]);
  });

  test("has the licence of every package that is bundled, and of each font", () => {
    const licences = readFileSync(join(top, "package/dist/LICENCES.txt"), "utf8");
    const { dependencies } = readManifest(ROOT);
    const outside = Object.keys(readManifest(join(top, "package")).dependencies);
    const bundled = Object.entries(dependencies).filter(([name]) => !outside.includes(name));
    expect(bundled.filter(([name, version]) => !licences.includes(`${name} ${version} · `))).toEqual([]);
    const { fonts } = JSON.parse(readFileSync(join(top, "package/fonts/fonts.json"), "utf8"));
    const families = fonts.map(({ file }: { file: string }) => file.replace(/-.*|Fang|Kai/gu, ""));
    const texts = readdirSync(join(top, "package/fonts/licences"));
    for (const family of families) expect(texts.some((text) => text.startsWith(family))).toBe(true);
  });

  test("names all that the program asks for, in the exact versions that it was tested with", () => {
    const [program] = readdirSync(join(top, "package/dist")).filter((name) => name.endsWith(".cjs"));
    const text = readFileSync(join(top, "package/dist", program ?? ""), "latin1");
    const asked = [...text.matchAll(/\brequire\("([@a-z][^"]*)"\)/gu)].map((match) => match[1] ?? "");
    const { dependencies } = readManifest(join(top, "package"));
    const packages = [...new Set(asked)].filter((name) => !isBuiltin(name)).sort();
    expect(packages).toEqual(Object.keys(dependencies).sort());
    expect(dependencies).toEqual(
      Object.fromEntries(packages.map((name) => [name, readManifest(ROOT).dependencies[name]])),
    );
  });

  installing(
    "once installed makes a project and builds it, and keeps its compiled code then",
    async (context) => {
      const cwd = folder("installed");
      askFor(cwd, tarball, readManifest(join(top, "package")));
      await orSkip(context, shell(cwd, "npm", ["install", "--prefer-offline", ...QUIET], env));
      const report = (...args: readonly string[]) =>
        shell(cwd, "npx", ["--no-install", "report", ...args], env);
      await report("init", "乙区", "2026");
      const compiled = () =>
        readdirSync(join(cwd, "node_modules/performance-report/dist")).filter((name) =>
          /\.(?:compiled|tmp)$/u.test(name),
        );
      expect(compiled()).toEqual([]);
      expect(await report("explain", "figure/unknown-unit")).toContain("figure/unknown-unit");
      const built = await report("build", "--root", "乙区");
      expect(built).toContain("output/2026/甲区2026年度绩效管理工作报告.docx");
      expect(compiled()).toEqual([expect.stringContaining(process.versions.v8)]);
      // The schemas came with the project; the bundled program writes the same.
      const schema = () => readFileSync(join(cwd, "乙区/data/schema/report.schema.json"), "utf8");
      const shipped = schema();
      await report("schema", "--root", "乙区");
      expect(schema()).toBe(shipped);
      await report("review", "--root", "乙区");
      expect(readdirSync(join(cwd, "乙区/output/2026"))).toContain(
        "甲区2026年度绩效管理工作报告（审阅）.html",
      );
    },
  );

  installing("makes a project by npx in an empty folder, and leaves nothing else there", async (context) => {
    const cwd = folder("empty");
    const init = ["--yes", "--prefer-offline", `../${basename(tarball)}`, "init", "乙区", "2026"];
    expect(await orSkip(context, shell(cwd, "npx", init, env))).toContain("report build --root 乙区");
    expect(readdirSync(cwd)).toEqual(["乙区"]);
  });
});
