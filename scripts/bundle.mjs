// Bundles the command line into dist/report.js. Packages stay outside: they are found in node_modules.
import { chmod } from "node:fs/promises";
import { build } from "esbuild";

const outfile = "dist/report.js";
await build({
  entryPoints: ["src/cli/entry.ts"],
  outfile,
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  packages: "external",
  sourcemap: "linked",
  logLevel: "warning",
});
await chmod(outfile, 0o755);
