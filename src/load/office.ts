import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { FACE_ROLES } from "../fonts/roles.ts";
import type { FontBook } from "../fonts/types.ts";
import { WORD_FACES } from "../layout/standard/type.ts";
import { escapeXml } from "../report/xml.ts";

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
  const folder = await mkdtemp(join(tmpdir(), "report-office-"));
  try {
    const config = join(folder, "fonts.conf");
    await writeFile(config, fontConfig(fonts, join(folder, "cache")));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    const args = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, docx];
    const fault = await run(args, { ...process.env, FONTCONFIG_FILE: config });
    if (fault) return fault;
    const pdf = join(folder, `${basename(docx, extname(docx))}.pdf`);
    return { pdf: new Uint8Array(await readFile(pdf)) };
  } catch {
    return { fault: "LibreOffice 没有给出 PDF" };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<OfficeResult | undefined> {
  return new Promise((resolve) => {
    const child = spawn(PROGRAM, [...args], { env, stdio: "ignore", timeout: LIMIT_MS });
    child.on("error", () => resolve({ fault: "没有安装 LibreOffice", absent: true }));
    child.on("close", (code, signal) => {
      if (code === 0) resolve(undefined);
      else resolve({ fault: signal ? "LibreOffice 超时" : `LibreOffice 转换失败（${code}）` });
    });
  });
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
