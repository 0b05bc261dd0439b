import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type TestContext, test } from "vitest";
import { ROOT } from "../support/project.ts";

const execute = promisify(execFile);

/** Installing all over again takes a minute: .ci/run asks for these tests by themselves, after the others. */
export const installing = (() => {
  if (process.env.INSTALLS) return test;
  process.stderr.write(
    "skipped, takes long: installing the package and building the container (INSTALLS=1)\n",
  );
  return test.skip;
})();

/** Runs a command in a folder and gives what it printed; a failure carries its messages. */
export async function shell(
  cwd: string,
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const { stdout } = await execute(command, [...args], { cwd, env, maxBuffer: 1 << 24 });
  return stdout;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
}

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/**
 * Makes a folder ask for the tarball, and for what the tarball needs in the versions of this repository: npm then finds
 * all of it among what it fetched for the repository, and asks nobody.
 */
export function askFor(
  folder: string,
  tarball: string,
  { name, version, dependencies, bin }: Manifest,
): void {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const wanted = { dependencies: { [name]: `file:${tarball}` } };
  const { "": _, ...locked } = packages;
  const own = { version, resolved: `file:${tarball}`, dependencies, bin };
  const all = { "": wanted, [`node_modules/${name}`]: own, ...locked };
  writeFileSync(join(folder, "package.json"), JSON.stringify(wanted));
  writeFileSync(
    join(folder, "package-lock.json"),
    JSON.stringify({ lockfileVersion: 3, requires: true, packages: all }),
  );
}

/** An npm cache with what the user's has fetched, whose own further things go when it is removed. */
export async function cacheIn(folder: string): Promise<NodeJS.ProcessEnv> {
  const own = (await shell(folder, "npm", ["config", "get", "cache"])).trim();
  mkdirSync(join(own, "_cacache"), { recursive: true });
  const cache = join(folder, "cache");
  mkdirSync(cache);
  symlinkSync(join(own, "_cacache"), join(cache, "_cacache"), "junction");
  return { ...process.env, npm_config_cache: cache };
}

const UNREACHABLE = /\b(?:ENOTCACHED|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)\b/u;

/** Skips a test, saying why, where npm could not fetch what it needed. In CI it must. */
export async function orSkip<Result>(context: TestContext, attempt: Promise<Result>): Promise<Result> {
  try {
    return await attempt;
  } catch (error) {
    const reason = UNREACHABLE.exec(String((error as { stderr?: string }).stderr))?.[0];
    if (reason === undefined || process.env.CI) throw error;
    process.stderr.write(`skipped, npm reaches no registry: ${reason}\n`);
    return context.skip(reason);
  }
}
