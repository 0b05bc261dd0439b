import { beforeAll, describe, expect, test } from "vitest";
import { readYear } from "../../src/data/year.ts";
import { makeSource } from "../../src/diagnostics/source.ts";
import type { ProjectSources } from "../../src/load/project.ts";
import { economyWith, endedWell, loadSmall, PARTS, type Part, tellWith } from "./support.ts";

let good: ProjectSources;
beforeAll(async () => {
  good = await loadSmall();
});

describe("a huge file", () => {
  const huge: readonly (readonly [string, Part, string])[] = [
    ["a figure of half a million digits", "more", `甲: ${"1".repeat(500_000)} 亿元`],
    ["a figure of half a million letters", "more", `甲: ${"增长".repeat(250_000)}`],
    ["words of half a million letters in print", "economy", economyWith("字".repeat(500_000))],
    [
      "a hundred and fifty thousand opening tags in print",
      "economy",
      economyWith(`"${"<".repeat(150_000)}"`),
    ],
    ["half a million braces in print", "economy", economyWith(`"${"{".repeat(500_000)}"`)],
    // Marks that open something take one way through the rules; those inside their like are told once more.
    ...["“", "《（", "”", "、", "。"].map(
      (marks) =>
        [
          `fifty thousand of ${marks} in print`,
          "economy",
          economyWith(marks.repeat(Math.ceil(50_000 / marks.length))),
        ] as const,
    ),
    ["a key of a million letters", "more", `"${"键".repeat(1_000_000)}": 3 项`],
    ["fifty thousand list items", "more", `甲:\n${"  - 一二三\n".repeat(50_000)}`],
    ["the same key fifty thousand times", "more", "甲: 3 项\n".repeat(50_000)],
  ];

  // Some two seconds on an idle machine; a cost that grows with the square takes minutes.
  test.each(huge)("is told or refused in its time: %s", { timeout: 40_000 }, (_, part, text) => {
    expect(endedWell(tellWith(good, part, text))).toBe(true);
  });

  const keys = (count: number): string => Array.from({ length: count }, (_, at) => `k${at}: 1 项`).join("\n");

  test("of fifty thousand keys is read whole, in its time", { timeout: 40_000 }, () => {
    const more = makeSource("data/2031/more.yaml", keys(50_000));
    const year = readYear({ ...good.data, chapters: [more] }, () => {});
    expect(year?.root.entries.get("k49999")?.type).toBe("figure");
  });

  test("of twenty thousand keys tells each that nobody prints, in its time", { timeout: 40_000 }, () => {
    const { found } = tellWith(good, "more", keys(20_000));
    expect(found.filter(({ code }) => code === "data/unknown-key")).toHaveLength(20_000);
  });

  test.each(PARTS)("of more than two million characters is refused by name in place of %s", (part) => {
    const { found } = tellWith(good, part, `甲: ${"字".repeat(2_000_001)}`);
    expect(found.map(({ code }) => code)).toContain("yaml/too-large");
  });
});
