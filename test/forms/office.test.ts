import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished } from "vitest";
import { readForm } from "../../src/forms/read.ts";
import { formXlsx } from "../../src/forms/workbook.ts";
import { needs, run } from "../support/tools.ts";
import { issued, readBytes } from "./support.ts";
import { planned } from "./years.ts";

/** Lets LibreOffice open workbooks and save them; the paths of what it saved, in the same order. */
function saved(...books: readonly Uint8Array[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "report-calc-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const paths = books.map((_, at) => join(folder, `${at}.xlsx`));
  for (const [at, path] of paths.entries()) writeFileSync(path, books[at] ?? "");
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  const out = join(folder, "out");
  run("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, ...paths]);
  return paths.map((_, at) => join(out, `${at}.xlsx`));
}

describe("a form that went through LibreOffice", () => {
  needs("soffice", "calc")("changes the same lines as without", async () => {
    const { fill, collect, root } = await issued();
    const file = await fill("丙局", {
      "治理.拆除违建": { D: 13, I: "预计" },
      "治理.细颗粒物": { D: 40, F: "下降", G: 9.25 },
      "治理.细颗粒物.截至": { D: "12月" },
      "治理.周年": { D: 71, J: "按虚岁计" },
    });
    const [path = ""] = saved(await readBytes(join(root, file)));
    const { code, found, lines, said } = await collect(path);
    expect([code, found]).toEqual([0, []]);
    expect([...lines.values()].map((line) => line.replace(/ {2}#.*/u, "").trim())).toEqual([
      "拆除违建: 预计 13.0 万平方米",
      "细颗粒物: { 数值: 40 微克/立方米，下降 9.25%，截至 12月 }",
      "周年: 71 周年",
    ]);
    expect(said.remarks.map(({ text }) => text)).toEqual(["按虚岁计"]);
    expect((await collect(file)).said.forms[0]?.same).toBe(3);
  });

  needs("soffice", "calc")("has nothing changed in it where nothing was filled in", async () => {
    const books = await Promise.all(planned().map(formXlsx));
    for (const path of saved(...books)) {
      const read = await readForm("甲.xlsx", await readBytes(path), (found) => {
        throw new Error(found.message);
      });
      expect(read?.rows.length).toBeGreaterThan(0);
      for (const { cells, record } of read?.rows ?? []) expect(cells).toEqual(record.now);
    }
  });
});
