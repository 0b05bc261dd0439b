import { readdir } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { loadStarter } from "../../load/starter.ts";
import { applyPlan } from "../../write/apply.ts";
import { textFile } from "../../write/files.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { quoted } from "../quoted.ts";

/** `report init <folder> <year>`: a small project that builds, to be made one's own. */
export const init: Command = {
  options: {},
  positionals: 2,
  run: async ({ cwd, options, positionals, terminal }) => {
    const [name, year = ""] = positionals;
    if (name === undefined || name === "" || !/^\d{4}$/u.test(year)) {
      terminal.err("建在哪个文件夹，从哪一年开始？如：report init 甲区 2031");
      return EXIT.usage;
    }
    const folder = resolve(cwd, name);
    const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      if (error.code === "ENOTDIR") return [name];
      throw error;
    });
    if (there.length > 0) {
      terminal.err(`「${name}」里已有文件，没有改动。请换一个新的或空的文件夹。`);
      return EXIT.findings;
    }
    const plan = [...(await loadStarter(Number(year)))].map(([path, text]) => textFile(path, text));
    const written = await applyPlan(folder, plan, []);
    const files = written.map((path) => relative(cwd, path).replaceAll("\\", "/"));
    if (options.json === true) {
      terminal.out(JSON.stringify({ ok: true, files }, null, 2));
      return EXIT.ok;
    }
    for (const file of files) terminal.out(file);
    terminal.out(`\n生成报告：report build --root ${quoted(relative(cwd, folder) || ".")}`);
    terminal.out(`先改 ${join(name, "data", year, "report.yaml")} 里的单位和标题。`);
    return EXIT.ok;
  },
};
