/** Where the program stands, as git can call it from the top of the work tree. */
export interface Program {
  /** Relative to the top where it is inside, else absolute; with `/`. */
  readonly script: string;
  /** The Node that runs it now, with `/`. */
  readonly node: string;
}

/** Names of the diff drivers: what .gitattributes asks for and the repository's own config explains. */
export const DRIVERS = ["report-docx", "report-pdf", "report-yaml"] as const;
export type Driver = (typeof DRIVERS)[number];

type Setting = readonly [name: string, value: string];

/**
 * Lines of YAML that head a hunk: keys at the margin or one step in that hold others, not single values. An extended
 * regular expression of POSIX; git shows its first group.
 */
const CHAPTER = "^ {0,3}([^][:space:]#-][^:]*:)[[:space:]]*([|>][-+0-9]*[[:space:]]*)?(#.*)?$";

/**
 * What the repository's own config says of a driver. Git is not asked to keep the words (cachetextconv): without a
 * user's name and address it then refuses to show any difference, and what a former program read would stay.
 */
export const settingsOf = (driver: Driver, program: Program): readonly Setting[] =>
  driver === "report-yaml" ? [["xfuncname", CHAPTER]] : [["textconv", textconvCommand(program)]];

/**
 * What git gives to its shell with a file's path behind it. Where the Node that installed is gone, another may do; where
 * the program is not built or does not run, a line says so and the checksum tells whether the file differs at all, so
 * that git diff goes on.
 */
function textconvCommand({ script, node }: Program): string {
  const missing = `（读不出文字：没有 ${script}，或运行不了；先生成程序，如 make report）`;
  const run = 'test -f "$p" && "$n" "$p" git textconv -- "$1"';
  const orSay = `{ echo ${quoted(missing)}; cksum < "$1"; }`;
  return `p=${quoted(script)}; n=${quoted(node)}; test -x "$n" || n=node; f() { ${run} || ${orSay}; }; f`;
}

/** For a POSIX shell, which git brings along on Windows too. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
