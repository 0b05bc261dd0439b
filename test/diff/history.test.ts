import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { diffVersions } from "../../src/diff/diff.ts";
import type { FontBook } from "../../src/fonts/types.ts";
import { loadProject, type ProjectSources } from "../../src/load/project.ts";
import { fixtureFolders } from "../support/project.ts";
import { anyEdit, START, type State, textsOf } from "./history.ts";
import {
  ALL_EXPLAINED,
  applied,
  sentencesOf,
  shippedBook,
  unexplained,
  versionOf,
  withTexts,
} from "./support.ts";

const SEED = 20311124;
let project: ProjectSources;
let fonts: FontBook;

beforeAll(async () => {
  const loaded = await loadProject(fixtureFolders("small"), 2031, () => {});
  if (!loaded.project) throw new Error("The fixture does not load.");
  project = loaded.project;
  fonts = await shippedBook();
});

const compose = (state: State) => {
  const { chapters } = project.templates;
  const [city, economy] = ["city", "economy"].map((name) => chapters.get(name)?.text ?? "");
  return versionOf(withTexts(project, textsOf(state, { city: city ?? "", economy: economy ?? "" })), fonts);
};

const FIGURES: readonly (keyof State)[] = ["gdp", "revenue", "tasks", "demolished", "rented", "particles"];

/** What of a comparison an edit can have filled. */
function telling(before: State, after: State): object {
  const fields = (Object.keys(after) as (keyof State)[]).filter(
    (name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]),
  );
  if (fields.every((name) => name === "comment")) return { figures: [], prose: [], objects: [], checks: [] };
  if (fields.includes("demolishedKey")) {
    const there =
      after.demolished === undefined ? [] : [expect.objectContaining({ kind: "renamed", places: [] })];
    return { figures: there, prose: [], objects: [] };
  }
  return fields.some((name) => FIGURES.includes(name)) ? { prose: [] } : { figures: [], objects: [] };
}

test("ten random edits: each comparison tells of every changed line, of no other, and why it changed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { minLength: 10, maxLength: 10 }), async (edits) => {
      const first = await compose(START);
      let [state, before] = [START, first];
      for (const edit of edits) {
        const next = { ...state, ...edit };
        const after = await compose(next);
        const diff = diffVersions(before, after);
        expect([edit, unexplained(diff, before, after)]).toEqual([edit, ALL_EXPLAINED]);
        expect([edit, applied(diff, before)]).toEqual([edit, sentencesOf(after)]);
        expect(diff).toMatchObject(telling(state, next));
        [state, before] = [next, after];
      }
      const diff = diffVersions(first, before);
      expect(unexplained(diff, first, before)).toEqual(ALL_EXPLAINED);
      expect(applied(diff, first)).toEqual(sentencesOf(before));
    }),
    { numRuns: 5, seed: SEED },
  );
});
