import { displayWidth } from "../diagnostics/excerpt.ts";
import { COMMON_OPTIONS, type Command, type NamedCommand, type OptionSpec } from "./command.ts";
import { examplesOf } from "./examples.ts";
import { EXIT_MEANINGS } from "./exit-codes.ts";

type Rows = readonly (readonly [left: string, right: string])[];

/** Pads by display width, so that Chinese columns line up. */
const pad = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - displayWidth(text)));

/** Two columns below a heading; nothing where there are no rows. */
function section(title: string, rows: Rows): readonly string[] {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(([left]) => displayWidth(left))) + 2;
  return ["", title, ...rows.map(([left, right]) => `  ${pad(left, width)}${right}`)];
}

const optionRow = ([name, spec]: [string, OptionSpec]): Rows[number] => [
  `${spec.short ? `-${spec.short}, ` : "    "}--${name}${spec.value ? ` <${spec.value}>` : ""}`,
  spec.help,
];

const exitCodes = (): readonly string[] => section("退出码：", EXIT_MEANINGS);

/** What `report help` prints. */
export function overview(commands: readonly NamedCommand[]): string {
  return [
    "report —— 由数据和模板生成绩效报告",
    "",
    "用法：report <命令> [参数]；只写 report，看这个项目下一步做什么",
    ...section(
      "命令：",
      commands.map(({ usage, summary }) => [usage, summary]),
    ),
    ...exitCodes(),
    "",
    "每个命令的选项和例子：report help <命令>；版本：report --version",
  ].join("\n");
}

/** The help of one command; its examples are of the year that is given. */
export function commandHelp({ name, usage, summary }: NamedCommand, command: Command, year?: number): string {
  return [
    `report ${usage}`.trimEnd(),
    `  ${summary}`,
    ...section("例：", examplesOf(name, year)),
    ...section("选项：", Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(optionRow)),
    ...exitCodes(),
  ].join("\n");
}
