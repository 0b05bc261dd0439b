import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { programFolder } from "./shipped.ts";

/** Packages that have a say in the bytes of an output; the others read files, compare, or build the program. */
export const OUTPUT_PACKAGES = [
  "@resvg/resvg-js",
  "docx",
  "fflate",
  "fontkit",
  "handlebars",
  "parse5",
  "pdfmake",
  "vega",
  "vega-lite",
  "yaml",
] as const;

/** The packages in the bundled program as JSON, name and version (scripts/bundle.mjs); there is none when unbundled. */
declare const BUNDLED_VERSIONS: string;

const bundled: Readonly<Record<string, string>> =
  typeof BUNDLED_VERSIONS === "undefined" ? {} : JSON.parse(BUNDLED_VERSIONS);

/** The file of the bundled program; undefined when it is run from its sources. */
export const bundledProgram = (): string | undefined =>
  typeof BUNDLED_VERSIONS === "undefined" ? undefined : fileURLToPath(import.meta.url);

interface Package {
  readonly name: string;
  readonly version: string;
  readonly engines?: { readonly node?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Versions of the program and of the packages above: as bundled, the others as they are installed. */
export async function programVersions(): Promise<ReadonlyMap<string, string>> {
  const folder = await programFolder();
  const packages = await Promise.all([
    readPackage(join(folder, "package.json")),
    ...OUTPUT_PACKAGES.map((name) => packageNamed(folder, name)),
  ]);
  return new Map(packages.map(({ name, version }) => [name, version]));
}

/** What the program says of itself. */
export const programPackage = async (): Promise<Package> =>
  readPackage(join(await programFolder(), "package.json"));

const readPackage = async (path: string): Promise<Package> => JSON.parse(await readFile(path, "utf8"));

async function packageNamed(folder: string, name: string): Promise<Package> {
  const version = bundled[name];
  return version === undefined ? installed(folder, name) : { name, version };
}

/** Where Node finds it: in node_modules of the folder, or of the nearest one above. */
async function installed(folder: string, name: string): Promise<Package> {
  try {
    return await readPackage(join(folder, "node_modules", name, "package.json"));
  } catch (error) {
    if (folder === dirname(folder)) throw error;
    return installed(dirname(folder), name);
  }
}
