import { basename, dirname, resolve } from "node:path";
import { ledgerCsv } from "../../ledger/csv.ts";
import { ledgerJson } from "../../ledger/json.ts";
import { HEADS, ledgerRows } from "../../ledger/rows.ts";
import type { Ledger } from "../../ledger/types.ts";
import { ledgerXlsx } from "../../ledger/xlsx.ts";
import { applyPlan } from "../../write/apply.ts";
import { type PlannedFile, textFile } from "../../write/files.ts";
import type { Command } from "../command.ts";
import { composeYear, tellNotComposed } from "../composed.ts";
import { EXIT } from "../exit-codes.ts";
import { tableLines } from "../table.ts";
import type { Terminal } from "../terminal.ts";

/** Columns that fit a terminal. */
const PLACE = "出处";
const SHOWN = ["键", "数据原文", "印作", "页", "行", PLACE] as const;

/** `report ledger [year]`: every printed figure with its line of YAML and its place in print. */
export const ledger: Command = {
  options: {
    csv: { type: "string", value: "文件", help: "写成 CSV 文件" },
    xlsx: { type: "string", value: "文件", help: "写成 Excel 文件" },
  },
  positionals: 1,
  run: async (invocation) => {
    const { positionals, options, terminal, cwd } = invocation;
    const { composed, found, sources } = await composeYear(invocation, positionals[0]);
    if (!composed) {
      tellNotComposed({ found, sources }, options.json === true, terminal);
      return EXIT.findings;
    }
    const { csv, xlsx } = options;
    const write = async (path: string, file: (name: string) => PlannedFile): Promise<void> => {
      await applyPlan(dirname(resolve(cwd, path)), [file(basename(path))], []);
      if (options.json !== true) terminal.out(`已写入 ${path}`);
    };
    if (typeof csv === "string") await write(csv, (name) => textFile(name, ledgerCsv(composed.ledger)));
    if (typeof xlsx === "string") {
      const bytes = await ledgerXlsx(composed.ledger);
      await write(xlsx, (path) => ({ path, bytes }));
    }
    if (options.json === true) terminal.out(ledgerJson(composed.ledger).trimEnd());
    else if (csv === undefined && xlsx === undefined)
      for (const line of tableOf(composed.ledger, terminal)) terminal.out(line);
    if (options.json !== true) terminal.out(summaryOf(composed.ledger));
    return composed.ledger.unaccounted.length > 0 ? EXIT.findings : EXIT.ok;
  },
};

function tableOf(content: Ledger, { named }: Terminal): readonly string[] {
  const columns = SHOWN.map((head) => HEADS.indexOf(head));
  const rows = ledgerRows(content).map((row) =>
    columns.map((at) => (HEADS[at] === PLACE ? named(String(row[at])) : (row[at] ?? ""))),
  );
  return tableLines([SHOWN, ...rows]);
}

function summaryOf({ figures, unaccounted }: Ledger): string {
  const places = figures.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
  const loose = unaccounted.map(({ digits, page, line }) => `第 ${page} 页第 ${line} 行“${digits}”`);
  const rest =
    loose.length === 0 ? "没有来历不明的数字" : `来历不明的数字 ${loose.length} 处：${loose.join("、")}`;
  return `${figures.length} 个数字，印在 ${places} 处；${rest}。`;
}
