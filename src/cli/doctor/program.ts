import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isFile } from "../../load/files.ts";
import { compiledFile } from "../../memory/compiled.ts";
import type { Check } from "./types.ts";

/** Longest start, in ms, that is nothing to speak of. */
const SLOW_MS = 3000;

const REBUILD = "在程序的文件夹里运行 make clean，再运行 make report";

/** The program itself: whether it is built of today's sources, and compiled for this Node. `file` is the bundled one. */
export async function checkProgram(file: string | undefined, folder: string): Promise<Check> {
  const line = { code: "doctor/program", subject: "程序" };
  if (file === undefined) return { ...line, state: "note", found: "直接运行源码，没有打包" };
  const built = (await stat(file)).mtimeMs;
  if ((await newestSource(join(folder, "src"))) > built)
    return {
      ...line,
      state: "note",
      found: "源码在打包以后改过，运行的是旧程序",
      mend: "在程序的文件夹里运行 make report",
    };
  if (!(await isFile(compiledFile(file))))
    return {
      ...line,
      state: "note",
      found: `没有为这个 Node（V8 ${process.versions.v8}）编译过，每次启动慢一些`,
      mend: REBUILD,
    };
  return { ...line, state: "ok", found: "已打包，已编译" };
}

/** When the youngest source was written, in ms; 0 where there are none. */
async function newestSource(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".ts"));
  const times = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).mtimeMs),
  );
  return times.reduce((newest, time) => Math.max(newest, time), 0);
}

/** What it took to start: from the beginning of the process to here, in ms. */
export const checkStart = (took: number): Check => ({
  code: "doctor/start",
  subject: "启动",
  state: took > SLOW_MS ? "note" : "ok",
  found: `用时 ${(took / 1000).toFixed(2)} 秒`,
  ...(took > SLOW_MS && { mend: "程序放在网络盘上、被杀毒软件逐次扫描，或没有编译过，都会慢" }),
});

/** The machine's clock. No output depends on it, but make and git go by it. `built` is when the program was, in ms. */
export function checkClock(now: number, built: number): Check {
  const behind = now < built;
  const said = new Date(now).toISOString().replace(/\.\d+Z$/u, "Z");
  return {
    code: "doctor/clock",
    subject: "时钟",
    state: behind ? "note" : "ok",
    found: behind ? `${said}，早于程序生成的时间` : said,
    ...(behind && { mend: "校准系统时间：成品不受影响，但 make 和 git 会弄错先后" }),
  };
}
