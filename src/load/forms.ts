import { readFile, stat } from "node:fs/promises";
import { extname, join, relative, resolve } from "node:path";
import type { CodeOf } from "../diagnostics/codes.ts";
import type { Diagnostic, Report } from "../diagnostics/types.ts";
import { listFiles } from "./files.ts";

/** Larger files are not read: a form has 50 KB. */
const LARGEST_BYTES = 20 * 1024 * 1024;
/** What else may hold an answer: to be told, not passed over. */
const OTHER_KINDS: ReadonlySet<string> = new Set([".xls", ".xlsm", ".xlsb", ".et", ".ett", ".ods", ".csv"]);
const KIND = ".xlsx";

/** A file that may be a form; `file` is its path from where the command was called, with `/`. */
export interface FormFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Reads the named files, and of named folders the workbooks in them; each once, in this order. */
export async function loadForms(
  cwd: string,
  paths: readonly string[],
  report: Report,
): Promise<readonly FormFile[]> {
  const found: string[] = [];
  for (const path of paths) found.push(...(await workbooksAt(cwd, resolve(cwd, path), report)));
  const read = await Promise.all([...new Set(found)].map((path) => readForm(cwd, path, report)));
  return read.filter((form) => form !== undefined);
}

/** Every entry of a folder, a folder in it without bytes; none when it is absent. */
export async function loadFolder(root: string, folder: string): Promise<readonly FormFile[]> {
  const names = await listFiles(folder, [""]);
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const there = await stat(path);
      const bytes = there.isFile() ? new Uint8Array(await readFile(path)) : new Uint8Array();
      return { file: nameOf(root, path), bytes };
    }),
  );
}

const nameOf = (cwd: string, path: string): string => (relative(cwd, path) || path).replaceAll("\\", "/");

const fault = (
  file: string,
  code: CodeOf<"forms">,
  message: string,
  notes: readonly string[],
): Diagnostic => ({
  code,
  severity: "error",
  message,
  notes,
  cell: { file },
});

async function workbooksAt(cwd: string, path: string, report: Report): Promise<readonly string[]> {
  const there = await stat(path).catch(() => undefined);
  if (!there) {
    report(fault(nameOf(cwd, path), "forms/no-such-file", "没有这个文件或文件夹", []));
    return [];
  }
  if (!there.isDirectory()) return isWorkbook(cwd, path, report) ? [path] : [];
  // What an office program has open lies beside the file as ~$…
  const names = (await listFiles(path, [""])).filter((name) => !name.startsWith("~$"));
  const kinds = names.filter((name) => [KIND, ...OTHER_KINDS].includes(extname(name).toLowerCase()));
  if (kinds.length === 0)
    report(fault(nameOf(cwd, path), "forms/no-such-file", "文件夹里没有填报表（.xlsx）", []));
  return kinds.map((name) => join(path, name)).filter((one) => isWorkbook(cwd, one, report));
}

function isWorkbook(cwd: string, path: string, report: Report): boolean {
  const kind = extname(path).toLowerCase();
  if (kind === KIND) return true;
  const notes = OTHER_KINDS.has(kind) ? ["请用表格软件打开，另存为 .xlsx。"] : [];
  report(
    fault(
      nameOf(cwd, path),
      "forms/not-a-form",
      `不是 .xlsx 文件：${kind === "" ? "没有扩展名" : kind}`,
      notes,
    ),
  );
  return false;
}

async function readForm(cwd: string, path: string, report: Report): Promise<FormFile | undefined> {
  const file = nameOf(cwd, path);
  const there = await stat(path).catch(() => undefined);
  if (there && there.size <= LARGEST_BYTES) return { file, bytes: new Uint8Array(await readFile(path)) };
  report(fault(file, "forms/not-a-form", "文件超过 20 MB，不是填报表", []));
  return undefined;
}
