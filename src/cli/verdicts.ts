import { displayWidth, printable } from "../diagnostics/excerpt.ts";
import { sortDiagnostics } from "../diagnostics/render.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import { LEVEL_NAME } from "../verify/catalogue.ts";
import type { Assessment, Fault, Verdict } from "../verify/types.ts";
import { passes, type Verified } from "../verify/verify.ts";
import type { Terminal } from "./terminal.ts";

/** Faults of one rule that are shown in full; --json has them all. */
const SHOWN_FAULTS = 5;

const SIGN: Readonly<Record<Verdict, string>> = { pass: "符合", fail: "不符", warn: "提醒", skip: "不适用" };

/** Prints each file's verdicts: breaches always, the rest only when asked for, and how many there are of each. */
export function printVerdicts(results: readonly Verified[], all: boolean, terminal: Terminal): void {
  for (const { subject, fault, assessments } of results) {
    terminal.out(printable(subject));
    if (fault !== undefined) terminal.out(`  ${terminal.outPaint.error("读不出")} ${fault}`);
    const shown = assessments.filter(({ verdict }) => all || verdict === "fail" || verdict === "warn");
    const widest = Math.max(0, ...shown.map(({ title }) => displayWidth(title)));
    for (const assessment of shown) printAssessment(assessment, widest, terminal);
    if (fault === undefined) terminal.out(`  ${tally(assessments)}`);
    terminal.out("");
  }
  terminal.out(passes(results) ? "必须的条目全部符合。" : terminal.outPaint.error(whyNot(results)));
}

const whyNot = (results: readonly Verified[]): string =>
  passes(results.filter(({ fault }) => fault === undefined)) ? "有文件读不出。" : "有必须的条目不符合。";

function printAssessment(assessment: Assessment, widest: number, terminal: Terminal): void {
  const { verdict, level, title, clause, code, expected, measured, faults } = assessment;
  const paint =
    verdict === "fail" ? terminal.outPaint.error : verdict === "warn" ? terminal.outPaint.warning : same;
  const name = title + " ".repeat(widest - displayWidth(title));
  const words = verdict === "skip" ? measured : `应 ${expected}，实 ${measured}`;
  terminal.out(
    `  ${paint(SIGN[verdict])} ${LEVEL_NAME[level]} ${name}  ${printable(words)}  [${clause}] ${code}`,
  );
  for (const fault of faults.slice(0, SHOWN_FAULTS)) terminal.out(`      ${faultText(fault)}`);
  if (faults.length > SHOWN_FAULTS) terminal.out(`      ……共 ${faults.length} 处`);
}

const same = (text: string): string => text;

const faultText = ({ page, where, found }: Fault): string =>
  printable(`${page === undefined ? "" : `第 ${page} 页 `}${where}：${found}`);

function tally(assessments: readonly Assessment[]): string {
  const count = (verdict: Verdict): number => assessments.filter((one) => one.verdict === verdict).length;
  const parts = (["pass", "fail", "warn", "skip"] as const).map(
    (verdict) => `${SIGN[verdict]} ${count(verdict)} 项`,
  );
  return parts.join("，");
}

/** One object on stdout: stable, without times or absolute paths of our making. */
export function verdictsJson(results: readonly Verified[], found: readonly Diagnostic[]): string {
  const ok = results.length > 0 && passes(results);
  return JSON.stringify({ ok, files: results, diagnostics: sortDiagnostics(found) }, null, 2);
}
