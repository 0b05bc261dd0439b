// How the program does with long reports and with many; rewrites the tables of docs/scale.md. Takes some minutes.
//   node bench/scale.mjs [number of reports, by default 200]
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { grow } from "./grow.mjs";

const YEAR = "2019";
const LONG = [1, 10, 100];
const COUNT = Number(process.argv[2] ?? 200);
const PAGE = "docs/scale.md";
/** Units and years that the plan on paper is for. */
const [UNITS, YEARS] = [16 + 60, 10];

const folder = mkdtempSync(join(tmpdir(), "scale-"));

/** Runs the program; seconds by the clock, seconds of CPU, peak memory in MiB. */
function run(...args) {
  const usage = join(folder, "usage.json");
  const started = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--require", join(import.meta.dirname, "usage.cjs"), "dist/report.js", "build", ...args],
    { encoding: "utf8", env: { ...process.env, BENCH_USAGE: usage }, maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(stderr.slice(-2000));
  const seconds = (performance.now() - started) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, "utf8"));
  return { seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 };
}

const sizeOf = (path) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

const table = (head, rows) =>
  [head, head.map((_, at) => (at === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

/** One report as it is, ten times and a hundred times as long: a draft, for the answers to findings do not grow along. */
async function longReports() {
  const rows = [];
  for (const times of LONG) {
    const root = join(folder, `long-${times}`);
    await grow(".", root, times, YEAR);
    const { seconds, cpu, peak } = run(YEAR, "--draft", "--root", root);
    const output = join(root, "output", YEAR);
    const pdf = readdirSync(output).find((name) => name.endsWith(".pdf"));
    const pages = readFileSync(join(output, pdf), "latin1").match(/\/Type \/Page\n/g).length;
    rows.push([
      `${times} ×`,
      pages,
      seconds.toFixed(1),
      cpu.toFixed(1),
      (cpu / times).toFixed(2),
      peak.toFixed(0),
    ]);
    rmSync(root, { recursive: true });
  }
  return table(["report", "pages", "seconds", "CPU seconds", "CPU seconds per ×", "peak MiB"], rows);
}

/** The year's report in as many folders, by one thread and by as many as there are cores. */
function manyReports() {
  const units = join(folder, "units");
  for (let at = 1; at <= COUNT; at++) {
    const unit = join(units, String(at));
    mkdirSync(join(unit, "data"), { recursive: true });
    for (const name of [YEAR, "history.yaml", "names.yaml", "relations.yaml"])
      cpSync(join("data", name), join(unit, "data", name), { recursive: true });
    cpSync("templates", join(unit, "templates"), { recursive: true });
  }
  const measured = [...new Set([1, cpus().length])].map((jobs) => ({
    jobs,
    ...run("--all", units, "--jobs", String(jobs)),
  }));
  const rows = measured.map(({ jobs, seconds, cpu, peak }) => [
    jobs,
    COUNT,
    seconds.toFixed(1),
    (COUNT / seconds).toFixed(2),
    (cpu / COUNT).toFixed(2),
    (cpu / seconds).toFixed(2),
    peak.toFixed(0),
  ]);
  const head = [
    "threads",
    "reports",
    "seconds",
    "reports a second",
    "CPU seconds each",
    "cores used",
    "peak MiB",
  ];
  return { result: table(head, rows), fastest: measured.at(-1), bytes: sizeOf(join(units, "1", "output")) };
}

/** What all units need for all their years, at the cost that was measured. */
function onPaper({ fastest: { jobs, seconds, cpu }, bytes }) {
  const rows = [
    ["one report", 1],
    ["a year of all units", UNITS],
    ["all years of one unit", YEARS],
    ["all", UNITS * YEARS],
  ].map(([name, reports]) => [
    name,
    reports,
    `${((cpu / COUNT) * reports).toFixed(1)} s`,
    `${((seconds / COUNT) * reports).toFixed(1)} s`,
    `${((bytes * reports) / 2 ** 20).toFixed(0)} MiB`,
  ]);
  return table(["what", "reports", "CPU", `by the clock, ${jobs} threads`, "output"], rows);
}

function rewrite(page, name, text) {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  return `${page.slice(0, page.indexOf(begin))}${begin}\n\n${text}\n\n${page.slice(page.indexOf(end))}`;
}

try {
  const long = await longReports();
  console.log(`${long}\n`);
  const many = manyReports();
  console.log(`${many.result}\n`);
  const paper = onPaper(many);
  console.log(paper);
  const page = rewrite(rewrite(readFileSync(PAGE, "utf8"), "long", long), "many", many.result);
  writeFileSync(PAGE, rewrite(page, "paper", paper));
} finally {
  rmSync(folder, { recursive: true });
}
