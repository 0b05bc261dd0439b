import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { parseDocument } from "yaml";
import { ROOT } from "../support/project.ts";

/** What a shell is given, with the variables that the recipe itself sets. */
export interface Script {
  readonly text: string;
  readonly variables: Readonly<Record<string, string>>;
}

type Variables = Readonly<Record<string, string>>;
interface GitlabJob {
  readonly script: readonly string[];
  readonly variables?: Variables;
}
interface GithubJob {
  readonly steps: readonly { readonly run?: string; readonly env?: Variables }[];
}

function read<Recipe>(name: string): Recipe {
  const document = parseDocument(readFileSync(join(ROOT, "docs/ci", name), "utf8"));
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS() as Recipe;
}

/** The jobs of GitLab's recipe, each as the one script that it is run as. */
export function gitlabScripts(): Readonly<Record<"report" | "diff", Script>> {
  const recipe = read<{
    readonly default: { readonly before_script: readonly string[] };
    readonly variables: Variables;
    readonly report: GitlabJob;
    readonly diff: GitlabJob;
  }>("gitlab-ci.yml");
  const scriptOf = ({ script, variables }: GitlabJob): Script => ({
    text: [...recipe.default.before_script, ...script].join("\n"),
    variables: { ...recipe.variables, ...variables },
  });
  return { report: scriptOf(recipe.report), diff: scriptOf(recipe.diff) };
}

/** The steps of GitHub's recipe that are scripts, in their order. */
export function githubScripts(): readonly Script[] {
  const { jobs, env } = read<{ readonly jobs: { readonly report: GithubJob }; readonly env: Variables }>(
    "github-actions.yml",
  );
  return jobs.report.steps.flatMap((step) =>
    step.run === undefined ? [] : { text: step.run, variables: { ...env, ...step.env } },
  );
}
