import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES } from "../../src/checks/index.ts";
import { CODES } from "../../src/diagnostics/codes.ts";
import { entriesOf } from "../../src/explain/entries.ts";
import { ROOT } from "../support/project.ts";
import { SCENES_OF_CHECKS } from "./plants/checks.ts";
import { SCENES_OF_DATA } from "./plants/data.ts";
import { SCENES_OF_FONTS } from "./plants/fonts.ts";
import { SCENES_OF_FORMS } from "./plants/forms.ts";
import { SCENES_OF_OUTPUTS } from "./plants/outputs.ts";
import { SCENES_OF_TEMPLATES } from "./plants/templates.ts";

const entries = entriesOf(readFileSync(join(ROOT, "docs/troubleshooting.md"), "utf8"));
const codes: readonly string[] = [
  ...Object.entries(CODES).flatMap(([stage, names]) => names.map((name) => `${stage}/${name}`)),
  ...RULES.map(({ code }) => code),
];
const scenes = [
  ...SCENES_OF_DATA,
  ...SCENES_OF_TEMPLATES,
  ...SCENES_OF_CHECKS,
  ...SCENES_OF_FONTS,
  ...SCENES_OF_OUTPUTS,
  ...SCENES_OF_FORMS,
];

/** What no scene can bring about, as their entries say. */
const NEVER_SEEN: ReadonlySet<string> = new Set([
  "figure/missing-key", // 数值 is what makes a mapping a figure.
  "font/missing-key", // No role has to be named.
  "check/blanks", // Blanks beside Chinese characters are gone once the story is told.
]);

/** Hashes and versions are those of the day. */
const timeless = (text: string): string =>
  text.replace(/…[0-9a-f]{8}\b/gu, "…").replace(/\b\d+\.\d+\.\d+\b/gu, "版本");

describe("docs/troubleshooting.md", () => {
  test("has an entry for each code that a finding can have, and for no other", () => {
    expect([...entries.keys()].toSorted()).toEqual([...codes].toSorted());
  });

  test("says of each how to mend it", () => {
    expect([...entries].filter(([, { text }]) => !/\n改法：.+/u.test(text)).map(([code]) => code)).toEqual(
      [],
    );
  });

  test("has a scene for each example", () => {
    const planted = scenes.flatMap((scene) => scene.codes);
    expect(planted.toSorted()).toEqual(codes.filter((code) => !NEVER_SEEN.has(code)).toSorted());
  });
});

describe("an example of docs/troubleshooting.md is what report says of", () => {
  test.each(scenes.map((scene) => [scene.name, scene] as const))("%s", async (_name, scene) => {
    const blocks = timeless(await scene.print()).split("\n\n");
    for (const code of scene.codes) {
      const example = /```text\n(.*?)\n```/su.exec(entries.get(code)?.text ?? "")?.[1] ?? "";
      expect(example).toContain(`[${code}]`);
      expect(blocks.map((block) => block.trim())).toContain(timeless(example));
    }
  });
});
