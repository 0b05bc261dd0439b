import { existsSync, mkdtempSync, rmdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Check } from "./types.ts";

/** Whether files can be written where outputs go, or where their folder would be made; tried, since rights alone do not say. */
export function checkOutput(output: string, named: (file: string) => string): Check {
  const line = { code: "doctor/output", subject: "写成品" };
  let folder = output;
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  try {
    rmdirSync(mkdtempSync(join(folder, ".report-")));
    const there = folder === output ? "" : "（还没有，生成时新建）";
    return { ...line, state: "ok", found: `${named(output)}${there}` };
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    return {
      ...line,
      state: "fault",
      found: `${named(folder)} 里不能写文件（${code}）`,
      mend: "改这个文件夹的权限，或用 --out 写到别处",
    };
  }
}
