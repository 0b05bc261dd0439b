import { diffGone, diffNew, diffVersions, isEmpty } from "../../diff/diff.ts";
import { diffMarkdown } from "../../diff/markdown.ts";
import { COLOUR_MARKS, diffLines, PLAIN_MARKS } from "../../diff/text.ts";
import type { ReportDiff } from "../../diff/types.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { tellUnloaded } from "../unloaded.ts";
import { type LoadedPair, type LoadedVersion, loadVersions } from "../versions.ts";

const FORMATS = ["text", "markdown", "json"] as const;
type Format = (typeof FORMATS)[number];

/** `report diff [from] [to]`: what changed in a report between two states, by figure and by sentence. */
export const diff: Command = {
  options: {
    year: { type: "string", value: "年份", help: "哪一年的报告（默认为最近一年）" },
    format: {
      type: "string",
      value: "格式",
      choices: FORMATS,
      help: `${FORMATS.join("、")}（markdown 可贴入合并请求）`,
    },
    "exit-code": { type: "boolean", help: "有改动时以 1 结束，供脚本判断" },
  },
  positionals: 2,
  run: async (invocation) => {
    const { positionals, options, terminal } = invocation;
    const format = options.json === true ? "json" : ((options.format ?? "text") as Format);
    const pair = await loadVersions(invocation, positionals[0], positionals[1]);
    const compared = compare(pair);
    if (!compared) {
      tellUnloaded(pair, format === "json", terminal);
      return EXIT.findings;
    }
    print(compared, format, terminal);
    return options["exit-code"] === true && !isEmpty(compared) ? EXIT.findings : EXIT.ok;
  },
};

/** A year that only one of them has is a new report, or one that is gone: no fault. */
function compare({ from, to }: LoadedPair): ReportDiff | undefined {
  if (!from || !to) return undefined;
  if (from.version && to.version) return diffVersions(from.version, to.version);
  if (to.version && lacksYear(from)) return diffNew(from.label, to.version);
  if (from.version && lacksYear(to)) return diffGone(from.version, to.label);
  return undefined;
}

const lacksYear = ({ found }: LoadedVersion): boolean =>
  found.some(({ code }) => code === "load/no-such-year");

function print(compared: ReportDiff, format: Format, terminal: Terminal): void {
  if (format === "json") terminal.out(JSON.stringify(compared, null, 2));
  else if (format === "markdown") terminal.out(diffMarkdown(compared).trimEnd());
  else
    for (const line of diffLines(compared, terminal.colour ? COLOUR_MARKS : PLAIN_MARKS)) terminal.out(line);
}
