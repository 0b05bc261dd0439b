import { type ParseArgsConfig, parseArgs } from "node:util";
import { suggest } from "../diagnostics/suggest.ts";
import { COMMON_OPTIONS, type Invocation, type OptionSpec } from "./command.ts";

/** A command line's options and the rest, or what is wrong with it, for the user. */
export type Arguments = Pick<Invocation, "positionals" | "options"> | UsageFault;

export interface UsageFault {
  readonly fault: string;
  readonly suggestions: readonly string[];
}

type Specs = Readonly<Record<string, OptionSpec>>;

/** Reads what stands behind a command's name; `own` are its options beside those of every command. */
export function readArguments(own: Specs, most: number, args: readonly string[]): Arguments {
  const specs = { ...own, ...COMMON_OPTIONS };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: parseConfig(specs),
      allowPositionals: true,
      strict: true,
    });
    const options = values as Invocation["options"];
    const superfluous = positionals.slice(most);
    if (superfluous.length > 0 && options.help !== true)
      return wrong(`多出了参数「${superfluous.join(" ")}」`);
    return faultOfChoice(specs, options) ?? { options, positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
      return unknown(/'(-[^' ]*)/u.exec(message)?.[1] ?? "", specs);
    const name = /--([\w-]+)/u.exec(message)?.[1] ?? "";
    const ambiguous = message.includes("ambiguous");
    if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return wrongValue(name, specs[name], ambiguous);
    throw error;
  }
}

/** The options as far as they are given, in a command line that need not be right. */
export function looseOptions(own: Specs, args: readonly string[]): Invocation["options"] {
  const options = parseConfig({ ...own, ...COMMON_OPTIONS });
  const { values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  return values as Invocation["options"];
}

/** Options as node:util's parseArgs wants them. */
const parseConfig = (specs: Specs): NonNullable<ParseArgsConfig["options"]> =>
  Object.fromEntries(
    Object.entries(specs).map(([name, { type, short }]) => [
      name,
      { type, ...(short !== undefined && { short }) },
    ]),
  );

const wrong = (fault: string, suggestions: readonly string[] = []): UsageFault => ({ fault, suggestions });

/** Dashes are no part of the name: every name has them. */
function unknown(given: string, specs: Specs): UsageFault {
  const near = suggest(given.replace(/^-+/u, ""), Object.keys(specs));
  return wrong(
    `没有选项「${given}」`,
    near.map((name) => `--${name}`),
  );
}

/** `ambiguous`: what follows looks like another option. */
function wrongValue(name: string, spec: OptionSpec | undefined, ambiguous: boolean): UsageFault {
  if (spec?.type === "boolean") return wrong(`选项「--${name}」后面不写值`);
  const what = spec?.choices?.join("、") ?? spec?.value ?? "值";
  const dash = ambiguous ? `；值以 - 开头的，写成 --${name}=…` : "";
  return wrong(`选项「--${name}」后面要写${what}${dash}`);
}

function faultOfChoice(specs: Specs, options: Invocation["options"]): UsageFault | undefined {
  for (const [name, { choices, value = "值" }] of Object.entries(specs)) {
    const given = options[name];
    if (typeof given !== "string" || !choices || choices.includes(given)) continue;
    return wrong(
      `没有${value}「${given}」，--${name} 可以用：${choices.join("、")}`,
      suggest(given, choices),
    );
  }
  return undefined;
}
