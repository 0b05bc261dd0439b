import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/project.ts";
import { blocksOf } from "./blocks.ts";

/** The documents of the project, by path. */
export const DOCUMENTS: readonly string[] = [
  "README.md",
  "README.zh-CN.md",
  "fonts/README.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => `docs/${name}`),
];

export const textOf = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** A document without its fenced blocks; what is left stays on its line. */
function proseOf(document: string): string {
  const lines = document.split("\n");
  for (const { line, text } of blocksOf(document)) lines.fill("", line - 1, line + text.split("\n").length);
  return lines.join("\n");
}

/** Where the links and pictures of a document lead, those to other hosts left out. */
export const linksIn = (document: string): readonly string[] =>
  [...withoutCode(proseOf(document)).matchAll(/\]\(([^)\s]+)\)/gu)]
    .flatMap(([, target]) => target ?? [])
    .filter((target) => !/^\w+:/u.test(target));

/** What stands in a document as code within a line. */
export const codeIn = (document: string): readonly string[] =>
  [...proseOf(document).matchAll(/`([^`\n]+)`/gu)].flatMap(([, code]) => code ?? []);

const withoutCode = (text: string): string => text.replace(/`[^`\n]*`/gu, "");

/** The anchors that GitHub and GitLab give to the headings of a document. */
export function anchorsIn(document: string): readonly string[] {
  const headings = [...proseOf(document).matchAll(/^#+ (.+)$/gmu)].flatMap(([, heading]) => heading ?? []);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
      .replaceAll(" ", "-"),
  );
}
