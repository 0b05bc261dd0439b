import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./support/project.ts";

/**
 * The house, from the ground up: each room of src/ and the rooms that it may import from. A room is a folder, or a part
 * of one that others may see without the rest. Only rooms further up in this list may be named, so that no circle can
 * be; imports of types count.
 */
const ROOMS: Readonly<Record<string, string>> = {
  diagnostics: "",
  report: "",
  "layout/standard": "",
  ooxml: "",
  git: "",
  memory: "diagnostics",
  write: "memory",
  launch: "memory",
  data: "diagnostics memory",
  markdown: "report",
  xlsx: "ooxml",
  draft: "diagnostics report data",
  narrative: "diagnostics report memory data",
  roll: "diagnostics data",
  forms: "diagnostics data xlsx",
  fonts: "diagnostics layout/standard memory data",
  charts: "diagnostics data fonts",
  layout: "diagnostics report layout/standard fonts",
  load: "diagnostics report layout/standard git memory data fonts",
  manifest: "diagnostics memory write load",
  ledger: "diagnostics report data xlsx layout",
  pdf: "report layout/standard memory fonts charts layout",
  verify: "layout/standard ooxml fonts layout",
  explain: "diagnostics verify",
  checks: "diagnostics report data verify",
  textconv: "report verify",
  "pipeline/types.ts": "report data charts layout ledger checks",
  diff: "diagnostics report data charts layout ledger checks pipeline/types.ts",
  redline: "report data ledger diff",
  word: "report layout/standard ooxml memory layout redline",
  pipeline:
    "diagnostics report layout/standard memory write data markdown draft narrative fonts charts layout load ledger pdf " +
    "checks pipeline/types.ts diff redline word",
  review: "report layout/standard data fonts charts layout ledger checks pipeline/types.ts diff word",
  "review/browser": "review",
  cli:
    "diagnostics report git memory write data draft narrative roll forms fonts load manifest ledger verify explain checks textconv " +
    "pipeline/types.ts diff word pipeline review",
};

/** The only rooms that touch the disk or start other programs. */
const OUTSIDE = ["git", "write", "launch", "load", "cli"];

/** An import of one source file: what it names, as a path below src/ or as a package. */
interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(from: string, text: string): readonly Import[] {
  const named = text.matchAll(
    /^(?:import|export)\b[^;"]*?\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gmu,
  );
  return [...named].map(([, some, bare, late]) => {
    const name = some ?? bare ?? late ?? "";
    return { from, to: name.startsWith(".") ? posix.join(posix.dirname(from), name) : name };
  });
}

/** The innermost room that a file stands in. */
const roomOf = (file: string): string | undefined =>
  Object.keys(ROOMS)
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

const FILES = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".ts"));
const IMPORTS = FILES.flatMap((file) => importsOf(file, readFileSync(join(ROOT, "src", file), "utf8")));

const isOwn = ({ to }: Import): boolean => to.endsWith(".ts");
const arrowsOf = (imports: readonly Import[]): readonly (readonly [Import, string, string])[] =>
  imports
    .filter(isOwn)
    .map((one) => [one, roomOf(one.from) ?? one.from, roomOf(one.to) ?? one.to] as const)
    .filter(([, from, to]) => from !== to);

/** Imports that no arrow allows. */
const strays = (imports: readonly Import[]): readonly string[] =>
  arrowsOf(imports)
    .filter(([, from, to]) => !ROOMS[from]?.split(" ").includes(to))
    .map(([one]) => `${one.from} → ${one.to}`);

/** Files that reach outside the program where they should not. */
const reaching = (imports: readonly Import[]): readonly string[] =>
  imports
    .filter(({ to }) => /^node:(?:fs|child_process|net|https?|worker_threads)\b/u.test(to))
    .filter(({ from }) => !OUTSIDE.includes(roomOf(from) ?? ""))
    .map(({ from, to }) => `${from} → ${to}`);

describe("the rooms of src/", () => {
  test("are all in the list", () => {
    expect(FILES.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  test("import only from rooms further down the house", () => {
    const names = Object.keys(ROOMS);
    const wrong = names.flatMap((room, at) =>
      (ROOMS[room] ?? "").split(" ").filter((other) => other !== "" && !names.slice(0, at).includes(other)),
    );
    expect(wrong).toEqual([]);
  });

  test("import from no room that the list does not allow them", () => {
    expect(strays(IMPORTS)).toEqual([]);
  });

  test("have no right that they do not use", () => {
    const used = new Set(arrowsOf(IMPORTS).map(([, from, to]) => `${from} → ${to}`));
    const rights = Object.entries(ROOMS).flatMap(([room, others]) =>
      others.split(" ").flatMap((other) => (other === "" ? [] : `${room} → ${other}`)),
    );
    expect(rights.filter((right) => !used.has(right))).toEqual([]);
  });

  test("touch the disk and start programs only where that is their work", () => {
    expect(reaching(IMPORTS)).toEqual([]);
  });
});

describe("an import that is not allowed is found", () => {
  test.each([
    ["of a value", 'import { compose } from "../layout/compose.ts";'],
    ["of a type", 'import type { Pages } from "../layout/compose.ts";'],
    ["over several lines", 'import {\n  a,\n  type B,\n} from "../layout/compose.ts";'],
    ["of a file for what it does", 'import "../layout/compose.ts";'],
    ["handed on", 'export * from "../layout/compose.ts";'],
    ["when it is needed", 'const { compose } = await import("../layout/compose.ts");'],
  ])("%s", (_how, text) => {
    expect(strays(importsOf("report/a.ts", text))).toEqual(["report/a.ts → layout/compose.ts"]);
  });

  test("of the disk", () => {
    expect(reaching(importsOf("report/a.ts", 'import { readFile } from "node:fs/promises";'))).toEqual([
      "report/a.ts → node:fs/promises",
    ]);
  });
});
