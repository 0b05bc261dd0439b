import { join } from "node:path";
import type { Report } from "../diagnostics/types.ts";
import { readBelow, readOutput } from "../load/outputs.ts";
import { differences } from "../manifest/compare.ts";
import { MANIFEST_FILE, readManifest } from "../manifest/json.ts";
import { hashesOf } from "../manifest/make.ts";
import type { Hashes, Inputs, Manifest } from "../manifest/types.ts";

/** A year's output folder: where it is, and how findings name it. */
export interface OutputFolder {
  readonly path: string;
  readonly name: string;
}

/** The manifest of the build that wrote a folder; or whether there is none, or one that nobody can read. */
export async function recordedIn(folder: string): Promise<Manifest | "missing" | "unreadable"> {
  const read = await readOutput(join(folder, MANIFEST_FILE));
  if ("fault" in read) return "missing";
  return readManifest(new TextDecoder().decode(read.bytes)) ?? "unreadable";
}

/**
 * Reports whatever is not as the manifest on disk records it: what was read, the files that lie in the output, what a
 * build would write now. Without `built` the data have errors of their own, and only the first two are compared.
 */
export async function reportDifferences(
  folder: OutputFolder,
  inputs: Inputs,
  built: Hashes | undefined,
  report: Report,
): Promise<void> {
  const file = `${folder.name}/${MANIFEST_FILE}`;
  const recorded = await recordedIn(folder.path);
  if (typeof recorded === "string") {
    report({
      code: `manifest/${recorded}`,
      severity: "error",
      message: recorded === "missing" ? `没有 ${file}，无从对照` : `${file} 不是生成时的样子，无从对照`,
      notes: ["去掉 --locked 生成一次，成品连同 manifest.json 一起提交"],
    });
    return;
  }
  const onDisk = hashesOf(await readBelow(folder.path, [...recorded.outputs.keys()]));
  for (const one of differences(recorded, inputs, { onDisk, ...(built && { built }) }, folder.name))
    report(one);
}
