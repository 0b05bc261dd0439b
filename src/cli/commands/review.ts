import { join } from "node:path";
import { sortDiagnostics } from "../../diagnostics/render.ts";
import { diffVersions } from "../../diff/diff.ts";
import { loadBrowserCode } from "../../load/browser.ts";
import { projectPath } from "../../load/files.ts";
import { isDraft, outputName, PAGE_SUFFIX } from "../../pipeline/names.ts";
import type { Version } from "../../pipeline/types.ts";
import { type Compared, renderReview } from "../../review/page/render.ts";
import { applyPlan } from "../../write/apply.ts";
import { textFile } from "../../write/files.ts";
import type { Command, Invocation } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { printFindings } from "../findings.ts";
import type { Terminal } from "../terminal.ts";
import { type LoadedPair, loadVersions, loadWorkTree, printUntold } from "../versions.ts";

/** `report review [year]`: the report as one HTML file in which every figure tells where it comes from. */
export const review: Command = {
  options: {
    against: {
      type: "string",
      value: "版本",
      help: "标出与这个版本的不同：git 提交、标签，或另一个项目文件夹",
    },
  },
  positionals: 1,
  run: async (invocation) => {
    const { positionals, options, terminal } = invocation;
    const { against } = options;
    const asked = { ...invocation, options: { ...options, year: positionals[0] } };
    const pair = await (typeof against === "string"
      ? loadVersions(asked, against, undefined)
      : loadWorkTree(asked));
    const file = await writePage(pair, terminal);
    terminal.clear();
    if (options.json === true) terminal.out(resultJson(pair, file));
    else tell(pair, file, terminal);
    return file === undefined ? EXIT.findings : EXIT.ok;
  },
};

/** Makes and writes the page; its path from the project's folder, or nothing where a version is missing. */
async function writePage(
  { from, to, folders, fonts }: LoadedPair,
  terminal: Invocation["terminal"],
): Promise<string | undefined> {
  const version = to?.version;
  if (!version || !folders || !fonts || (from && !from.version)) return undefined;
  terminal.progress("生成审阅页");
  const means = { fonts, ...(await loadBrowserCode()) };
  const html = await renderReview(version, means, from?.version && compare(from.version, version));
  const { year } = version.composed.year;
  const page = textFile(nameOf(version), html);
  const [written = ""] = await applyPlan(join(folders.output, String(year)), [page], []);
  return projectPath(folders.root, written);
}

const compare = (from: Version, to: Version): Compared => ({ from, diff: diffVersions(from, to) });

const nameOf = ({ composed }: Version): string =>
  `${outputName(composed, { draft: isDraft(composed), suffix: PAGE_SUFFIX })}.html`;

function tell({ found, from, to }: LoadedPair, file: string | undefined, terminal: Terminal): void {
  printFindings(found, new Map(), terminal);
  if (from && !from.version) printUntold(from, terminal);
  if (from && to && !to.version) printUntold(to, terminal);
  else if (to) printFindings(to.found, to.sources, terminal);
  if (file === undefined) return;
  terminal.out("审阅页已生成，可用浏览器打开，也可作为附件发送：");
  terminal.out(`  ${terminal.named(file)}`);
}

/** `--json`: one object on stdout. Stable: no times, no absolute paths. */
const resultJson = ({ found, from, to }: LoadedPair, file: string | undefined): string => {
  const diagnostics = sortDiagnostics([
    ...found,
    ...(from?.version ? [] : (from?.found ?? [])),
    ...(to?.found ?? []),
  ]);
  return JSON.stringify(
    { ok: file !== undefined, files: file === undefined ? [] : [file], diagnostics },
    null,
    2,
  );
};
