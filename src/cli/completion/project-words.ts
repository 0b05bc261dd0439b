import { git } from "../../git/run.ts";
import { listYears } from "../../load/project.ts";
import type { Invocation } from "../command.ts";
import { findProject, latestYear } from "../project.ts";
import { loadYearData } from "../year-data.ts";
import type { ProjectWords, Word } from "./words.ts";

/** Revisions that are offered, the latest first. */
const MOST_REVISIONS = 30;

/** The words of the project where the user stands, or that the options before name; none without a project. */
export function projectWords(cwd: string, options: Invocation["options"]): ProjectWords {
  const silent = (): void => {};
  const found = () => findProject(cwd, options, silent);
  return {
    years: async () => {
      const folders = await found();
      const years = folders ? await listYears(folders) : [];
      return years.toReversed().map((year) => ({ word: String(year), meaning: "" }));
    },
    nextYear: async () => {
      const folders = await found();
      const latest = folders && (await latestYear(folders));
      return latest === undefined ? [] : [{ word: String(latest + 1), meaning: "" }];
    },
    keys: async () => {
      const data = await loadYearData(cwd, options, undefined, silent);
      const figures = data.found?.year.figures ?? new Map();
      return [...figures.values()].map(({ key, raw }): Word => ({ word: key, meaning: raw }));
    },
    revisions: async () => {
      const folders = await found();
      const sort = ["--sort=-creatordate", `--count=${MOST_REVISIONS}`];
      const format = "--format=%(refname:short)%09%(subject)";
      const answer =
        folders && (await git(folders.root, ["for-each-ref", ...sort, format, "refs/heads", "refs/tags"]));
      if (!answer?.ok) return [];
      const words = answer.text.split("\n").filter((line) => line !== "");
      const refs = words.map((line) => {
        const [word = "", meaning = ""] = line.split("\t");
        return { word, meaning };
      });
      return [{ word: "HEAD", meaning: "上次提交" }, ...refs];
    },
  };
}
