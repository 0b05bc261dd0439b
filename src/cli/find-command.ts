import { suggest } from "../diagnostics/suggest.ts";
import type { UsageFault } from "./arguments.ts";
import { COMMON_OPTIONS, type NamedCommand } from "./command.ts";

/** A command's name in a command line, and what else stands there. */
export interface Named {
  readonly name: string | undefined;
  readonly rest: readonly string[];
}

/** Takes the command's name out of a command line. Options that every command has may stand before it. */
export function takeName(args: readonly string[]): Named {
  let at = 0;
  for (let arg = args[at]; arg?.startsWith("-"); arg = args[at]) {
    const [flag = "", value] = arg.split("=");
    const option = Object.entries(COMMON_OPTIONS).find(
      ([name, { short }]) => flag === `--${name}` || flag === `-${short}`,
    )?.[1];
    if (!option) return { name: undefined, rest: args };
    at += option.type === "string" && value === undefined ? 2 : 1;
  }
  return { name: args[at], rest: args.toSpliced(at, 1) };
}

/** Says that there is no such command, and which may be meant: by its name, or by the word for what it does. */
export function noCommand(name: string, commands: readonly NamedCommand[]): UsageFault {
  const fault = `没有命令「${name}」`;
  if (/^\d{4}$/u.test(name)) return { fault, suggestions: [`report build ${name}`, `report status ${name}`] };
  const near = suggest(
    name.toLowerCase(),
    commands.map((command) => command.name),
  );
  const same = commands.filter((command) => command.name === name.toLowerCase());
  const withWord = commands.filter(({ summary }) => name.length > 1 && summary.includes(name));
  const byWord = withWord.toSorted((a, b) => a.summary.indexOf(name) - b.summary.indexOf(name));
  const names = [same.map((command) => command.name), near, byWord.map((command) => command.name)];
  const meant = names.find(({ length }) => length > 0) ?? [];
  return { fault, suggestions: meant.slice(0, 3).map((one) => `report ${one}`) };
}
