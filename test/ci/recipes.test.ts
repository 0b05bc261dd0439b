import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { EXIT } from "../../src/cli/exit-codes.ts";
import { report } from "../cli/support.ts";
import { githubScripts, gitlabScripts, type Script } from "./recipes.ts";

/** The words behind each `report` that begins a command, up to where its output goes. */
const reportCalls = ({ text }: Script): readonly (readonly string[])[] =>
  [...text.matchAll(/^report (?<words>[^>|;&\n]*)/gmu)].map(({ groups }) =>
    (groups?.words ?? "")
      .trim()
      .split(/\s+/u)
      .map((word) => word.replace(/^(['"])(.*)\1$/u, "$2").replace("$YEAR", "2031")),
  );

describe.each([
  ["gitlab-ci.yml", Object.values(gitlabScripts()), /^(?:CI_\w+|REPORT_TOKEN)$/u],
  ["github-actions.yml", githubScripts(), /^(?:GITHUB|RUNNER)_\w+$/u],
])("the recipe %s", (_, scripts, given) => {
  const calls = scripts.flatMap(reportCalls);

  test("checks, builds, measures and compares", () => {
    expect(calls.map(([name]) => name)).toEqual(["check", "build", "verify", "diff"]);
  });

  // Where there is no project a right command line finds that out, and a wrong one does not come so far.
  test.each(calls.map((words) => [words.join(" "), words] as const))(
    "calls report by a command and options that it has: %s",
    async (_line, words) => {
      expect(await report("/", ...words)).toMatchObject({ code: EXIT.findings });
    },
  );

  test("has scripts that a shell can read, and uses no variable that nobody sets", () => {
    for (const { text, variables } of scripts) {
      expect(spawnSync("bash", ["-n"], { input: text, encoding: "utf8" }).stderr).toBe("");
      const own = [...text.matchAll(/^(\w+)=/gmu)].map((match) => match[1]);
      const used = [...text.matchAll(/\$\{?([A-Za-z_]\w*)/gu)].map((match) => match[1] ?? "");
      expect(
        used.filter((name) => ![...Object.keys(variables), ...own].includes(name) && !given.test(name)),
      ).toEqual([]);
    }
  });
});
