import { randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { collecting } from "../../diagnostics/collect.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { listYears, type ProjectFolders } from "../../load/project.ts";
import type { Command, Invocation } from "../command.ts";
import { diskFault } from "../disk-fault.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { printFindings } from "../findings.ts";
import { chooseYear, findProject } from "../project.ts";
import { listenForStop } from "../stop.ts";
import type { Terminal } from "../terminal.ts";
import { watchFiles } from "../watch/files.ts";
import { openBrowser } from "../watch/opener.ts";
import { openPreview, type Preview } from "../watch/preview.ts";
import { makeQueue } from "../watch/queue.ts";
import { makeSession } from "../watch/session.ts";
import { printTurn, turnJson } from "../watch/tell.ts";

/** An editor's save is several events within a few milliseconds. */
const WAIT_MS = 20;

/** `report watch [year]`: builds at each save until it is stopped. */
export const watch: Command = {
  options: {
    draft: { type: "boolean", help: "数字未填全时生成草稿，同 build --draft" },
    open: { type: "boolean", help: "在浏览器里打开审阅页，每次保存后自动刷新，标出这次改动（只限本机访问）" },
    port: { type: "string", value: "端口", help: "审阅页用这个端口（默认任取一个空闲的）" },
  },
  positionals: 1,
  run: async (invocation) => {
    const { cwd, options, positionals, terminal } = invocation;
    const port = options.port === undefined ? undefined : Number(options.port);
    const fault = portFault(port, options.open === true);
    if (fault !== undefined) {
      terminal.err(fault);
      return EXIT.usage;
    }
    const found: Diagnostic[] = [];
    const { report } = collecting(found);
    const folders = await findProject(cwd, options, report);
    const year = folders && (await chooseYear(folders, positionals[0], report));
    if (!folders || year === undefined) {
      if (options.json === true) terminal.out(JSON.stringify({ ok: false, diagnostics: found }));
      else printFindings(found, new Map(), terminal);
      return EXIT.findings;
    }
    const preview = options.open === true ? await startPreview(port, terminal) : undefined;
    if (preview === "taken") return EXIT.usage;
    // From before the first build on: a file that is being written is written to its end.
    const stop = listenForStop();
    try {
      return await watchYear(folders, year, invocation, stop.asked, preview);
    } finally {
      stop.ignore();
      await preview?.close();
    }
  },
};

function portFault(port: number | undefined, open: boolean): string | undefined {
  if (port === undefined) return undefined;
  if (!open) return "--port 要和 --open 一起用";
  return Number.isInteger(port) && port > 0 && port < 65536 ? undefined : "端口应是 1 到 65535 的整数";
}

/** A run's name tells its pages from those of another run: it is in no file. */
const startPreview = (port: number | undefined, terminal: Terminal): Promise<Preview | "taken"> =>
  openPreview(randomUUID(), port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    terminal.err(`端口 ${port} 不能用，可能已被别的程序占用；不写 --port 就任取一个空闲的`);
    return "taken";
  });

async function watchYear(
  folders: ProjectFolders,
  year: number,
  { options, terminal }: Invocation,
  stopped: Promise<void>,
  preview: Preview | undefined,
): Promise<ExitCode> {
  const json = options.json === true;
  const session = makeSession(folders, year, options.draft === true);
  const build = async (): Promise<void> => {
    const started = performance.now();
    const turn = await session.rebuild();
    if (!turn) return;
    if (json) terminal.out(turnJson(turn, year));
    else printTurn(turn, (performance.now() - started) / 1000, terminal);
    await preview?.show(turn);
  };
  // Another program may hold a file for a moment: that ends nothing.
  const buildUnlessBusy = (): Promise<void> =>
    build().catch((error) => {
      const fault = passing(error);
      if (fault === undefined) throw error;
      terminal.err(terminal.paint.error(fault));
    });

  terminal.progress(`读取 ${year} 年的数据和模板`);
  await build();
  if (!(await listYears(folders)).includes(year)) return EXIT.findings;
  const queue = makeQueue(buildUnlessBusy, WAIT_MS);
  const watcher = await watchFiles(folders, (touched) => {
    if (touched === "fonts") session.dropFonts();
    queue.ask();
  });
  if (preview) {
    terminal.err(`审阅页：${preview.address}`);
    openBrowser(preview.address);
  }
  // For what was saved before all was being watched.
  queue.ask();
  terminal.progress("正在留意 data、templates 的改动，保存即生成；按 Ctrl-C 结束");
  try {
    await Promise.race([stopped, queue.broken]);
  } finally {
    await Promise.all([queue.close(), watcher.close()]);
  }
  terminal.clear();
  return EXIT.ok;
}

/** A fault of the disk in words, also of a file that is just being replaced; undefined of faults of the program. */
function passing(error: unknown): string | undefined {
  const { code, path = "" } = error as NodeJS.ErrnoException;
  return code === "ENOENT" ? `文件不见了：${path}` : diskFault(error);
}
