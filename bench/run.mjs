// Whole cold processes beside each other, medians of rounds in which each runs once; then a correction in running ones.
// What is not installed is left out (`npm install --prefix bench` for the packages). Rewrites the tables in
// docs/performance.md.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { typstMilliseconds, watchMilliseconds } from "./warm.mjs";

const ROUNDS = 5;
const YEAR = "2019";
const PAGE = "docs/performance.md";

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

const hasTypst = hasPackage("@myriaddreamin/typst-ts-node-compiler");
const typstInputs = [official(".md"), join(made, "charts"), "fonts"];
const [OWN, TYPST] = ["`report build`", "Typst in Node"];

/** What is run, what it makes, and whether it can be run here. */
const CONTENDERS = [
  { name: "empty Node process", makes: "nothing", here: true, steps: [node("-e", "0")] },
  {
    name: OWN,
    makes: "Word, PDF, Markdown, 4 charts, checks, ledger, manifest",
    here: true,
    steps: [node("dist/report.js", "build", YEAR, "--quiet")],
  },
  {
    name: `${OWN}, the first one`,
    makes: "the same, with nothing kept of an earlier build",
    here: true,
    before: () => rmSync("dist/kept", { recursive: true, force: true }),
    steps: [node("dist/report.js", "build", YEAR, "--quiet")],
  },
  {
    name: TYPST,
    makes: "PDF: the same words and charts",
    here: hasTypst,
    steps: [node("bench/typst.mjs", ...typstInputs, to("typst.pdf"))],
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

function timed({ name, before, steps }) {
  before?.();
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
  const own = times[contenders.findIndex(({ name }) => name === OWN)];
  const rows = contenders.map(
    ({ name, makes }, at) =>
      `| ${name} | ${makes} | ${times[at].toFixed(0)} ms | ${(times[at] / own).toFixed(2)} |`,
  );
  return ["| process | makes | median | to ours |", "| --- | --- | ---: | ---: |", ...rows].join("\n");
}

async function warmTable() {
  const own = await watchMilliseconds(YEAR, folder);
  const rows = [
    ["`report watch`", "from the save of a figure to all files written", own],
    ...(hasTypst
      ? [[TYPST, "PDF: the same words with another number", await typstMilliseconds(...typstInputs)]]
      : []),
  ];
  return [
    "| running process | makes | median | to ours |",
    "| --- | --- | ---: | ---: |",
    ...rows.map(
      ([name, makes, time]) => `| ${name} | ${makes} | ${time.toFixed(0)} ms | ${(time / own).toFixed(2)} |`,
    ),
  ].join("\n");
}

/** Puts a table between its marks in the page. */
function rewrite(mark, table) {
  console.log(`${table}\n`);
  const page = readFileSync(PAGE, "utf8");
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const [before, after] = [page.slice(0, page.indexOf(begin)), page.slice(page.indexOf(end))];
  writeFileSync(PAGE, `${before}${begin}\n\n${table}\n\n${after}`);
}

try {
  const contenders = CONTENDERS.filter(({ here }) => here);
  rewrite("bench", table(contenders, measure(contenders)));
  rewrite("warm", await warmTable());
} finally {
  rmSync(folder, { recursive: true });
}
