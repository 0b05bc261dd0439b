import { writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { renderByOffice } from "../../../src/load/office.ts";
import { verifyFiles } from "../../../src/verify/verify.ts";
import { buildYear } from "../../support/build.ts";
import { fixtureFolders } from "../../support/project.ts";
import { needs } from "../../support/tools.ts";
import { PLANTS_OF_OFFICIAL } from "./plants-of-official.ts";
import { failing, fonts, measured, written } from "./sample.ts";

const { built } = await buildYear(fixtureFolders("official"), 2031);
if (!built) throw new Error("The fixture does not build.");
const { pages, tree } = built;
const bytesOf = (extension: string): Uint8Array => {
  const file = built.files.find(({ path }) => path.endsWith(extension));
  if (!file) throw new Error(`No ${extension}`);
  return file.bytes;
};
const svg = Buffer.from(bytesOf(".svg")).toString();
/** What the sample's own text gives rise to: it speaks of none of its tables, and one paragraph ends on the next page. */
const ITS_OWN = ["paragraph/lone-line", "caption/cited"];

describe("the sample with every element of the standard", () => {
  test("breaches no rule, in Word, in PDF and between both", async () => {
    const results = await verifyFiles(
      { name: "word", bytes: bytesOf(".docx") },
      { name: "pdf", bytes: bytesOf(".pdf") },
      { absent: "" },
    );
    expect(results.map(({ assessments }) => failing(assessments))).toEqual([[], ITS_OWN, []]);
  });

  test("leaves no rule of an element unmeasured", async () => {
    const assessments = await measured(bytesOf(".pdf"));
    expect(assessments.filter(({ verdict }) => verdict === "skip").map(({ code }) => code)).toEqual([
      "pitch/resumed",
      "characters/per-line",
    ]);
  });

  needs("soffice")("has the same pages in LibreOffice's print", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "report-official-")), "official.docx");
    writeFileSync(path, bytesOf(".docx"));
    const printed = await renderByOffice(path, fonts);
    if ("fault" in printed) throw new Error(printed.fault);
    const [, , pair] = await verifyFiles(
      { name: "word", bytes: bytesOf(".docx") },
      { name: "pdf", bytes: bytesOf(".pdf") },
      printed,
    );
    expect(pair?.assessments.map(({ code, verdict }) => [code, verdict])).toEqual(
      ["text", "headings", "objects", "pages", "page-starts", "lines"].map((rule) => [
        `compare/${rule}`,
        "pass",
      ]),
    );
  });
});

describe("a fault planted in an official element is found, and nothing else:", () => {
  test.each(PLANTS_OF_OFFICIAL)("$fault", async ({ code, page, where, found, plant, also = [] }) => {
    // The chart's drawing goes by another name than in the other sample; one drawing is as good as another here.
    const name = (spoilt: Parameters<typeof plant>[0]): void => {
      plant(spoilt);
      for (const item of spoilt.pages.flatMap(({ items }) => items))
        if (item.type === "graphic") item.name = "图";
    };
    const assessments = await measured(await written(pages, tree.meta, name, svg));
    const faults = assessments.find((one) => one.code === code)?.faults;
    expect(faults?.[0]).toEqual({
      ...(page !== undefined && { page }),
      where: expect.stringContaining(where),
      found: expect.stringContaining(found),
    });
    expect(new Set(failing(assessments))).toEqual(new Set([code, ...ITS_OWN, ...also]));
  });
});
