import { parseArgs } from "node:util";
import { suggest } from "../diagnostics/suggest.ts";
import { type Command, type NamedCommand, parseConfig } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { commandHelp, overview } from "./help.ts";
import { hushed, type Terminal } from "./terminal.ts";

/** Runs `report` with the arguments after its name. Never throws for what a user can mend. */
export async function main(args: readonly string[], cwd: string, terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    terminal.out(overview(COMMANDS));
    return EXIT.ok;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    usageError(
      terminal,
      `没有命令「${name}」`,
      suggest(
        name,
        COMMANDS.map((candidate) => candidate.name),
      ),
      "report --help",
    );
    return EXIT.usage;
  }
  return runCommand(command, rest, cwd, terminal);
}

async function runCommand(
  named: NamedCommand,
  args: readonly string[],
  cwd: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const command = await named.load();
  const parsed = parse(command, args);
  const help = `report ${named.name} --help`;
  if ("fault" in parsed) {
    usageError(terminal, parsed.fault, parsed.suggestions, help);
    return EXIT.usage;
  }
  if (parsed.values.help === true) {
    terminal.out(commandHelp(named, command));
    return EXIT.ok;
  }
  if (parsed.positionals.length > command.positionals) {
    usageError(
      terminal,
      `多出了参数「${parsed.positionals.slice(command.positionals).join(" ")}」`,
      [],
      help,
    );
    return EXIT.usage;
  }
  const quiet = parsed.values.quiet === true || parsed.values.json === true;
  return command.run({
    positionals: parsed.positionals,
    options: parsed.values,
    cwd,
    terminal: quiet
      ? { ...hushed(terminal), out: parsed.values.json === true ? terminal.out : () => {} }
      : terminal,
  });
}

type ParsedArgs =
  | {
      readonly values: Readonly<Record<string, string | boolean | undefined>>;
      readonly positionals: readonly string[];
    }
  | { readonly fault: string; readonly suggestions: readonly string[] };

function parse(command: Command, args: readonly string[]): ParsedArgs {
  const options = parseConfig(command);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    return { values: values as Readonly<Record<string, string | boolean | undefined>>, positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
      const wrong = /'(-[^' ]*)/.exec(message)?.[1] ?? "";
      const names = Object.keys(options).map((name) => `--${name}`);
      return { fault: `没有选项「${wrong}」`, suggestions: suggest(wrong, names) };
    }
    if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
      return { fault: `选项「${/'([^']*)'/.exec(message)?.[1] ?? ""}」的值不对`, suggestions: [] };
    }
    throw error;
  }
}

function usageError(terminal: Terminal, fault: string, suggestions: readonly string[], help: string): void {
  terminal.err(terminal.paint.error(fault));
  if (suggestions.length > 0) terminal.err(`是否想写：${suggestions.join("、")}？`);
  terminal.err(`详见 ${help}`);
}
