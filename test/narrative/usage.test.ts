import { expect, test } from "vitest";
import type { Group, Prose, Year } from "../../src/data/types.ts";
import { checkUsage } from "../../src/narrative/usage.ts";
import { fixtureFolders, tell } from "../support/project.ts";

/** The small year with `count` keys in place of its own, and how often a key of them was read. */
function grown(year: Year, count: number): { readonly year: Year; readonly reads: () => number } {
  let reads = 0;
  const item = (name: string): Prose => ({
    type: "prose",
    get key() {
      reads++;
      return `组.${name}`;
    },
    place: year.root.place,
    pieces: ["话"],
  });
  const names = Array.from({ length: count }, (_, at) => `键${at}`);
  const group: Group = {
    ...year.root,
    key: "组",
    entries: new Map(names.map((name) => [name, item(name)])),
  };
  return { year: { ...year, root: { ...year.root, entries: new Map([["组", group]]) } }, reads: () => reads };
}

test("looks at each key a few times, however many there are", async () => {
  const { narrated } = await tell(fixtureFolders("small"), 2031);
  if (!narrated) throw new Error("The small project does not tell.");
  const { year, reads } = grown(narrated.year, 1000);
  const named = Array.from({ length: 1000 }, (_, at) => `组.键${at}.数`);
  const found: string[] = [];
  checkUsage(year, named, ({ code }) => found.push(code));
  expect(found.filter((code) => code === "data/unknown-key")).toEqual([]);
  expect(reads()).toBeLessThan(10 * 1000);
});

test.each([
  ["the key itself", "组.键0", 0],
  ["a property of it", "组.键0.同比", 0],
  ["a loop round its group", "组.*", 0],
  ["its group alone", "组", 1],
  ["a key that begins alike", "组.键00", 1],
  ["a loop round another group", "组.键.*", 1],
])("a key is used when a template names %s", async (_, path, unknown) => {
  const { narrated } = await tell(fixtureFolders("small"), 2031);
  if (!narrated) throw new Error("The small project does not tell.");
  const found: string[] = [];
  checkUsage(grown(narrated.year, 1).year, [path], ({ code }) => found.push(code));
  expect(found.filter((code) => code === "data/unknown-key")).toHaveLength(unknown);
});
