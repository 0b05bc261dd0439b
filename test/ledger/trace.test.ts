import { describe, expect, test } from "vitest";
import { readQuery, similar, trace } from "../../src/ledger/trace.ts";
import type { Ledger } from "../../src/ledger/types.ts";
import { fixtureFolders } from "../support/project.ts";
import { composed } from "./support.ts";

const { ledger } = await composed(fixtureFolders("official"), 2031);
const keysOf = (query: string, from: Ledger = ledger): readonly string[] =>
  trace(from, readQuery(query)).figures.map(({ entry }) => entry.key);
const [first] = ledger.figures.filter(({ occurrences }) => occurrences.length > 1);
if (!first) throw new Error("No figure is printed twice.");

describe("a query", () => {
  test("is a place in YAML, one in print, or words", () => {
    expect([
      readQuery("data/2031/city.yaml:12"),
      readQuery("city.yml:12:3"),
      readQuery("第3页第7行"),
      readQuery("第 3 页"),
      readQuery("3页7行"),
      readQuery("8.80亿元"),
    ]).toEqual([
      { type: "yaml", file: "data/2031/city.yaml", line: 12 },
      { type: "yaml", file: "city.yml", line: 12 },
      { type: "page", page: 3, line: 7 },
      { type: "page", page: 3 },
      { type: "page", page: 3, line: 7 },
      { type: "words", words: "8.80亿元" },
    ]);
  });

  test("by key gives that figure with all its occurrences", () => {
    const { figures } = trace(ledger, readQuery(first.key));
    expect(figures).toEqual([{ entry: first, occurrences: first.occurrences }]);
  });

  test("by the end of a key, or by a group, gives all below", () => {
    expect(keysOf(first.key.slice(first.key.indexOf(".") + 1))).toContain(first.key);
    const group = first.key.slice(0, first.key.indexOf("."));
    expect(keysOf(group)).toEqual(
      ledger.figures.map(({ key }) => key).filter((key) => key.startsWith(`${group}.`)),
    );
  });

  test("by the line of YAML gives its figure, with or without the folders", () => {
    const { file, start } = first.place;
    expect(keysOf(`${file}:${start.line}`)).toEqual([first.key]);
    expect(keysOf(`${file.slice(file.lastIndexOf("/") + 1)}:${start.line}:1`)).toEqual([first.key]);
  });

  test("by page and line gives what is printed there and nothing else", () => {
    for (const { key, occurrences } of ledger.figures)
      for (const { page, line } of occurrences) expect(keysOf(`第${page}页第${line}行`)).toContain(key);
    const { figures } = trace(ledger, readQuery("第2页"));
    expect(figures.length).toBeGreaterThan(0);
    const pages = figures.flatMap(({ occurrences }) =>
      occurrences.flatMap(({ page, until }) => until?.page ?? page),
    );
    expect(new Set(pages)).toEqual(new Set([2]));
  });

  test("by printed words takes blanks as nothing, and only figures that the words touch", () => {
    const [occurrence] = first.occurrences;
    const spaced = [...(occurrence?.printed ?? "")].join(" ");
    expect(keysOf(spaced)).toContain(first.key);
    expect(keysOf("这句话哪里也没有印")).toEqual([]);
    expect(keysOf(" ")).toEqual([]);
  });

  test("by the line, the key or the print of words of the data leads to them", () => {
    const [said] = ledger.words.filter(({ occurrences }) => occurrences.length > 0);
    const [printed] = said?.occurrences ?? [];
    if (!said || !printed) throw new Error("No words are printed.");
    const { file, start } = said.place;
    const queries = [
      `${file}:${start.line}`,
      said.key,
      printed.printed,
      `第${printed.page}页第${printed.line}行`,
    ];
    for (const query of queries)
      expect(trace(ledger, readQuery(query)).words.map(({ entry }) => entry)).toContain(said);
  });

  test("by a line in the middle of words finds them", () => {
    const long = ledger.words.flatMap(({ key, occurrences }) =>
      occurrences.flatMap(({ page, line, until }) =>
        until && until.page === page && until.line > line + 1 ? [{ key, page, line: line + 1 }] : [],
      ),
    );
    expect(long.length).toBeGreaterThan(0);
    for (const { key, page, line } of long)
      expect(
        trace(ledger, readQuery(`第${page}页第${line}行`)).words.map(({ entry }) => entry.key),
      ).toContain(key);
  });

  test("by printed words that touch a figure asks for the figure alone", () => {
    const [occurrence] = first.occurrences;
    expect(trace(ledger, readQuery(occurrence?.printed ?? "")).words).toEqual([]);
  });

  test("that nothing answers gets the nearest keys", () => {
    expect(similar(ledger, `${first.key}啊`)).toContain(first.key);
  });
});
