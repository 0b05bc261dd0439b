import { looseOptions } from "../arguments.ts";
import { COMMON_OPTIONS, type NamedCommand, type OptionSpec } from "../command.ts";
import { takeName } from "../find-command.ts";
import { SCRIPTS } from "./scripts.ts";

/** A word that may stand where the user types, and what it means. */
export interface Word {
  readonly word: string;
  readonly meaning: string;
}

/** What words a project has; each is looked up only when it is asked for. */
export interface ProjectWords {
  readonly years: () => Promise<readonly Word[]>;
  readonly nextYear: () => Promise<readonly Word[]>;
  readonly keys: () => Promise<readonly Word[]>;
  readonly revisions: () => Promise<readonly Word[]>;
}

type Source = (project: ProjectWords, commands: readonly NamedCommand[]) => Promise<readonly Word[]>;

const plain = (words: Iterable<string>): readonly Word[] => [...words].map((word) => ({ word, meaning: "" }));
const years: Source = (project) => project.years();
const revisions: Source = (project) => project.revisions();
const fixed =
  (...words: readonly string[]): Source =>
  async () =>
    plain(words);

/** What a command's arguments are, in order. Where nothing stands the shell completes files. */
const ARGUMENTS: Readonly<Record<string, readonly Source[]>> = {
  help: [async (_, commands) => named(commands)],
  new: [(project) => project.nextYear()],
  forms: [years],
  collect: [years],
  status: [years],
  build: [years],
  watch: [years],
  check: [years],
  verify: [years],
  ledger: [years],
  trace: [(project) => project.keys(), years],
  diff: [revisions, revisions],
  review: [years],
  redline: [revisions, revisions],
  schema: [years],
  git: [fixed("install", "uninstall", "status")],
  completion: [fixed(...SCRIPTS.keys())],
};

/** The same for the values of options that name no choices of their own. */
const VALUES: Readonly<Record<string, Source>> = { year: years, against: revisions };

const named = (commands: readonly NamedCommand[]): readonly Word[] =>
  commands.map(({ name, summary }) => ({ word: name, meaning: summary }));

/** The words that begin as the user has begun to type, behind the words before. */
export async function wordsFor(
  typed: string,
  before: readonly string[],
  commands: readonly NamedCommand[],
  project: ProjectWords,
): Promise<readonly Word[]> {
  const { name, rest } = takeName(before);
  const command = commands.find((one) => one.name === name);
  if (name !== undefined && name !== "help" && !command) return [];
  const own = command ? (await command.load()).options : {};
  const specs = { ...own, ...COMMON_OPTIONS };
  const awaited = optionAwaitingValue(before.at(-1), specs);
  if (awaited !== undefined) {
    const choices = specs[awaited]?.choices;
    return startingWith(
      typed,
      choices ? plain(choices) : ((await VALUES[awaited]?.(project, commands)) ?? []),
    );
  }
  if (typed.startsWith("-")) return startingWith(typed, optionWords(specs, looseOptions(own, before)));
  if (name === undefined) return startingWith(typed, [...named(commands), HELP]);
  const argument = ARGUMENTS[name]?.[countArguments(rest, specs)];
  return startingWith(typed, (await argument?.(project, commands)) ?? []);
}

const HELP: Word = { word: "help", meaning: "命令一览，或一个命令的说明" };

/** The option before the word, where it still waits for its value. */
function optionAwaitingValue(
  last: string | undefined,
  specs: Readonly<Record<string, OptionSpec>>,
): string | undefined {
  const name = last?.startsWith("--") ? last.slice(2) : undefined;
  return name !== undefined && specs[name]?.type === "string" ? name : undefined;
}

/** Those that are not given yet. */
const optionWords = (
  specs: Readonly<Record<string, OptionSpec>>,
  given: Readonly<Record<string, unknown>>,
): readonly Word[] =>
  Object.entries(specs)
    .filter(([name]) => given[name] === undefined)
    .map(([name, { help }]) => ({ word: `--${name}`, meaning: help }));

/** How many arguments stand there already, options and their values left out. */
const countArguments = (rest: readonly string[], specs: Readonly<Record<string, OptionSpec>>): number =>
  rest.filter((word, at) => !word.startsWith("-") && optionAwaitingValue(rest[at - 1], specs) === undefined)
    .length;

/** A key can be called by its end too; then its whole name is not what the user has begun. */
function startingWith(typed: string, words: readonly Word[]): readonly Word[] {
  const whole = words.filter(({ word }) => word.startsWith(typed));
  if (whole.length > 0 || typed === "") return whole;
  return words.flatMap(({ word, meaning }) => {
    const end = word.slice(word.lastIndexOf(".") + 1);
    return end !== word && end.startsWith(typed) ? [{ word: end, meaning: meaning || word }] : [];
  });
}
