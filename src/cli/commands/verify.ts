import { basename, extname, join, relative, resolve } from "node:path";
import { collecting } from "../../diagnostics/collect.ts";
import type { Diagnostic, Report } from "../../diagnostics/types.ts";
import { slashed } from "../../load/files.ts";
import { loadFonts } from "../../load/fonts.ts";
import { renderByOffice } from "../../load/office.ts";
import { type OutputFile, outputPaths, readOutput, type Unread } from "../../load/outputs.ts";
import type { ProjectFolders } from "../../load/project.ts";
import { DRAFT_SUFFIX, NOTE_SUFFIX, REDLINE_SUFFIX, REVIEW_SUFFIX } from "../../pipeline/names.ts";
import { type OfficePrint, passes, type Verified, verifyFiles } from "../../verify/verify.ts";
import type { Command, Invocation } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { printFindings } from "../findings.ts";
import { chooseYear, findProject } from "../project.ts";
import { printVerdicts, verdictsJson } from "../verdicts.ts";

/** `report verify [year | file…]`: measures the files themselves against the standard. */
export const verify: Command = {
  options: {
    "no-office": { type: "boolean", help: "不用 LibreOffice 打印 Word 文件来对照页和行" },
    all: { type: "boolean", short: "a", help: "符合的和不适用的条目也列出" },
  },
  positionals: 2,
  run: async (invocation) => {
    const found: Diagnostic[] = [];
    const { report } = collecting(found);
    const { terminal, options } = invocation;
    const paths = await pathsToVerify(invocation, report);
    const results = paths && (await verifyPaths(paths, invocation, report));
    terminal.clear();
    if (options.json === true) terminal.out(verdictsJson(results ?? [], found));
    else {
      printFindings(found, new Map(), terminal);
      if (results) printVerdicts(results, options.all === true, terminal);
    }
    return exitCode(results);
  },
};

const exitCode = (results: readonly Verified[] | undefined): ExitCode =>
  results && results.length > 0 && passes(results) ? EXIT.ok : EXIT.findings;

/** The files that are named, or those of a year's output. */
async function pathsToVerify(
  { positionals, options, cwd }: Invocation,
  report: Report,
): Promise<readonly string[] | undefined> {
  const [first] = positionals;
  if (first !== undefined && !/^\d{4}$/.test(first)) return positionals.map((path) => resolve(cwd, path));
  const folders = await findProject(cwd, options, report);
  const year = folders && (await chooseYear(folders, first, report));
  if (!folders || year === undefined) return undefined;
  const paths = officialPaths(await outputPaths(join(folders.output, String(year))));
  if (paths.length > 0) return paths;
  report({
    code: "verify/no-output",
    severity: "error",
    message: `还没有 ${year} 年的成品`,
    notes: [`请先运行 report build ${year}。`],
  });
  return undefined;
}

/** What a build and a comparison put beside the official files. */
const BESIDES: readonly string[] = [REVIEW_SUFFIX, REDLINE_SUFFIX, NOTE_SUFFIX];

/** The official files among a year's output; drafts, or whatever there is, as long as there is nothing else. */
function officialPaths(paths: readonly string[]): readonly string[] {
  const nameOf = (path: string): string => basename(path, extname(path));
  const issued = paths.filter((path) => !BESIDES.some((suffix) => nameOf(path).endsWith(suffix)));
  const finished = issued.filter((path) => !nameOf(path).endsWith(DRAFT_SUFFIX));
  return [finished, issued].find(({ length }) => length > 0) ?? paths;
}

async function verifyPaths(
  paths: readonly string[],
  { cwd, options, terminal }: Invocation,
  report: Report,
): Promise<readonly Verified[]> {
  terminal.progress("读取成品");
  const read = await Promise.all(paths.map(readOutput));
  const unread = read.filter((file): file is Unread => "fault" in file);
  const files = read.filter((file): file is OutputFile => "bytes" in file);
  const word = files.find(({ path }) => extname(path).toLowerCase() === ".docx");
  const pdf = files.find(({ path }) => extname(path).toLowerCase() === ".pdf");
  const strange = files.filter((file) => file !== word && file !== pdf);
  const folders = word && pdf && (await findProject(cwd, options, () => {}));
  const office = await officePrint(
    word,
    pdf,
    folders,
    options["no-office"] === true,
    terminal.progress,
    report,
  );
  terminal.progress("测量");
  return [
    ...unread.map(({ path, fault }) => ({ subject: slashed(relative(cwd, path)), fault, assessments: [] })),
    ...strange.map(({ name }) => ({ subject: name, fault: faultOfKind(extname(name)), assessments: [] })),
    ...(await verifyFiles(word, pdf, office)),
  ];
}

const KINDS: readonly string[] = [".docx", ".pdf"];

const faultOfKind = (extension: string): string =>
  KINDS.includes(extension.toLowerCase())
    ? `一次只能检查一个 ${extension} 文件`
    : `只能检查 ${KINDS.join(" 和 ")} 文件`;

/** LibreOffice prints the Word file with the project's fonts; without a project or LibreOffice this is left out. */
async function officePrint(
  word: OutputFile | undefined,
  pdf: OutputFile | undefined,
  folders: ProjectFolders | undefined,
  refused: boolean,
  progress: (text: string) => void,
  report: Report,
): Promise<OfficePrint> {
  if (refused) return { absent: "按 --no-office 略过" };
  if (!word || !pdf) return { absent: "没有成对的 Word 和 PDF" };
  const { book } = folders ? await loadFonts(folders, report) : { book: undefined };
  if (!book) return { absent: "没有字体：不在报告项目里" };
  progress("用 LibreOffice 打印 Word 文件");
  const printed = await renderByOffice(word.path, book);
  return "fault" in printed ? { absent: printed.fault } : printed;
}
