import { programPackage } from "../load/program.ts";
import { readArguments, type UsageFault } from "./arguments.ts";
import type { Invocation, NamedCommand } from "./command.ts";
import { COMMANDS, HOME } from "./commands.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { noCommand, takeName } from "./find-command.ts";
import { commandHelp, overview } from "./help.ts";
import { findProject, latestYear, namesFrom } from "./project.ts";
import { hushed, type Terminal } from "./terminal.ts";

/** Runs `report` with the arguments after its name. Never throws for what a user can mend. */
export async function main(args: readonly string[], cwd: string, terminal: Terminal): Promise<ExitCode> {
  const { name, rest } = takeName(args);
  if (name === undefined && rest.some((arg) => arg === "--version" || arg === "-V")) {
    const { name: program, version } = await programPackage();
    terminal.out(`${program} ${version}`);
    return EXIT.ok;
  }
  if (name === "help" || (name === undefined && rest.some((arg) => arg === "--help" || arg === "-h")))
    return help(rest, cwd, terminal);
  const command = name === undefined ? HOME : commandNamed(name);
  if (command) return runCommand(command, rest, cwd, terminal);
  return usageError(terminal, noCommand(name ?? "", COMMANDS), "report help");
}

const commandNamed = (name: string): NamedCommand | undefined =>
  COMMANDS.find((candidate) => candidate.name === name);

/** `report help` and `report help <command>`. */
async function help(args: readonly string[], cwd: string, terminal: Terminal): Promise<ExitCode> {
  const { name } = takeName(args);
  const command = name === undefined ? undefined : commandNamed(name);
  if (command) return runCommand(command, ["--help"], cwd, terminal);
  if (name !== undefined) return usageError(terminal, noCommand(name, COMMANDS), "report help");
  terminal.out(overview(COMMANDS));
  return EXIT.ok;
}

async function runCommand(
  named: NamedCommand,
  args: readonly string[],
  cwd: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const command = await named.load();
  const parsed = readArguments(command.options, command.positionals, args);
  const more = named === HOME ? "report help" : `report ${named.name} --help`;
  if ("fault" in parsed) return usageError(terminal, parsed, more);
  const { options } = parsed;
  const folders = await findProject(cwd, options, () => {});
  if (options.help === true) {
    const year = folders && (await latestYear(folders));
    terminal.out(commandHelp(named, command, year));
    return EXIT.ok;
  }
  const code = await command.run({
    ...parsed,
    cwd,
    terminal: {
      ...heard(terminal, options),
      ...(folders && { named: namesFrom(cwd, folders) }),
    },
  });
  if (code === EXIT.usage) terminal.err(`详见 ${more}`);
  return code;
}

/** The terminal as far as --quiet and --json leave it: JSON is a result that was asked for. */
const heard = (terminal: Terminal, { quiet, json }: Invocation["options"]): Terminal =>
  json === true ? { ...hushed(terminal), out: terminal.out } : quiet === true ? hushed(terminal) : terminal;

function usageError(terminal: Terminal, { fault, suggestions }: UsageFault, more: string): ExitCode {
  terminal.err(terminal.paint.error(fault));
  if (suggestions.length > 0) terminal.err(`是否想写：${suggestions.join("、")}？`);
  terminal.err(`详见 ${more}`);
  return EXIT.usage;
}
