// The report's Markdown with its charts as Typst, and a compiler for it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const FACES = ["Tinos", "FandolFang R", "Noto Sans SC"];

const escaped = (line) => line.replace(/[\\#*_`$<>@~\-+=/[\]"']/g, "\\$&");

export function typstSource(markdown, charts) {
  const lines = readFileSync(markdown, "utf8")
    .split("\n")
    .map((line) => {
      const [, marks, title] = /^(#+) (.*)$/.exec(line) ?? [];
      return marks ? `${"=".repeat(marks.length)} ${escaped(title)}` : escaped(line);
    });
  const drawings = readdirSync(charts).map((name) => `#image("charts/${name}")`);
  return [
    `#set page(paper: "a4")`,
    `#set text(font: (${FACES.map((name) => `"${name}"`).join(", ")}), size: 16pt, lang: "zh")`,
    ...lines,
    ...drawings,
  ].join("\n");
}

export const typstCompiler = (charts, fonts) =>
  NodeCompiler.create({ workspace: join(charts, ".."), fontArgs: [{ fontPaths: [fonts] }] });
