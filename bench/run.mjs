// Whole cold processes beside each other: medians of rounds in which each runs once. What is not installed is left out
// (`npm install --prefix bench` for the packages). Rewrites the table in docs/performance.md.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

const ROUNDS = 5;
const YEAR = "2019";
const PAGE = "docs/performance.md";
const [BEGIN, END] = ["<!-- bench -->", "<!-- /bench -->"];

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const made = join("output", YEAR);
const official = (extension) =>
  join(
    made,
    readdirSync(made).find((name) => name.endsWith(extension) && !name.includes("（")),
  );
const to = (name) => join(folder, name);
const node = (...args) => [process.execPath, ...args];
const runs = (command) => !spawnSync(command, ["--version"]).error;
const hasPackage = (name) => existsSync(join("bench", "node_modules", name));
const office = () => [
  "soffice",
  `-env:UserInstallation=file://${to("office")}`,
  "--headless",
  "--convert-to",
];

/** What is run, what it makes, and whether it can be run here. */
const CONTENDERS = [
  { name: "empty Node process", makes: "nothing", here: true, steps: [node("-e", "0")] },
  {
    name: "`report build`",
    makes: "Word, PDF, Markdown, 4 charts, checks, ledger, manifest",
    here: true,
    steps: [node("dist/report.js", "build", YEAR, "--quiet")],
  },
  {
    name: "Typst in Node",
    makes: "PDF: the same words and charts",
    here: hasPackage("@myriaddreamin/typst-ts-node-compiler"),
    steps: [node("bench/typst.mjs", official(".md"), join(made, "charts"), "fonts", to("typst.pdf"))],
  },
  {
    name: "docxtemplater",
    makes: "Word: our file as its template",
    here: hasPackage("docxtemplater"),
    steps: [node("bench/docxtemplater.mjs", official(".docx"), to("filled.docx"))],
  },
  {
    name: "pandoc",
    makes: "Word: the same words, plain",
    here: runs("pandoc"),
    steps: [["pandoc", official(".md"), "-o", to("plain.docx")]],
  },
  {
    name: "pandoc and LibreOffice",
    makes: "Word and PDF: the same words, plain",
    here: runs("pandoc") && runs("soffice"),
    steps: [
      ["pandoc", official(".md"), "-o", to("plain.docx")],
      [...office(), "pdf", "--outdir", folder, to("plain.docx")],
    ],
  },
];

function timed({ name, steps }) {
  const started = performance.now();
  for (const [command, ...args] of steps) {
    const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
  }
  return performance.now() - started;
}

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

/** Milliseconds of each; the first round fills the disk's cache and is not counted. */
function measure(contenders) {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => contenders.map(timed)).slice(1);
  return contenders.map((_, at) => median(rounds.map((times) => times[at])));
}

function table(contenders, times) {
  const own = times[contenders.findIndex(({ name }) => name === "`report build`")];
  const rows = contenders.map(
    ({ name, makes }, at) =>
      `| ${name} | ${makes} | ${times[at].toFixed(0)} ms | ${(times[at] / own).toFixed(2)} |`,
  );
  return ["| process | makes | median | to ours |", "| --- | --- | ---: | ---: |", ...rows].join("\n");
}

try {
  const contenders = CONTENDERS.filter(({ here }) => here);
  const result = table(contenders, measure(contenders));
  console.log(result);
  const page = readFileSync(PAGE, "utf8");
  const [before, after] = [page.slice(0, page.indexOf(BEGIN)), page.slice(page.indexOf(END))];
  writeFileSync(PAGE, `${before}${BEGIN}\n\n${result}\n\n${after}`);
} finally {
  rmSync(folder, { recursive: true });
}
