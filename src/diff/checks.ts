import type { Judged } from "../checks/types.ts";
import type { Rename, UnitPair } from "./sequence.ts";
import type { CheckChange } from "./types.ts";

/** The findings that came or went, and those whose answer did; in the order of the rules. */
export function checkChanges(
  from: readonly Judged[],
  to: readonly Judged[],
  pairs: readonly UnitPair[],
  rename: Rename,
): readonly CheckChange[] {
  const texts = changedTexts(pairs);
  const left = new Set(from);
  const take = (fits: (one: Judged) => boolean): Judged | undefined => {
    const found = [...left].find(fits);
    if (found) left.delete(found);
    return found;
  };
  const before = (one: Judged): Subject => ({
    ...ownSubject(one),
    about:
      one.finding.keys.length > 0 ? one.finding.keys.map(rename) : [texts.get(one.subject) ?? one.subject],
  });
  // The surest first, so that none takes another's.
  const found = new Map<Judged, Judged>();
  for (const same of [sameFinding, sameSubject, sameMatter])
    for (const now of to) {
      const old = found.has(now) ? undefined : take((one) => same(before(one), ownSubject(now)));
      if (old) found.set(now, old);
    }
  const came = to.flatMap((now) => changeOf(now, found.get(now)));
  return [...came, ...[...left].map((one) => toChange("gone", one))];
}

function changeOf(now: Judged, before: Judged | undefined): readonly CheckChange[] {
  if (before && !before.answer === !now.answer) return [];
  if (now.answer) return [toChange("answered", now)];
  return [toChange(before ? "lapsed" : "new", now)];
}

const toChange = (kind: CheckChange["kind"], { rule, severity, finding }: Judged): CheckChange => ({
  kind,
  code: rule.code,
  severity,
  message: finding.message,
  keys: finding.keys,
});

/** What a finding is about. */
interface Subject {
  /** The rule, and how strictly it is taken. */
  readonly rule: string;
  /** Keys, or the sentence. */
  readonly about: readonly string[];
  readonly keyed: boolean;
  readonly message: string;
}

const ownSubject = ({ rule, severity, finding, subject }: Judged): Subject => ({
  rule: `${rule.code} ${severity}`,
  about: finding.keys.length > 0 ? finding.keys : [subject],
  keyed: finding.keys.length > 0,
  message: finding.message,
});

const sameAbout = (old: Subject, now: Subject): boolean => old.about.join("\n") === now.about.join("\n");

const sameFinding = (old: Subject, now: Subject): boolean =>
  old.rule === now.rule && old.message === now.message && sameAbout(old, now);

/** The figures in it may read otherwise now. */
const sameSubject = (old: Subject, now: Subject): boolean =>
  old.rule === now.rule && worded(old) === worded(now) && sameAbout(old, now);

/** Findings on words quote a part of them, in which a figure may have changed; those on many figures may lose some. */
function sameMatter(old: Subject, now: Subject): boolean {
  if (old.rule !== now.rule || worded(old) !== worded(now) || old.keyed !== now.keyed) return false;
  const common = old.about.filter((key) => now.about.includes(key)).length;
  return !now.keyed || 2 * common > Math.max(old.about.length, now.about.length);
}

const worded = ({ message }: Subject): string => message.replace(/[\d.,]+/gu, "");

/** The sentences that read otherwise now, by what they were. */
const changedTexts = (pairs: readonly UnitPair[]): ReadonlyMap<string, string> =>
  new Map(
    pairs.flatMap(({ from, to }) =>
      (from?.pieces ?? []).flatMap(({ sentence }, at) => {
        const now = to?.pieces[at]?.sentence.text;
        return now === undefined || now === sentence.text ? [] : [[sentence.text, now] as const];
      }),
    ),
  );
