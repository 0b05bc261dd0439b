import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./support/project.ts";
import { referenceFigures, referenceText, squeeze } from "./support/reference.ts";

const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: squeeze(readFileSync(join(ROOT, "src", name), "utf8")) }));

/** Shortest run of the report's characters that is no chance: 人民政府 is nobody's sentence. */
const RUN = 7;

test("no figure of the 2019 report stands in src/, not even as an example", () => {
  const printed = new Set(
    referenceFigures()
      .filter(({ kind }) => kind !== "version")
      .map((row) => squeeze(row.printed ?? "")),
  );
  const hits = sources.flatMap(({ name, text }) =>
    [...printed]
      .filter((figure) =>
        new RegExp(`(?<![\\d.])${figure.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}`, "u").test(text),
      )
      .map((figure) => `${name}: ${figure}`),
  );
  expect(hits).toEqual([]);
});

test("no sentence of the 2019 report stands in src/, nor a part of one", () => {
  const runs = new Set<string>();
  const text = squeeze(referenceText());
  for (let at = 0; at + RUN <= text.length; at++) runs.add(text.slice(at, at + RUN));
  const hits = sources.flatMap(({ name, text: code }) => {
    for (let at = 0; at + RUN <= code.length; at++)
      if (runs.has(code.slice(at, at + RUN))) return [`${name}: ${code.slice(at, at + RUN)}`];
    return [];
  });
  expect(hits).toEqual([]);
});

test("the name of the district stands in data and templates only", () => {
  expect(sources.filter(({ text }) => text.includes("西城")).map(({ name }) => name)).toEqual([]);
});
