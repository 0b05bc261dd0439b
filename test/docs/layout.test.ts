import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../src/verify/catalogue.ts";
import { ROOT } from "../support/project.ts";

const guide = readFileSync(join(ROOT, "docs/layout.md"), "utf8");

/** What stands in backquotes. */
const quoted = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/gu)].map(([, one = ""]) => one);

/** The rows of the table, head apart. */
const rows = guide
  .slice(guide.indexOf("## Clause by clause"))
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(2)
  .map((line) => line.split("|").slice(1, -1))
  .map(([clause = "", , files = "", rules = ""]) => ({
    clause: clause.trim(),
    files: quoted(files),
    rules: quoted(rules),
  }));

/** Whether a rule says that it measures a row's clause: the standard, and one of the numbers, or one below it. */
function measures(code: string, clause: string): boolean {
  const [, standard = clause, numbers = ""] = /^(\D+[\d.]*)((?: [\d.]+)*)$/u.exec(clause) ?? [];
  return CATALOGUE.filter((rule) => rule.code === code).some((rule) => {
    if (!rule.clause.includes(standard)) return false;
    const said = rule.clause.match(/[\d.]+/gu) ?? [];
    return (
      numbers === "" ||
      numbers.split(" ").some((one) => said.some((own) => own === one || own.startsWith(`${one}.`)))
    );
  });
}

describe("the table of clauses in docs/layout.md", () => {
  test("has every rule of report verify, and no other", () => {
    const told = new Set(rows.flatMap(({ rules }) => rules));
    expect([...told].toSorted()).toEqual([...new Set(CATALOGUE.map(({ code }) => code))].toSorted());
  });

  test("has each rule under a clause that it names itself", () => {
    const wrong = rows.flatMap(({ clause, rules }) =>
      rules.filter((code) => !measures(code, clause)).map((code) => `${clause}: ${code}`),
    );
    expect(wrong).toEqual([]);
  });

  test("has every clause of GB/T 9704 and GB/T 33476.2 that a rule names", () => {
    const named = CATALOGUE.flatMap(({ code, clause }) =>
      [...clause.matchAll(/(GB\/T (?:9704|33476\.2))((?:[ 、][\d.]+)+)/gu)].flatMap(
        ([, standard = "", numbers = ""]) =>
          (numbers.match(/[\d.]+/gu) ?? []).map((number) => ({ code, standard, number })),
      ),
    );
    expect(named.length).toBeGreaterThan(80);
    const lacking = named.filter(
      ({ code, standard, number }) =>
        !rows.some(
          ({ clause, rules }) =>
            rules.includes(code) &&
            clause.startsWith(`${standard} `) &&
            clause.split(" ").some((one) => number === one || number.startsWith(`${one}.`)),
        ),
    );
    expect(lacking).toEqual([]);
  });

  test("names only files that are there", () => {
    const files = rows.flatMap((row) => row.files);
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => !existsSync(join(ROOT, "src", file)))).toEqual([]);
  });
});

test("docs/layout.md names only folders and files that are there", () => {
  const prose = guide.slice(0, guide.indexOf("## Clause by clause"));
  const named = quoted(prose).filter((one) => /^(?:src|lines)\//u.test(one));
  expect(named.length).toBeGreaterThan(4);
  expect(
    named
      .map((one) => one.replace(/^lines\//u, "src/layout/lines/"))
      .filter((one) => !existsSync(join(ROOT, one))),
  ).toEqual([]);
});
