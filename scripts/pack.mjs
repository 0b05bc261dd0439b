// Packs the program as others install it: `node scripts/pack.mjs [folder]` writes <name>-<version>.tgz into the folder
// (dist/ by default), and beside it what is packed, as package/, from which the container is made.
import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { OUTSIDE } from "./outside.mjs";

const [folder = "dist"] = process.argv.slice(2);
const PACKAGE = join(folder, "package");
/** What the program reads of its own: fonts with their licences, the project of `report init`, the review page, codes. */
const BESIDE = ["fonts", "starter", join("src", "review", "browser"), join("docs", "troubleshooting.md")];
/** What only those need who work on the program. */
const LEFT_OUT = [join("fonts", "build"), join("src", "review", "browser", "tsconfig.json")];
/** Of dist/: compiled code fits one Node only, so each installation keeps its own from its first build. */
const PROGRAM = /^(?:report\.js|program-[^.]+\.cjs(?:\.LEGAL\.txt)?|LICENCES\.txt|data)$/u;

/** package.json as packed: packages that are bundled need not be installed, and nothing runs at installation. */
async function packedManifest() {
  const { devDependencies, dependencies, scripts, ...rest } = JSON.parse(
    await readFile("package.json", "utf8"),
  );
  const needed = Object.fromEntries(OUTSIDE.map((name) => [name, dependencies[name]]));
  return `${JSON.stringify({ ...rest, dependencies: needed }, null, 2)}\n`;
}

await rm(PACKAGE, { recursive: true, force: true });
await mkdir(join(PACKAGE, "dist"), { recursive: true });
for (const name of (await readdir("dist")).filter((file) => PROGRAM.test(file)))
  await cp(join("dist", name), join(PACKAGE, "dist", name), { recursive: true });
for (const name of BESIDE)
  await cp(name, join(PACKAGE, name), { recursive: true, filter: (path) => !LEFT_OUT.includes(path) });
await cp(join("docs", "install.md"), join(PACKAGE, "README.md"));
await writeFile(join(PACKAGE, "package.json"), await packedManifest());
// npm takes "name/" for a repository of GitHub, so it is run where the package lies.
execFileSync("npm", ["pack", "--ignore-scripts", "--loglevel=error", "--pack-destination", ".."], {
  cwd: PACKAGE,
  stdio: "inherit",
  shell: process.platform === "win32",
});
