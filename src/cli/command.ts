import type { ExitCode } from "./exit-codes.ts";
import type { Terminal } from "./terminal.ts";

/** An option as a command declares it, with its Chinese explanation. */
export interface OptionSpec {
  readonly type: "boolean" | "string";
  readonly short?: string;
  readonly help: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  /** The values that it may have, where there are but a few. */
  readonly choices?: readonly string[];
}

/** What a command gets: its positional arguments and options, where it was called, and where it may print. */
export interface Invocation {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly cwd: string;
  readonly terminal: Terminal;
}

/** What one command of `report` takes and does; each lives in a file of its own under commands/. */
export interface Command {
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Most positional arguments that it takes. */
  readonly positionals: number;
  readonly run: (invocation: Invocation) => Promise<ExitCode>;
}

/** A command as the overview has it. */
export interface NamedCommand {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Options that every command has. */
export const COMMON_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  json: { type: "boolean", help: "结果按 JSON 输出，供程序读取" },
  quiet: { type: "boolean", short: "q", help: "只输出发现的问题" },
  root: { type: "string", value: "文件夹", help: "项目所在文件夹（默认从当前文件夹向上找）" },
  data: { type: "string", value: "文件夹", help: "数据所在文件夹（默认为项目下的 data）" },
  templates: { type: "string", value: "文件夹", help: "模板所在文件夹（默认为项目下的 templates）" },
  out: { type: "string", value: "文件夹", help: "成品写到哪里（默认为项目下的 output）" },
  help: { type: "boolean", short: "h", help: "显示本说明" },
};
