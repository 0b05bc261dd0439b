import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect } from "vitest";
import { renderByOffice } from "../../src/load/office.ts";
import { defaultFolders } from "../../src/load/project.ts";
import type { Built } from "../../src/pipeline/build.ts";
import { REVIEW_SUFFIX } from "../../src/pipeline/names.ts";
import { verifyFiles } from "../../src/verify/verify.ts";
import { shippedFonts } from "../layout/support.ts";
import { buildYear, writeBuild } from "../support/build.ts";
import { ROOT } from "../support/project.ts";
import { needs, run } from "../support/tools.ts";
import { expectValid, needsValidator } from "../support/validator.ts";

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

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

  const validated = needsValidator();
  validated("is accepted by the Open XML SDK's validator", async () => {
    await expectValid(docx);
  });

  validated("is accepted by it in the proofreading edition too", async () => {
    const { built: reviewed } = await buildYear(defaultFolders(ROOT), 2019, { edition: "review" });
    const review = reviewed?.files.find(({ path }) => path.endsWith(`${REVIEW_SUFFIX}.docx`));
    if (!review) throw new Error("no proofreading edition");
    const path = join(dirname(docx), review.path);
    writeFileSync(path, review.bytes);
    await expectValid(path);
  });

  needs("pandoc")("gives pandoc its headings and its text", () => {
    const markdown = run("pandoc", ["-s", "-f", "docx", "-t", "gfm", "--wrap=none", docx]);
    for (const block of built.tree.body) {
      if (block.type === "heading") expect(markdown).toMatch(new RegExp(`^#+ ${block.number}`, "mu"));
    }
  });
});
