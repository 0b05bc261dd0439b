import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { makeMemory } from "../../src/memory/memory.ts";

const silent = (): void => {};

describe("a memory", () => {
  test("makes once what is asked for again with the same content, Maps and Sets included", () => {
    const { remember } = makeMemory();
    const made: string[] = [];
    const ask = (input: unknown, name: string): string =>
      remember("stage", input, silent, () => {
        made.push(name);
        return name;
      });
    expect(ask([new Map([["a", 1]]), new Set([1])], "first")).toBe("first");
    expect(ask([new Map([["a", 1]]), new Set([1])], "again")).toBe("first");
    expect(ask([new Map([["a", 2]]), new Set([1])], "other map")).toBe("other map");
    expect(ask([new Map([["a", 1]]), new Set([2])], "other set")).toBe("other set");
    expect(made).toEqual(["first", "other map", "other set"]);
  });

  test("reports again what was reported when it was made", () => {
    const { remember } = makeMemory();
    const finding: Diagnostic = { code: "a/b", severity: "warning", message: "甲" };
    const found: Diagnostic[] = [];
    for (const _ of [1, 2])
      remember(
        "stage",
        "input",
        (one) => found.push(one),
        (report) => report(finding),
      );
    expect(found).toEqual([finding, finding]);
  });

  test("tries again what failed", async () => {
    const { remember } = makeMemory();
    const ask = (made: Promise<string>): Promise<string> => remember("stage", "input", silent, () => made);
    await expect(ask(Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await ask(Promise.resolve("yes"))).toBe("yes");
  });

  test("forgets what no build has asked for lately", () => {
    const { remember, turn } = makeMemory();
    let count = 0;
    const ask = (): number => remember("stage", "input", silent, () => ++count);
    ask();
    for (let at = 0; at < 8; at++) turn();
    expect(ask()).toBe(1);
    for (let at = 0; at < 9; at++) turn();
    expect(ask()).toBe(2);
  });

  test("refuses an input without content of its own", () => {
    expect(() => makeMemory().remember("stage", { make: silent }, silent, silent)).toThrow(TypeError);
  });
});
