import { describe, expect, test } from "vitest";
import { PLANTS_OF_LINES } from "./plants-of-lines.ts";
import { PLANTS_OF_PAGES } from "./plants-of-pages.ts";
import { failing, measured, pages, tree, written } from "./sample.ts";

describe("a PDF of our own", () => {
  test("passes every check", async () => {
    expect(failing(await measured(await written(pages, tree.meta)))).toEqual([]);
  });
});

describe("a planted fault is found, at its page and words, and nothing else:", () => {
  test.each([...PLANTS_OF_LINES, ...PLANTS_OF_PAGES])(
    "$fault",
    async ({ code, page, where, found, plant, also = [] }) => {
      const assessments = await measured(await written(pages, tree.meta, plant));
      const faults = assessments.find((one) => one.code === code)?.faults;
      expect(faults?.[0]).toEqual({
        ...(page !== undefined && { page }),
        where: expect.stringContaining(where),
        found: expect.stringContaining(found),
      });
      expect(new Set(failing(assessments))).toEqual(new Set([code, ...also]));
    },
  );
});
