// Coverage and mutation score of the cores, with the tests that cores.json names for each. Rewrites the table in
// docs/quality.md: `node test/mutation/run.mjs coverage`, `node test/mutation/run.mjs mutation [core…]`.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import cores from "./cores.json" with { type: "json" };

const PAGE = "docs/quality.md";
const [BEGIN, END] = ["<!-- cores -->", "<!-- /cores -->"];
const HOME = "test/mutation";
const COMMANDS = {
  coverage: ["node_modules/vitest/vitest.mjs", "run", "-c", `${HOME}/vitest.config.ts`, "--coverage"],
  mutation: [
    `${HOME}/node_modules/@stryker-mutator/core/bin/stryker.js`,
    "run",
    `${HOME}/stryker.config.mjs`,
  ],
};

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

/** Lines and branches that the core's tests reach. */
function coverageOf(core) {
  const total = read(`coverage/lines/${core}.json`)?.total;
  return total ? [`${total.lines.pct} %`, `${total.branches.pct} %`] : ["", ""];
}

/** How many changes were tried, how many of them some test noticed. */
function mutationOf(core) {
  const report = read(`coverage/mutation/${core}.json`);
  if (!report) return ["", "", ""];
  const states = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...wanted) => states.filter((status) => wanted.includes(status)).length;
  const noticed = count("Killed", "Timeout");
  const tried = noticed + count("Survived", "NoCoverage");
  return [String(tried), String(noticed), `${((100 * noticed) / tried).toFixed(1)} %`];
}

function table() {
  const rows = Object.entries(cores).map(([core, { title, folder }]) => [
    `${title}, \`${folder}\``,
    ...coverageOf(core),
    ...mutationOf(core),
  ]);
  const head = ["core", "lines", "branches", "mutants", "noticed", "score"];
  const lines = [head, ["---", ...Array.from({ length: 5 }, () => "---:")], ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
const [what = "", ...chosen] = process.argv.slice(2);
const command = COMMANDS[what];
if (!command) throw new Error(`Say one of: ${Object.keys(COMMANDS).join(", ")}`);
for (const core of chosen.length > 0 ? chosen : Object.keys(cores)) {
  const env = { ...process.env, MUTATION_CORE: core };
  const { status } = spawnSync(process.execPath, command, { stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}
const result = table();
console.log(result);
const page = readFileSync(PAGE, "utf8");
writeFileSync(
  PAGE,
  `${page.slice(0, page.indexOf(BEGIN))}${BEGIN}\n\n${result}\n\n${page.slice(page.indexOf(END))}`,
);
