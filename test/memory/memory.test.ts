import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import { makeMemory } from "../../src/memory/memory.ts";

const silent = (): void => {};

describe("a memory", () => {
  test("makes once what is asked for again with the same content, Maps and Sets included", () => {
    const { remember } = makeMemory();
    const made: string[] = [];
    const ask = (input: unknown, name: string): string =>
      remember("pages", input, silent, () => {
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
    const finding: Diagnostic = { code: "check/b", severity: "warning", message: "甲" };
    const found: Diagnostic[] = [];
    for (const _ of [1, 2])
      remember(
        "pages",
        "input",
        (one) => found.push(one),
        (report) => report(finding),
      );
    expect(found).toEqual([finding, finding]);
  });

  test("tries again what failed", async () => {
    const { remember } = makeMemory();
    const ask = (made: Promise<string>): Promise<string> => remember("pages", "input", silent, () => made);
    await expect(ask(Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await ask(Promise.resolve("yes"))).toBe("yes");
  });

  test("forgets what no build has asked for lately", () => {
    const { remember, turn } = makeMemory();
    let count = 0;
    const ask = (): number => remember("pages", "input", silent, () => ++count);
    ask();
    for (let at = 0; at < 8; at++) turn();
    expect(ask()).toBe(1);
    for (let at = 0; at < 9; at++) turn();
    expect(ask()).toBe(2);
  });

  test("refuses an input without content of its own", () => {
    expect(() => makeMemory().remember("pages", { make: silent }, silent, silent)).toThrow(TypeError);
  });

  test("leaves what outlives it to the next one, promises and findings included", async () => {
    const finding: Diagnostic = { code: "check/b", severity: "warning", message: "甲" };
    const first = makeMemory({ session: false });
    first.remember("picture", "a", silent, () => Promise.resolve("drawn"));
    first.remember("templates", "b", silent, (report) => {
      report(finding);
      return "compiled";
    });
    first.remember("word", "c", silent, () => "written");
    const before = await first.lasting();
    const found: Diagnostic[] = [];
    const { remember } = makeMemory({ before: before ?? new Map(), session: false });
    const refuse = (): never => {
      throw new Error("made again");
    };
    expect(await remember("picture", "a", silent, refuse)).toBe("drawn");
    expect(remember("templates", "b", (one) => found.push(one), refuse)).toBe("compiled");
    expect(found).toEqual([finding]);
    expect(() => remember("word", "c", silent, refuse)).toThrow("made again");
  });

  test("has nothing new to leave where a build asked for what was there, and drops what it did not ask for", async () => {
    const first = makeMemory();
    for (const input of ["a", "b"]) first.remember("stream", input, silent, () => input);
    const before = (await first.lasting()) ?? new Map();
    const same = makeMemory({ before });
    for (const input of ["a", "b"]) same.remember("stream", input, silent, () => input);
    expect(await same.lasting()).toBeUndefined();
    const less = makeMemory({ before });
    less.remember("stream", "b", silent, () => "b");
    expect([...((await less.lasting()) ?? [])].map(([, { value }]) => value)).toEqual(["b"]);
  });
});
