// Typst's compiler in Node, a cold process. Arguments: Markdown, charts, fonts, output.
import { writeFileSync } from "node:fs";
import { typstCompiler, typstSource } from "./typst-source.mjs";

const [markdown, charts, fonts, output] = process.argv.slice(2);
const compiler = typstCompiler(charts, fonts);
writeFileSync(output, compiler.pdf({ mainFileContent: typstSource(markdown, charts) }));
