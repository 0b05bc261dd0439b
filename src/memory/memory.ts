import type { Diagnostic } from "../diagnostics/types.ts";
import { sha256 } from "./hash.ts";
import { LASTING, type Remember, type Stage } from "./types.ts";

/** For how many builds a result is kept without being asked for: an edit and its undoing lie within them. */
const KEPT_TURNS = 8;

/** What stages made, by stage and content of their input. It belongs to who made it and lives as long. */
export interface Memory {
  readonly remember: Remember;
  /** Begins a build: what no build has asked for lately is forgotten. */
  readonly turn: () => void;
  /** What the last build asked for of that which lasts; undefined where it is what the memory began with. */
  readonly lasting: () => Promise<Lasting | undefined>;
}

/** Results that outlive the process, by key. */
export type Lasting = ReadonlyMap<string, LastingResult>;

export interface LastingResult {
  readonly value: unknown;
  readonly found: readonly Diagnostic[];
  /** The stage gives a promise of it. */
  readonly late: boolean;
}

interface Kept {
  readonly value: unknown;
  readonly found: readonly Diagnostic[];
  readonly lasting: boolean;
  asked: number;
}

/** What a memory begins with, and whether it keeps more than what outlives it: one build asks for nothing twice. */
export interface MemorySetting {
  readonly before?: Lasting;
  readonly session?: boolean;
}

/** A memory; without a setting an empty one. */
export function makeMemory({ before = new Map(), session = true }: MemorySetting = {}): Memory {
  const kept = new Map<string, Kept>(
    [...before].map(([key, { value, found, late }]) => [
      key,
      { value: late ? Promise.resolve(value) : value, found, lasting: true, asked: -1 },
    ]),
  );
  let now = 0;
  const remember: Remember = (stage, input, report, make) => {
    const lasting = lasts(stage);
    if (!lasting && !session) return make(report);
    const key = `${stage} ${contentHash(input)}`;
    const known = kept.get(key);
    if (known) {
      known.asked = now;
      for (const diagnostic of known.found) report(diagnostic);
      return known.value as ReturnType<typeof make>;
    }
    const found: Diagnostic[] = [];
    const value = make((diagnostic) => {
      found.push(diagnostic);
      report(diagnostic);
    });
    kept.set(key, { value, found, lasting, asked: now });
    // What failed is tried again.
    if (value instanceof Promise) value.catch(() => kept.delete(key));
    return value;
  };
  const turn = (): void => {
    now += 1;
    for (const [key, { asked }] of kept) if (now - asked > KEPT_TURNS) kept.delete(key);
  };
  const lasting = async (): Promise<Lasting | undefined> => {
    const asked = [...kept].filter(([, one]) => one.lasting && one.asked === now);
    if (asked.length === before.size && asked.every(([key]) => before.has(key))) return undefined;
    return new Map(await Promise.all(asked.map(settled)));
  };
  return { remember, turn, lasting };
}

const lasts = (stage: Stage): boolean => LASTING.some((one) => one === stage);

const settled = async ([key, { value, found }]: [string, Kept]): Promise<[string, LastingResult]> => [
  key,
  { value: await value, found, late: value instanceof Promise },
];

/** Hash of an input's content. What JSON cannot write down in full has no place in one. */
const contentHash = (input: unknown): string => sha256(JSON.stringify(input, plain));

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...value] };
  if (value instanceof Set) return { set: [...value] };
  if (typeof value === "bigint") return { bigint: String(value) };
  if (typeof value === "function" || typeof value === "symbol")
    throw new TypeError("An input is plain data: functions have no content.");
  return value;
}
