import { run } from "./tools.ts";

/** Commits of tests have one author and one time, so that their names never change. */
export const FIXED: NodeJS.ProcessEnv = {
  ...process.env,
  GIT_AUTHOR_NAME: "甲",
  GIT_AUTHOR_EMAIL: "a@example.org",
  GIT_COMMITTER_NAME: "甲",
  GIT_COMMITTER_EMAIL: "a@example.org",
  GIT_AUTHOR_DATE: "2031-01-01T00:00:00Z",
  GIT_COMMITTER_DATE: "2031-01-01T00:00:00Z",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
};

/** Runs git in a folder of the test's own. */
export const inGit = (folder: string, ...args: readonly string[]): string =>
  run("git", ["-C", folder, ...args], FIXED);

/** Makes a folder a repository with all of its files in one commit. */
export function makeRepository(folder: string): void {
  inGit(folder, "init", "--quiet", "--initial-branch=main");
  commitAll(folder, "First");
}

/** Commits all files as they lie. */
export function commitAll(folder: string, message: string): void {
  inGit(folder, "add", "--all");
  inGit(folder, "commit", "--quiet", "--message", message);
}
