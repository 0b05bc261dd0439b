import { displayWidth } from "../diagnostics/excerpt.ts";
import { COMMON_OPTIONS, type Command, type NamedCommand, type OptionSpec } from "./command.ts";

/** Pads by display width, so that Chinese columns line up. */
const pad = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - displayWidth(text)));

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => displayWidth(left))) + 2;
  return rows.map(([left, right]) => `  ${pad(left, width)}${right}`).join("\n");
}

const optionRow = ([name, spec]: [string, OptionSpec]): readonly [string, string] => [
  `${spec.short ? `-${spec.short}, ` : "    "}--${name}${spec.value ? ` <${spec.value}>` : ""}`,
  spec.help,
];

/** The overview that `report` prints alone. */
export function overview(commands: readonly NamedCommand[]): string {
  return [
    "report —— 由数据和模板生成绩效报告",
    "",
    "用法：report <命令> [参数]",
    "",
    "命令：",
    table(commands.map(({ usage, summary }) => [usage, summary])),
    "",
    "每个命令的详细说明：report <命令> --help",
  ].join("\n");
}

/** The help of one command. */
export function commandHelp({ usage, summary }: NamedCommand, command: Command): string {
  return [
    `report ${usage}`,
    `  ${summary}`,
    "",
    "选项：",
    table(Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(optionRow)),
  ].join("\n");
}
