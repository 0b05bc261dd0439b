import { createHash } from "node:crypto";
import type { Diagnostic } from "../diagnostics/types.ts";
import type { Remember } from "./types.ts";

/** For how many builds a result is kept without being asked for: an edit and its undoing lie within them. */
const KEPT_TURNS = 8;

/** What stages made, by stage and content of their input. It belongs to who made it and lives as long. */
export interface Memory {
  readonly remember: Remember;
  /** Begins a build: what no build has asked for lately is forgotten. */
  readonly turn: () => void;
}

interface Kept {
  readonly value: unknown;
  readonly found: readonly Diagnostic[];
  asked: number;
}

/** An empty memory. */
export function makeMemory(): Memory {
  const kept = new Map<string, Kept>();
  let now = 0;
  const remember: Remember = (stage, input, report, make) => {
    const key = `${stage} ${contentHash(input)}`;
    const before = kept.get(key);
    if (before) {
      before.asked = now;
      for (const diagnostic of before.found) report(diagnostic);
      return before.value as ReturnType<typeof make>;
    }
    const found: Diagnostic[] = [];
    const value = make((diagnostic) => {
      found.push(diagnostic);
      report(diagnostic);
    });
    kept.set(key, { value, found, asked: now });
    // What failed is tried again.
    if (value instanceof Promise) value.catch(() => kept.delete(key));
    return value;
  };
  const turn = (): void => {
    now += 1;
    for (const [key, { asked }] of kept) if (now - asked > KEPT_TURNS) kept.delete(key);
  };
  return { remember, turn };
}

/** Hash of an input's content. What JSON cannot write down in full has no place in one. */
const contentHash = (input: unknown): string =>
  createHash("sha256").update(JSON.stringify(input, plain)).digest("base64");

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...value] };
  if (value instanceof Set) return { set: [...value] };
  if (typeof value === "bigint") return { bigint: String(value) };
  if (typeof value === "function" || typeof value === "symbol")
    throw new TypeError("An input is plain data: functions have no content.");
  return value;
}
