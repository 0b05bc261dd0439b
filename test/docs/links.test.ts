import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMON_OPTIONS } from "../../src/cli/command.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { CATALOGUE } from "../../src/verify/catalogue.ts";
import { ROOT } from "../support/project.ts";
import { anchorsIn, codeIn, DOCUMENTS, linksIn, textOf } from "./prose.ts";

/** The link, unless there is what it leads to. */
function broken(file: string, link: string): readonly string[] {
  const [path = "", anchor] = link.split("#").map(decodeURIComponent);
  const target = path === "" ? file : join(dirname(file), path);
  if (!existsSync(join(ROOT, target))) return [link];
  return anchor === undefined || anchorsIn(textOf(target)).includes(anchor) ? [] : [link];
}

/** Where a path that a document names may lie: a project, the one that comes with the program, the sources if it says so. */
const placesOf = (text: string): readonly string[] => [
  "",
  "starter",
  ...(text.includes("Files are below `src/`.") ? ["src"] : []),
];
/** What an office may write itself. */
const OPTIONAL = new Set(["fonts/settings.yaml"]);
/** Rules of `report verify` look like paths: fonts/marks. */
const RULES = new Set(CATALOGUE.map(({ code }) => code));
/** Data and templates of years to come are the reader's own; data/unknown-key and the like are codes of findings. */
const PATH =
  /^(?:(?:src|test|scripts|bench|docs|fonts|starter|\.ci)\/[\w./-]*|(?:data|templates)\/(?!203)[\w./-]*(?:\/|\.\w+))$/u;

/** The command, unless there is one of that name with these options. */
async function unknown(code: string): Promise<readonly string[]> {
  const [, name = "", ...words] = code.split(/\s+/u);
  if (["--version", "-V", "--help", "-h"].includes(name)) return [];
  // `report help build`, or `report help 〈命令〉`
  if (name === "help")
    return words.every((word) => !/^\w/u.test(word) || COMMANDS.some((one) => one.name === word))
      ? []
      : [code];
  const command = await COMMANDS.find((one) => one.name === name)?.load();
  const options = { ...command?.options, ...COMMON_OPTIONS };
  const known = words.every((word) => !word.startsWith("--") || word.replace(/^--|=.*/gu, "") in options);
  return command && known ? [] : [code];
}

describe.each(DOCUMENTS)("%s", (file) => {
  const text = textOf(file);

  test("links to files, pictures and headings that there are", () => {
    expect(linksIn(text).flatMap((link) => broken(file, link))).toEqual([]);
  });

  test("names paths that there are", () => {
    const paths = codeIn(text).filter((code) => PATH.test(code) && !RULES.has(code) && !OPTIONAL.has(code));
    const places = placesOf(text);
    expect(paths.filter((path) => !places.some((place) => existsSync(join(ROOT, place, path))))).toEqual([]);
  });

  test("names commands and options that there are", async () => {
    const commands = codeIn(text).filter((code) => code.startsWith("report "));
    expect((await Promise.all(commands.map(unknown))).flat()).toEqual([]);
  });

  test("names targets that the Makefile has", () => {
    const targets = codeIn(text).flatMap((code) => /^make (\S+)/u.exec(code)?.[1] ?? []);
    const known = [...textOf("Makefile").matchAll(/^([\w./ -]+):/gmu)].flatMap(([, names = ""]) =>
      names.split(" "),
    );
    expect(targets.filter((target) => !known.includes(target))).toEqual([]);
  });
});

test("docs/README.md lists every document", () => {
  const listed = linksIn(textOf("docs/README.md")).map((link) => join("docs", link));
  const others = DOCUMENTS.filter((file) => file !== "docs/README.md" && file.startsWith("docs/"));
  expect(others.filter((file) => !listed.includes(file))).toEqual([]);
});
