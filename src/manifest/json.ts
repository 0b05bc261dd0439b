import { z } from "zod";
import type { Hashes, Manifest } from "./types.ts";

/** The manifest's name in the output. */
export const MANIFEST_FILE = "manifest.json";

/** The manifest as a file: in one order, and with nothing in it of the machine or the day. */
export function manifestJson({ year, versions, files, fonts, outputs }: Manifest): string {
  const parts = {
    year,
    versions: sorted(versions),
    inputs: sorted(files),
    fonts: sorted(fonts),
    outputs: sorted(outputs),
  };
  return `${JSON.stringify(parts, null, 2)}\n`;
}

/** By code unit, not by any locale. */
const sorted = (entries: ReadonlyMap<string, string>): Readonly<Record<string, string>> =>
  Object.fromEntries([...entries].toSorted(([left], [right]) => (left < right ? -1 : 1)));

const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const schema = z.object({
  year: z.number().int(),
  versions: z.record(z.string(), z.string()),
  inputs: z.record(z.string(), hash),
  fonts: z.record(z.string(), hash),
  outputs: z.record(z.string(), hash),
});

/** Reads a manifest; undefined where the text is none. */
export function readManifest(text: string): Manifest | undefined {
  const parsed = schema.safeParse(jsonOf(text));
  if (!parsed.success) return undefined;
  const { year, versions, inputs, fonts, outputs } = parsed.data;
  return {
    year,
    versions: new Map(Object.entries(versions)),
    files: mapOf(inputs),
    fonts: mapOf(fonts),
    outputs: mapOf(outputs),
  };
}

const mapOf = (entries: Readonly<Record<string, string>>): Hashes => new Map(Object.entries(entries));

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
