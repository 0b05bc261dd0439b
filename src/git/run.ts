import { execFile } from "node:child_process";

/** What git answered, or why it did not. */
export type GitAnswer =
  | { readonly ok: true; readonly bytes: Buffer; readonly text: string }
  | { readonly ok: false; readonly missing: boolean; readonly message: string };

/** Output beyond this is refused; the data of a report are far smaller. */
const LARGEST_BYTES = 512 * 1024 * 1024;

/**
 * Runs git in a folder, without a shell and without asking anybody anything. Names that users give go behind
 * `--end-of-options`; paths are taken literally.
 */
export function git(cwd: string, args: readonly string[], input?: string): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const child = execFile(
      "git",
      ["--no-pager", "--literal-pathspecs", "-c", "core.quotePath=false", ...args],
      {
        cwd,
        encoding: "buffer",
        maxBuffer: LARGEST_BYTES,
        env: { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" },
      },
      (error, stdout, stderr) => {
        if (!error) resolve({ ok: true, bytes: stdout, text: stdout.toString("utf8") });
        else
          resolve({ ok: false, missing: error.code === "ENOENT", message: stderr.toString("utf8").trim() });
      },
    );
    // git may end before it has read all; what it says then is what counts.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input ?? "");
  });
}
