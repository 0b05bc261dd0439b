import { type ChildProcess, spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { FACE_ROLES } from "../fonts/roles.ts";
import type { FontBook } from "../fonts/types.ts";
import { WORD_FACES } from "../layout/standard/type.ts";
import { escapeXml } from "../report/xml.ts";
import { temporaryFolder } from "./temporary.ts";

/** Longest that a conversion may take. */
const LIMIT_MS = 120_000;
const PROGRAM = "soffice";

/** What LibreOffice made of a Word file: the PDF's bytes, or why there is none. */
export type OfficeResult = { readonly pdf: Uint8Array } | { readonly fault: string; readonly absent?: true };

/**
 * Lets LibreOffice render a Word file as it would be printed. The official faces are drawn by the open ones that the PDF
 * embeds, and by no other, so that both files are measured with the same type. Nothing of the user's own LibreOffice is
 * read or changed.
 */
export async function renderByOffice(docx: string, fonts: FontBook): Promise<OfficeResult> {
  const { path: folder, remove } = temporaryFolder("report-office-");
  try {
    const config = join(folder, "fonts.conf");
    await writeFile(config, fontConfig(fonts, join(folder, "cache")));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const args = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, docx];
    // What it leaves lying about goes with the folder, also when it is ended in the middle.
    const here = { TMPDIR: folder, TMP: folder, TEMP: folder };
    const fault = await run(args, { ...process.env, ...here, FONTCONFIG_FILE: config });
    if (fault) return fault;
    const pdf = join(folder, `${basename(docx, extname(docx))}.pdf`);
    return { pdf: new Uint8Array(await readFile(pdf)) };
  } catch {
    return { fault: "LibreOffice 没有给出 PDF" };
  } finally {
    remove();
  }
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<OfficeResult | undefined> {
  return new Promise((resolve) => {
    const detached = process.platform !== "win32";
    const child = spawn(PROGRAM, [...args], { env, stdio: "ignore", detached });
    const stop = (): void => end(child);
    const timer = setTimeout(stop, LIMIT_MS);
    // Before its folder goes, so that it cannot make it again.
    process.prependOnceListener("exit", stop);
    const ended = (): void => {
      clearTimeout(timer);
      process.off("exit", stop);
    };
    child.on("error", () => {
      ended();
      resolve({ fault: "没有安装 LibreOffice", absent: true });
    });
    child.on("close", (code, signal) => {
      ended();
      if (code === 0) resolve(undefined);
      else resolve({ fault: signal ? "LibreOffice 超时" : `LibreOffice 转换失败（${code}）` });
    });
  });
}

/** Ends LibreOffice whole: what is started is a script, in a group of its own with the program that it runs. */
function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** A fontconfig file that knows the book's fonts only, under the names that the Word file asks for. */
function fontConfig(fonts: FontBook, cache: string): string {
  const folders = new Set(FACE_ROLES.map((role) => dirname(fonts.faces[role].file)));
  const dirs = [...folders].map((folder) => `<dir>${escapeXml(folder)}</dir>`);
  const rules = FACE_ROLES.map((role) => {
    const face = fonts.faces[role];
    const bold = /bold/iu.test(face.postscriptName) ? edit("weight", "<const>bold</const>") : "";
    return (
      `<match target="pattern"><test name="family" qual="any"><string>${escapeXml(WORD_FACES[role])}</string></test>` +
      `${edit("family", `<string>${escapeXml(face.family)}</string>`)}${bold}</match>`
    );
  });
  return (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    `${dirs.join("")}<cachedir>${escapeXml(cache)}</cachedir>${rules.join("")}</fontconfig>`
  );
}

const edit = (name: string, value: string): string =>
  `<edit name="${name}" mode="assign" binding="strong">${value}</edit>`;
