import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readArguments } from "../../src/cli/arguments.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { project, report } from "../cli/support.ts";
import { ROOT } from "../support/project.ts";

interface Matcher {
  readonly severity: "error" | "warning";
  readonly pattern: readonly [{ readonly regexp: string }, { readonly regexp: string }];
}
interface Task {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly problemMatcher: readonly Matcher[];
}
const read = <Content>(name: string): Content =>
  JSON.parse(readFileSync(join(ROOT, "starter/.vscode", name), "utf8"));
const { tasks } = read<{ readonly tasks: readonly Task[] }>("tasks.json");

/** What a matcher finds in printed lines: message, code, file, line, column. */
function matched(
  { pattern: [first, second] }: Matcher,
  lines: readonly string[],
): readonly (readonly string[])[] {
  return lines.flatMap((line, at) => {
    const [head, place] = [
      new RegExp(first.regexp).exec(line),
      new RegExp(second.regexp).exec(lines[at + 1] ?? ""),
    ];
    return head && place ? [[...head.slice(1), ...place.slice(1)]] : [];
  });
}

describe("VS Code, in a new project", () => {
  test("is recommended the extension that reads the schemas", () => {
    expect(read("extensions.json")).toEqual({ recommendations: ["redhat.vscode-yaml"] });
  });

  test("asks no server for schemas, and leaves the layout of the data alone", () => {
    expect(read("settings.json")).toMatchObject({
      "yaml.schemaStore.enable": false,
      "yaml.format.enable": false,
    });
  });

  test.each(tasks.map(({ label, ...task }) => [label, task] as const))(
    "runs for 「%s」 a command of the installed program, with options that it has",
    async (_label, { command, args }) => {
      expect([command, ...args.slice(0, 2)]).toEqual(["npx", "--no-install", "report"]);
      const [name, ...options] = args.slice(2);
      const found = COMMANDS.find((each) => each.name === name);
      const loaded = await found?.load();
      expect(loaded && readArguments(loaded.options, loaded.positionals, options)).toHaveProperty("options");
    },
  );

  test("lists what a build finds at its line, errors and warnings apart", async () => {
    const root = await project({
      file: "data/2031/economy.yaml",
      find: "财政收入: 8.80 亿元",
      put: "财政收入: 8.80 亿圆",
    });
    const { err } = await report(root, "build");
    const [errors, warnings] = tasks[0]?.problemMatcher ?? [];
    if (!errors || !warnings) throw new Error("no matchers");
    expect(matched(errors, err.split("\n"))).toEqual([
      [
        expect.stringContaining("不认识单位「圆」"),
        "figure/unknown-unit",
        "data/2031/economy.yaml",
        expect.any(String),
        expect.any(String),
      ],
    ]);
    expect(matched(warnings, ["警告 甲 [check/jump]", "  data/2031/economy.yaml:3:5"])).toHaveLength(1);
  });
});
