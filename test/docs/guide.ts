import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { drawChart } from "../../src/charts/draw.ts";
import { renderDiagnostic } from "../../src/diagnostics/render.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { loadProject } from "../../src/load/project.ts";
import { renderMarkdown } from "../../src/markdown/render.ts";
import { checkReport } from "../../src/pipeline/check.ts";
import { narrateYear } from "../../src/pipeline/narrate.ts";
import { font } from "../charts/support.ts";
import { makeProject } from "../support/project.ts";
import { type Block, blocksOf } from "./blocks.ts";

/** Blocks that follow each other up to a `text` block: data and templates, and what they print. */
export interface Example {
  /** The heading above it, and the line of its first block. */
  readonly name: string;
  readonly inputs: readonly Block[];
  readonly print: string;
}

const INPUTS = ["yaml", "handlebars"];

/** The examples of a guide in Markdown. A block of data or templates that no `text` block follows is an error. */
export function examplesOf(guide: string): readonly Example[] {
  const examples: Example[] = [];
  let inputs: Block[] = [];
  for (const block of blocksOf(guide)) {
    const [first = block] = inputs;
    if (first.heading !== block.heading) throw new Error(`Line ${first.line}: an example without its print`);
    if (INPUTS.includes(block.language)) inputs.push(block);
    if (block.language === "text") {
      examples.push({ name: `${block.heading} (line ${first.line})`, inputs, print: block.text });
      inputs = [];
    }
  }
  if (inputs.length > 0) throw new Error(`Line ${inputs[0]?.line}: an example without its print`);
  return examples;
}

/** Every template of the guide, one after the other. */
export const templatesOf = (examples: readonly Example[]): string =>
  examples
    .flatMap(({ inputs }) => inputs.filter(({ language }) => language === "handlebars"))
    .map(({ text }) => text)
    .join("\n");

/** Front matter of an example that names none of its own, key by key. */
const front = (year: number): ReadonlyMap<string, string> =>
  new Map([
    ["年度", `${year}`],
    ["成文日期", `${year + 1}-01-08`],
    ["单位", "{ 全称: 示例市甲区人民政府, 简称: 甲区, 自称: 我区 }"],
    ["标题", "甲区{年度}年度绩效管理工作报告"],
    // A sample may say 预计 though its year is over.
    ["核对", "{ check/estimate-after-year: 不查 }"],
    ["章节", "[{ 标题: 例, 模板: example }]"],
  ]);
const YEAR = 2031;
const HEADING = "## 一、例\n\n";

/** A block's file: as its first line says, or the example's own chapter. */
function fileOf({ language, text }: Block): string {
  const named = /^(?:#|\{\{!--)\s*((?:data|templates)\/[\w./]+)/u.exec(text)?.[1];
  return named ?? (language === "yaml" ? `data/${YEAR}/example.yaml` : "templates/chapters/example.hbs");
}

/** Builds the small project of an example and gives what it prints, or what is found wrong. */
export async function printOf({ inputs }: Example): Promise<string> {
  const { root, ...folders } = await makeProject("small");
  for (const name of ["data", "templates/chapters", "templates/charts"])
    await rm(join(root, name), { recursive: true });
  const files = new Map(inputs.map((block) => [fileOf(block), block.text]));
  const years = new Set([
    `data/${YEAR}/`,
    ...[...files.keys()].flatMap((file) => /^data\/\d{4}\//u.exec(file) ?? []),
  ]);
  for (const folder of years) {
    const own = files.get(`${folder}report.yaml`) ?? "";
    const rest = [...front(Number(folder.slice(5, 9)))].filter(
      ([key]) => !new RegExp(`^${key}:`, "mu").test(own),
    );
    files.set(`${folder}report.yaml`, rest.map(([key, value]) => `${key}: ${value}\n`).join("") + own);
  }
  for (const [file, text] of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  const found: Diagnostic[] = [];
  const report = (one: Diagnostic): void => void found.push(one);
  const { project } = await loadProject({ root, ...folders }, YEAR, report);
  const narrated = project && narrateYear(project, report);
  // Of data that cannot be told the checks would only say so again.
  if (narrated && found.length === 0) checkReport(narrated, project, report);
  for (const { spec, rows } of narrated?.charts.values() ?? []) await drawChart(spec, rows, font, report);
  if (found.length > 0 || !narrated)
    return found.map((one) => `${renderDiagnostic(one, new Map())}\n`).join("");
  const [, ...printed] = renderMarkdown(narrated.tree).split("\n\n");
  return printed.join("\n\n").replace(HEADING, "");
}
