import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { renderDiagnostic } from "../../../src/diagnostics/render.ts";
import type { Report } from "../../../src/diagnostics/types.ts";
import { report } from "../../cli/support.ts";
import { type Edit, makeProject } from "../../support/project.ts";

/** Faults brought about in one run, and what `report` then says. */
export interface Scene {
  readonly name: string;
  readonly codes: readonly string[];
  readonly print: () => Promise<string>;
}

export const REPORT = "data/2031/report.yaml";
export const ECONOMY = "data/2031/economy.yaml";
export const CITY = "data/2031/city.yaml";

/** In one file, one text for another. */
export const edit =
  (file: string) =>
  (find: string, put: string): Edit => ({ file, find, put });

/** What `report` says of the small project after some edits, and what is no edit of a text; of `report check` by default. */
export const said =
  (
    edits: readonly Edit[],
    args: readonly string[] = ["check"],
    prepare: (root: string) => Promise<unknown> | unknown = () => {},
  ) =>
  async (): Promise<string> => {
    const { root } = await makeProject("small", edits);
    await prepare(root);
    return within(root, (await report(root, ...args)).err);
  };

/** Files outside data and templates are told by their whole path: here as if the project were the machine's top. */
export const within = (root: string, text: string): string => text.replaceAll(`${root}/`, "");

/** An empty folder, removed after the test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "report-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** What a stage reports, as `report` prints it: for what no project of files can bring about. */
export async function printed(run: (report: Report) => unknown): Promise<string> {
  const lines: string[] = [];
  await run((found) => lines.push(`${renderDiagnostic(found, new Map())}\n`));
  return lines.join("\n");
}
