import { join } from "node:path";
import { proseSource } from "../../data/prose.ts";
import { date as isoDate } from "../../data/schema/official.ts";
import { collecting } from "../../diagnostics/collect.ts";
import { sortDiagnostics } from "../../diagnostics/render.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { diffVersions } from "../../diff/diff.ts";
import { projectPath } from "../../load/files.ts";
import { alignVersions, type Compared, redlineFiles } from "../../pipeline/redline.ts";
import type { Version } from "../../pipeline/types.ts";
import type { Reviser } from "../../word/redline/revise.ts";
import { applyPlan } from "../../write/apply.ts";
import type { Command, Invocation } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { printFindings } from "../findings.ts";
import type { Terminal } from "../terminal.ts";
import { tellUnloaded } from "../unloaded.ts";
import { type LoadedPair, loadVersions } from "../versions.ts";

/** `report redline [from] [to]`: two versions as one Word file with tracked changes, and a note that tells them. */
export const redline: Command = {
  options: {
    year: { type: "string", value: "年份", help: "哪一年的报告（默认为最近一年）" },
    author: { type: "string", value: "姓名", help: "修订记在谁名下（默认为单位简称）" },
    date: { type: "string", value: "日期", help: "修订和说明的日期，如 2032-01-08（默认为成文日期）" },
  },
  positionals: 2,
  run: async (invocation) => {
    const { positionals, options, terminal } = invocation;
    const fault = faultOf(options);
    if (fault !== undefined) {
      terminal.err(fault);
      return EXIT.usage;
    }
    const pair = await loadVersions(invocation, positionals[0], positionals[1]);
    const outcome = await writeRedline(pair, invocation);
    terminal.clear();
    if (!outcome) tellUnloaded(pair, options.json === true, terminal);
    else if (options.json === true) printJson(outcome, terminal);
    else printText(outcome, pair, terminal);
    return outcome?.ok ? EXIT.ok : EXIT.findings;
  },
};

/** What is wrong with the options, for the user. */
function faultOf({ author, date }: Invocation["options"]): string | undefined {
  if (date !== undefined && !isoDate.safeParse(date).success)
    return `「${String(date)}」不是日期，要写成 2032-01-08 的样子`;
  if (typeof author === "string" && !/^[^\p{Cc}\p{Cf}]{1,60}$/u.test(author.trim()))
    return "--author 要写 1 至 60 个字";
  return undefined;
}

/** What a comparison came to. */
interface Outcome {
  readonly ok: boolean;
  readonly year: number;
  /** 0 when both versions print the same. */
  readonly changes: number;
  readonly files: readonly string[];
  readonly found: readonly Diagnostic[];
}

/** Undefined where a version cannot be told. */
async function writeRedline(
  { from, to, folders, fonts, found: before }: LoadedPair,
  { options, terminal }: Invocation,
): Promise<Outcome | undefined> {
  if (!from?.version || !to?.version || !folders || !fonts) return undefined;
  const compared: Compared = {
    from: from.version,
    to: to.version,
    reviser: reviserOf(to.version, options),
  };
  const { year } = to.version.composed.year;
  const { report: aligned, changes } = alignVersions(compared.from, compared.to);
  const found: Diagnostic[] = [...before];
  const outcome = { year, changes, files: [], found };
  if (changes === 0) return { ok: true, ...outcome };
  terminal.progress("生成修订稿和变更说明");
  const { report, failed } = collecting(found);
  const diff = diffVersions(compared.from, compared.to);
  const files = await redlineFiles(aligned, diff, compared, fonts, report, failed);
  if (!files) return { ok: false, ...outcome };
  const written = await applyPlan(join(folders.output, String(year)), files, []);
  return { ok: true, ...outcome, files: written.map((path) => projectPath(folders.root, path)) };
}

function reviserOf({ composed: { year } }: Version, { author, date }: Invocation["options"]): Reviser {
  const { front } = year;
  return {
    author: typeof author === "string" ? author.trim() : proseSource(front.organ.short),
    date: typeof date === "string" ? date : front.date,
  };
}

function printText(outcome: Outcome, { from, to }: LoadedPair, terminal: Terminal): void {
  const { ok, year, changes, files, found } = outcome;
  printFindings(found, new Map(), terminal);
  if (!ok) return;
  const versions = `「${from?.label}」和「${to?.label}」`;
  if (changes === 0) terminal.out(`${versions}印出的 ${year} 年报告相同，没有写任何文件`);
  else terminal.out(`${versions}的 ${year} 年报告相比，共 ${changes} 处修订`);
  for (const file of files) terminal.out(`  ${terminal.named(file)}`);
}

/** `--json`: one object on stdout. */
function printJson({ ok, year, changes, files, found }: Outcome, terminal: Terminal): void {
  terminal.out(JSON.stringify({ ok, year, changes, files, diagnostics: sortDiagnostics(found) }, null, 2));
}
