// Typst's compiler in Node: the report's Markdown, with its charts, as a PDF. Arguments: Markdown, charts, fonts, output.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [markdown, charts, fonts, output] = process.argv.slice(2);
const FACES = ["Tinos", "FandolFang R", "Noto Sans SC"];

const escaped = (line) => line.replace(/[\\#*_`$<>@~\-+=/[\]"']/g, "\\$&");
const lines = readFileSync(markdown, "utf8")
  .split("\n")
  .map((line) => {
    const [, marks, title] = /^(#+) (.*)$/.exec(line) ?? [];
    return marks ? `${"=".repeat(marks.length)} ${escaped(title)}` : escaped(line);
  });
const drawings = readdirSync(charts).map((name) => `#image("charts/${name}")`);
const source = [
  `#set page(paper: "a4")`,
  `#set text(font: (${FACES.map((name) => `"${name}"`).join(", ")}), size: 16pt, lang: "zh")`,
  ...lines,
  ...drawings,
].join("\n");

const compiler = NodeCompiler.create({ workspace: join(charts, ".."), fontArgs: [{ fontPaths: [fonts] }] });
writeFileSync(output, compiler.pdf({ mainFileContent: source }));
