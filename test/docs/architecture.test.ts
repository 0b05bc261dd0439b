import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPdf } from "../../src/verify/pdf/open.ts";
import { ROOT } from "../support/project.ts";
import { open } from "../word/support.ts";
import { bundle, copyProgram, type Run, type Step, stepsOf, write } from "./walk.ts";

const page = readFileSync(join(ROOT, "docs/architecture.md"), "utf8");

test("docs/architecture.md tells of each folder of src/ once", () => {
  const told = page
    .slice(page.indexOf("## Folders"), page.indexOf("## Walks"))
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`([\w-]+)`/gu)].map(([, name]) => name));
  expect(told.toSorted()).toEqual(readdirSync(join(ROOT, "src")).toSorted());
});

test("docs/architecture.md names only files and folders that are there", () => {
  const prose = page.slice(0, page.indexOf("## Walks"));
  const named = [...prose.matchAll(/`((?:src|[a-z]+)\/[\w./<>-]*)`/gu)].map(([, path = ""]) => path);
  const places = [
    ...readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }),
    ...readdirSync(ROOT),
    ...readdirSync(join(ROOT, "test")).map((name) => `test/${name}`),
  ];
  const known = new Set(places.flatMap((path) => [path, `src/${path}`]));
  expect(named.length).toBeGreaterThan(30);
  const inFolders = ["redline/", "review/", "page/", "browser/"];
  const missing = named
    .filter((path) => !path.includes("<") && !inFolders.includes(path))
    .filter((path) => !known.has(path.replace(/\/$/u, "")));
  expect(missing).toEqual([]);
});

describe("the walks of docs/architecture.md, taken one after the other", { timeout: 120_000 }, () => {
  let program: string;
  let faultsOfTypes: Promise<string>;
  const printed: string[] = [];

  /** Below coverage/, which nobody looks at, for the packages of the repository. */
  beforeAll(async () => {
    mkdirSync(join(ROOT, "coverage"), { recursive: true });
    program = mkdtempSync(join(ROOT, "coverage/walk-"));
    await copyProgram(program);
    const steps = stepsOf(page);
    const code = steps.filter((step) => step.kind !== "run" && /^(?:src|docs)\//u.test(step.path));
    for (const step of code) if (step.kind !== "run") await write(step, program);
    const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
    faultsOfTypes = promisify(execFile)(process.execPath, [tsc, "-p", program]).then(
      () => "none",
      (failed) => `${failed.stdout}${failed.stderr}`,
    );
    const report = await bundle(program);
    const project = join(program, "甲区");
    for (const step of steps.filter((one) => !code.includes(one))) await take(step, report, project);
  });
  afterAll(() => rmSync(program, { recursive: true, force: true }));

  async function take(step: Step, report: Run, project: string): Promise<void> {
    if (step.kind !== "run") return write(step, project);
    printed.push(await report(step.args, step.args[0] === "init" ? program : project));
  }

  test("type-check with the whole program", async () => {
    expect(await faultsOfTypes).toBe("none");
  });

  test("print what they say", () => {
    const runs = stepsOf(page).filter((step) => step.kind === "run");
    expect(runs.map(({ prints }, at) => [prints, printed[at]?.includes(prints)])).toEqual(
      runs.map(({ prints }) => [prints, true]),
    );
  });

  const output = (ending: string): Buffer => {
    const folder = join(program, "甲区/output/2031");
    const name = readdirSync(folder).find((one) => one.endsWith(ending)) ?? "";
    return readFileSync(join(folder, name));
  };

  test("give the chapter its ordinal and bookmark in Word and PDF", async () => {
    const xml = open(output(".docx")).text("word/document.xml");
    const heading = (xml.match(/<w:p>.*?<\/w:p>/gu) ?? []).find(
      (one) => one.includes("Heading1") && one.includes("公园建设"),
    );
    expect(heading).toMatch(/<w:bookmarkStart .*>二、<.*>公园建设</u);
    const pdf = await openPdf(output(".pdf"));
    expect("outline" in pdf && pdf.outline.map(({ text }) => text)).toContain("二、公园建设");
  });

  test("give the chart alternative text in Word and rows in the ledger", () => {
    expect(open(output(".docx")).text("word/document.xml")).toMatch(
      /descr="条形图[^"]*计划[^"]*10[^"]*新建[^"]*12/u,
    );
    const ledger = JSON.parse(output("ledger.json").toString());
    const park = ledger.figures.find(({ key }: { key: string }) => key === "公园.新建");
    expect(JSON.stringify(park)).toContain("图");
  });

  test("give the output its file, which the manifest answers for", () => {
    expect(output(".txt").toString()).toContain("\n公园建设取得新进展。新建公园12个，多于计划的10个。\n");
    expect(output("manifest.json").toString()).toContain(".txt");
  });
});
