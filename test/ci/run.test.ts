import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { report } from "../cli/support.ts";
import { commitAll, inGit, makeRepository } from "../support/git.ts";
import { applyEdit, copyProject, type Edit, ROOT } from "../support/project.ts";
import { githubScripts, gitlabScripts, type Script } from "./recipes.ts";

const CORRECTION: Edit = { file: "data/2031/city.yaml", find: "213 处", put: "214 处" };
const DIFFERENCE = "<del>213</del><ins>214</ins>";
/** What the recipes call beside `report`. There is no more on the path, as on a host that has nothing else. */
const TOOLS = ["bash", "cat", "git", "ln", "mkdir"];
/** Stand-ins: `make` finds the program built, the others note how they were called. */
const CALLED = (name: string, prints = ""): string =>
  `#!/bin/bash\nprintf '%s\\n' "$@" > "$CALLS/${name}"\n${prints}`;
const STAND_INS = {
  make: `#!/bin/bash\n[ -e "${ROOT}/$1" ]\n`,
  curl: CALLED("curl", 'case "$*" in *--request*) ;; *) echo "$NOTES_THERE" ;; esac\n'),
  gh: CALLED("gh"),
};

let top: string;
let root: string;
beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), "report-ci-"));
  for (const folder of ["bin", "calls", "temp"]) mkdirSync(join(top, folder));
  for (const tool of TOOLS)
    symlinkSync(
      spawnSync("sh", ["-c", `command -v ${tool}`], { encoding: "utf8" }).stdout.trim(),
      join(top, "bin", tool),
    );
  symlinkSync(process.execPath, join(top, "bin/node"));
  for (const [name, text] of Object.entries(STAND_INS)) {
    writeFileSync(join(top, "bin", name), text);
    chmodSync(join(top, "bin", name), 0o755);
  }
  // A project whose merge request corrects one figure.
  ({ root } = await copyProject("small"));
  await report(root, "build");
  makeRepository(root);
  await applyEdit(root, CORRECTION);
  await report(root, "build");
  commitAll(root, "Correct a figure");
});
afterAll(() => {
  for (const folder of [top, root]) rmSync(folder, { recursive: true, force: true });
});

/** Runs a script as a runner does: it ends where a command fails. What it puts on the host's path goes into the test's. */
function runScript({ text, variables }: Script, given: Readonly<Record<string, string>> = {}) {
  const own = Object.entries(variables).filter(([, value]) => !/\$/u.test(value));
  const env = {
    PATH: join(top, "bin"),
    CALLS: join(top, "calls"),
    HOME: top,
    ...Object.fromEntries(own),
    YEAR: "2031",
    ...given,
  };
  const script = text.replaceAll("/usr/local/bin", join(top, "bin"));
  const { status, stderr } = spawnSync(join(top, "bin/bash"), ["-eo", "pipefail", "-c", script], {
    cwd: root,
    env,
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status, stderr };
}

const callOf = (tool: string): readonly string[] => {
  const file = join(top, "calls", tool);
  return existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : [];
};
const written = (file: string): string => readFileSync(join(root, file), "utf8");

describe("GitLab's recipe, run", () => {
  const { report: checking, diff } = gitlabScripts();
  const NOTES = "https://gitlab.example/notes";
  const given = () => ({
    CI_PROJECT_DIR: ROOT,
    CI_MERGE_REQUEST_DIFF_BASE_SHA: inGit(root, "rev-parse", "HEAD^").trim(),
    REPORT_TOKEN: "secret",
    NOTES,
  });

  test("accepts a merge request whose outputs are those of its data", () => {
    expect(runScript(checking, given())).toMatchObject({ status: 0 });
    expect(JSON.parse(written("code-quality.json"))).toEqual([]);
  });

  test.each([
    ["writes the differences as a comment", "[]", "POST", NOTES],
    [
      "writes the comment anew that it wrote before",
      '[{"id":7,"body":"<!-- report diff -->"}]',
      "PUT",
      `${NOTES}/7`,
    ],
  ])("%s", (_name, there, method, address) => {
    expect(runScript(diff, { ...given(), NOTES_THERE: there })).toMatchObject({ status: 0 });
    expect(written("diff.md")).toContain(DIFFERENCE);
    const call = callOf("curl");
    expect([call[call.indexOf("--request") + 1], call.at(-1)]).toEqual([method, address]);
    expect(call).toContain("body@diff.md");
  });

  test("stops where the data changed and the outputs did not", async () => {
    await applyEdit(root, { ...CORRECTION, find: "214 处", put: "215 处" });
    const { status, stderr } = runScript(checking, given());
    inGit(root, "checkout", "--quiet", "--", "data");
    expect(status).toBe(1);
    expect(stderr).toContain("data/2031/city.yaml");
  });
});

test("GitHub's recipe, run, accepts the same and comments on it", () => {
  const [path, summary] = [join(top, "temp/path"), join(top, "temp/summary.md")];
  for (const script of githubScripts()) {
    const added = existsSync(path) ? readFileSync(path, "utf8").trim() : "";
    const given = {
      PATH: [added, join(top, "bin")].filter((folder) => folder !== "").join(":"),
      GITHUB_WORKSPACE: ROOT,
      GITHUB_PATH: path,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: join(top, "temp"),
      NUMBER: "12",
    };
    expect(runScript(script, given)).toMatchObject({ status: 0 });
  }
  expect(readFileSync(summary, "utf8")).toContain(DIFFERENCE);
  expect(written("comment.md")).toContain(DIFFERENCE);
  expect(callOf("gh")).toEqual(expect.arrayContaining(["pr", "comment", "12", "comment.md"]));
});
