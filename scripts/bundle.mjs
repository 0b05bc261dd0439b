// Bundles the command line with its packages: dist/report.js starts dist/program-<hash>.cjs, with what V8 compiled of it
// beside it (docs/performance.md).
import { execFileSync } from "node:child_process";
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { licencesOf } from "./licences.mjs";
import { OUTSIDE } from "./outside.mjs";

const DIST = "dist";
const common = { bundle: true, platform: "node", target: "node20.19", outdir: DIST, logLevel: "warning" };

/** Versions of the packages that the program holds: a later install changes nothing in it. */
async function bundledVersions() {
  const { dependencies } = JSON.parse(await readFile("package.json", "utf8"));
  const names = Object.keys(dependencies).filter((name) => !OUTSIDE.includes(name));
  const version = async (name) =>
    JSON.parse(await readFile(join("node_modules", name, "package.json"), "utf8")).version;
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await version(name)])));
}

/** Characters beyond ASCII, which esbuild leaves in regular expressions: without them a byte is a character. */
const escaped = (text) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

async function bundleProgram() {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: { program: "src/cli/entry.ts" },
    entryNames: "[name]-[hash]",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    charset: "ascii",
    mainFields: ["module", "main"],
    external: OUTSIDE,
    // Its form for Node waits for a package that is not installed, the other one asks for nothing.
    alias: { "vega-canvas": "./node_modules/vega-canvas/build/vega-canvas.browser.js" },
    banner: { js: 'const MODULE_URL=require("node:url").pathToFileURL(__filename).href;' },
    define: {
      "import.meta.url": "MODULE_URL",
      BUNDLED_VERSIONS: JSON.stringify(JSON.stringify(await bundledVersions())),
    },
    // What stays outside has a form for require(); the others are run when they are first asked for.
    supported: { "dynamic-import": false },
    sourcemap: "linked",
    legalComments: "external",
    metafile: true,
    write: false,
  });
  for (const { path, text } of outputFiles)
    await writeFile(path, path.endsWith(".cjs") ? escaped(text) : text);
  await writeFile(join(DIST, "LICENCES.txt"), await licencesOf(Object.keys(metafile.inputs)));
  // pdfkit reads its data from its own folder.
  await cp("node_modules/pdfkit/js/data", join(DIST, "data"), { recursive: true });
  return outputFiles.map(({ path }) => basename(path)).find((name) => name.endsWith(".cjs"));
}

async function bundleLauncher(program) {
  await build({
    ...common,
    entryPoints: ["src/launch/report.ts"],
    format: "esm",
    define: { BUNDLED_PROGRAM: JSON.stringify(`./${program}`) },
  });
  await chmod(join(DIST, "report.js"), 0o755);
}

/** Builds the small project that comes with the program: the first build keeps what V8 compiled on the way. */
async function warmUp() {
  const out = await mkdtemp(join(tmpdir(), "report-"));
  try {
    const args = ["build", "--quiet", "--root", "starter", "--out", out];
    execFileSync(process.execPath, [join(DIST, "report.js"), ...args], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  } finally {
    await rm(out, { recursive: true });
  }
}

await mkdir(DIST, { recursive: true });
const old = (await readdir(DIST)).filter((name) => /^(program|report|warm)[-.]/.test(name));
await Promise.all(old.map((name) => rm(join(DIST, name))));
// What builds have kept is of no use to another program.
await rm(join(DIST, "kept"), { recursive: true, force: true });
await bundleLauncher(await bundleProgram());
await warmUp();
