import { realpath } from "node:fs/promises";
import { DRIVERS, type Driver, type Program, settingsOf } from "./drivers.ts";
import { git } from "./run.ts";

/** How a driver stands in the repository's own config. */
export type Installed = "yes" | "no" | "otherwise";

/** The top of the work tree that a folder is in; undefined outside one, or where there is no git. */
export async function topOf(folder: string): Promise<string | undefined> {
  const answer = await git(folder, ["rev-parse", "--show-toplevel"]);
  const top = answer.ok ? answer.text.replace(/\r?\n$/u, "") : "";
  return top === "" ? undefined : realpath(top);
}

/** Writes the drivers into the repository's own config, and nowhere else. What git then says is a fault of the disk. */
export async function installDrivers(folder: string, program: Program): Promise<void> {
  for (const driver of DRIVERS)
    for (const [name, value] of settingsOf(driver, program))
      await must(folder, ["config", "--local", "--replace-all", `diff.${driver}.${name}`, value]);
}

/** Takes the drivers out again. */
export async function uninstallDrivers(folder: string): Promise<void> {
  for (const driver of DRIVERS)
    if (await hasSettings(folder, driver))
      await must(folder, ["config", "--local", "--remove-section", `diff.${driver}`]);
}

/** Whether a driver is there, and says what it would say now. */
export async function installed(folder: string, driver: Driver, program: Program): Promise<Installed> {
  if (!(await hasSettings(folder, driver))) return "no";
  for (const [name, value] of settingsOf(driver, program)) {
    const answer = await git(folder, ["config", "--local", "--null", "--get-all", `diff.${driver}.${name}`]);
    if (!answer.ok || answer.text !== `${value}\0`) return "otherwise";
  }
  return "yes";
}

async function hasSettings(folder: string, driver: Driver): Promise<boolean> {
  const pattern = `^diff\\.${driver}\\.`;
  return (await git(folder, ["config", "--local", "--name-only", "--get-regexp", pattern])).ok;
}

async function must(folder: string, args: readonly string[]): Promise<void> {
  const answer = await git(folder, args);
  if (!answer.ok) throw new Error(`git ${args.join(" ")}: ${answer.message}`);
}
