import { resolve } from "node:path";
import { collecting } from "../../diagnostics/collect.ts";
import { printable } from "../../diagnostics/excerpt.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import type { Installed } from "../../git/config.ts";
import type { Driver } from "../../git/drivers.ts";
import { readOutput } from "../../load/outputs.ts";
import { textOf, unreadable } from "../../textconv/textconv.ts";
import type { Command, Invocation } from "../command.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { printFindings } from "../findings.ts";
import { type GitAction, type GitSetup, setUpGit } from "../git-setup.ts";
import { findProject } from "../project.ts";
import { tableLines } from "../table.ts";
import type { Terminal } from "../terminal.ts";

const ACTIONS: readonly GitAction[] = ["install", "uninstall", "status"];
const isAction = (name: string | undefined): name is GitAction => ACTIONS.some((action) => action === name);

/** `report git install | uninstall | status`; `report git textconv <file>` is what git itself then calls. */
export const gitCommand: Command = {
  options: {},
  positionals: 2,
  run: async (invocation) => {
    const [action, file] = invocation.positionals;
    if (action === "textconv" && file !== undefined) return printText(invocation, file);
    if (isAction(action) && file === undefined) return runAction(invocation, action);
    invocation.terminal.err(`要做什么？可以用：${ACTIONS.map((name) => `report git ${name}`).join("、")}`);
    return EXIT.usage;
  },
};

/** A file that cannot be read is a line of text too, so that git diff goes on to the others. */
async function printText({ cwd, terminal }: Invocation, path: string): Promise<ExitCode> {
  const file = await readOutput(resolve(cwd, path));
  const text = "fault" in file ? unreadable(file.fault) : await textOf(file.name, file.bytes);
  terminal.out(text.split("\n").map(printable).join("\n"));
  return EXIT.ok;
}

async function runAction(invocation: Invocation, action: GitAction): Promise<ExitCode> {
  const { cwd, options, terminal } = invocation;
  const found: Diagnostic[] = [];
  const { report } = collecting(found);
  const folders = await findProject(cwd, options, report);
  const setup = folders && (await setUpGit(folders, action, report));
  if (options.json === true) terminal.out(setupJson(setup, found));
  else {
    printFindings(found, new Map(), terminal);
    if (setup) printSetup(setup, action, terminal);
  }
  return setup ? EXIT.ok : EXIT.findings;
}

const SUBJECT: Readonly<Record<Driver, string>> = {
  "report-docx": "Word（.docx）",
  "report-pdf": "PDF",
  "report-yaml": "数据（YAML）",
};
const STATE: Readonly<Record<Installed, string>> = {
  yes: "已设置",
  no: "未设置",
  otherwise: "与现在的程序不符，请再运行一次 report git install",
};
const DONE: Readonly<Record<GitAction, string | undefined>> = {
  install:
    '已写入本版本库的 git 设置和 .gitattributes（后者请提交）。现在 git diff 按句比较。\n文件名显示成 "\\347…" 的，可运行 git config core.quotePath false',
  uninstall: "已从本版本库的 git 设置中去掉。.gitattributes 没有动：没有设置时它不起作用。",
  status: undefined,
};

function printSetup({ drivers, attributes }: GitSetup, action: GitAction, terminal: Terminal): void {
  const rows = [...drivers].map(([driver, state]) => [SUBJECT[driver], STATE[state]]);
  for (const line of tableLines([...rows, [".gitattributes", attributes ? "有" : "没有"]]))
    terminal.out(line);
  const done = DONE[action];
  if (done !== undefined) terminal.out(done);
}

function setupJson(setup: GitSetup | undefined, diagnostics: readonly Diagnostic[]): string {
  const drivers = Object.fromEntries(setup?.drivers ?? []);
  return JSON.stringify(
    { ok: setup !== undefined, drivers, attributes: setup?.attributes ?? false, diagnostics },
    null,
    2,
  );
}
