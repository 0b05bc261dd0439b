// Builds the files of fonts/ again from their published packages, as fonts.json describes them.
//
//   node build.mjs                 fetch, subset, compare with fonts.json, write
//   node build.mjs --check         only compare the shipped files with fonts.json; no network
//   node build.mjs --update        as the first, but record new sizes and hashes in fonts.json
//   node build.mjs --debs FOLDER   take the .deb files from FOLDER instead of apt-get
//
// Needs npm, apt-get (unless --debs), dpkg-deb and bzip2 on the path.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { subsetCharacters } from "./characters.mjs";

/**
 * @typedef {{ source: 'npm' | 'debian', package: string, version: string, path: string, packageSha256?: string }} Origin
 * @typedef {{ file: string, modified: string, origin: Origin, sha256: string, bytes: number }} Entry
 * @typedef {{ fonts: Entry[], licences: Entry[], characters: { origin: Origin } }} Manifest
 */

const HERE = dirname(fileURLToPath(import.meta.url));
const FONTS = dirname(HERE);
const MANIFEST = join(FONTS, "fonts.json");

// fwid and ccmp make —— exactly two characters wide. Names 0-6 are always kept; these are the others
// worth keeping: trademark, makers, description, licence, typographic family.
const SUBSET = {
  targetFormat: "sfnt",
  keepFeatures: ["ccmp", "fwid"],
  preserveNameIds: [7, 8, 9, 10, 11, 12, 13, 14, 16, 17],
  dropTables: ["BASE", "GPOS", "STAT", "vhea", "vmtx"],
  noHinting: true,
};

/** @param {Uint8Array} data */
const sha256 = (data) => createHash("sha256").update(data).digest("hex");

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "inherit"] });

/**
 * Fetches the npm packages into `folder` now, a Debian package when its first file is read.
 * @param {string} folder
 * @param {string | undefined} debs
 * @returns {(origin: Origin) => Buffer} reads one file of a package
 */
function fetchPackages(folder, debs) {
  for (const name of ["package.json", "package-lock.json"])
    copyFileSync(join(HERE, name), join(folder, name));
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);

  /** @type {Set<string>} */
  const roots = new Set();
  /** @param {Origin} origin */
  const rootOf = (origin) => {
    if (origin.source === "npm") {
      const root = join(folder, "node_modules", origin.package);
      const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
      if (version !== origin.version) {
        throw new Error(`${origin.package}: fonts.json says ${origin.version}, package.json says ${version}`);
      }
      return root;
    }
    const root = join(folder, origin.package);
    if (roots.has(root)) return root;
    if (!debs) run("apt-get", ["download", "--quiet", `${origin.package}=${origin.version}`], folder);
    const from = debs ?? folder;
    const deb = readdirSync(from).find(
      (name) => name.startsWith(`${origin.package}_`) && name.endsWith(".deb"),
    );
    if (!deb) throw new Error(`no ${origin.package}_*.deb in ${from}`);
    if (sha256(readFileSync(join(from, deb))) !== origin.packageSha256) {
      throw new Error(`${deb} is not ${origin.package} ${origin.version}: sha256 differs from fonts.json`);
    }
    run("dpkg-deb", ["--extract", join(from, deb), root], folder);
    roots.add(root);
    return root;
  };

  return (origin) => {
    const path = join(rootOf(origin), origin.path);
    if (path.endsWith(".gz")) return gunzipSync(readFileSync(path));
    if (path.endsWith(".bz2")) return run("bzip2", ["-dc", path], folder);
    return readFileSync(path);
  };
}

/**
 * @param {Manifest} manifest
 * @param {string} folder
 * @param {string | undefined} debs
 * @returns {Promise<Map<Entry, Buffer>>}
 */
async function build(manifest, folder, debs) {
  const read = fetchPackages(folder, debs);
  const subsetFont = createRequire(join(folder, "package.json"))("subset-font");
  const characters = subsetCharacters(read(manifest.characters.origin).toString("utf8"));
  /** @type {Map<Entry, Buffer>} */
  const built = new Map();
  for (const entry of [...manifest.fonts, ...manifest.licences]) {
    const data = read(entry.origin);
    built.set(entry, entry.modified === "none" ? data : await subsetFont(data, characters, SUBSET));
  }
  return built;
}

/** Writes beside the target first, so that an interrupted run leaves no half file.
 * @param {string} path
 * @param {Uint8Array | string} data
 */
function write(path, data) {
  const temporary = join(dirname(path), `.${basename(path)}.tmp`);
  writeFileSync(temporary, data);
  renameSync(temporary, path);
}

/**
 * Returns one message for each entry whose data is not what the manifest says.
 * @param {Iterable<Entry>} entries
 * @param {(entry: Entry) => Buffer | undefined} dataOf
 */
function differences(entries, dataOf) {
  const messages = [];
  for (const entry of entries) {
    const data = dataOf(entry);
    if (!data) messages.push(`${entry.file}: missing`);
    else if (data.length !== entry.bytes || sha256(data) !== entry.sha256) {
      messages.push(`${entry.file}: ${data.length} bytes, sha256 ${sha256(data)}; not as in fonts.json`);
    }
  }
  return messages;
}

/** @param {Manifest} manifest */
function check(manifest) {
  const entries = [...manifest.fonts, ...manifest.licences];
  const messages = differences(entries, (entry) => {
    try {
      return readFileSync(join(FONTS, entry.file));
    } catch {
      return undefined;
    }
  });
  if (messages.length > 0) throw new Error(messages.join("\n"));
  console.log(`${entries.length} files are as in fonts.json`);
}

async function main() {
  const { values } = parseArgs({
    options: { check: { type: "boolean" }, update: { type: "boolean" }, debs: { type: "string" } },
  });
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(MANIFEST, "utf8"));
  if (values.check) return check(manifest);

  const folder = mkdtempSync(join(tmpdir(), "fonts-"));
  try {
    const built = await build(manifest, folder, values.debs && resolve(values.debs));
    if (values.update) {
      for (const [entry, data] of built) {
        entry.sha256 = sha256(data);
        entry.bytes = data.length;
      }
    }
    const messages = differences(built.keys(), (entry) => built.get(entry));
    if (messages.length > 0)
      throw new Error(`${messages.join("\n")}\nnothing written; --update records new hashes`);
    for (const [entry, data] of built) write(join(FONTS, entry.file), data);
    if (values.update) write(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  check(manifest);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
