/** Damerau-Levenshtein distance (adjacent transposition counts once), in code points. */
function editDistance(a: string, b: string): number {
  const s = [...a];
  const t = [...b];
  let beforeLast: number[] = [];
  let last = Array.from({ length: t.length + 1 }, (_, j) => j);
  for (let i = 1; i <= s.length; i++) {
    const row = [i];
    for (let j = 1; j <= t.length; j++) {
      const cost = s[i - 1] === t[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const swapped = i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1];
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[t.length] ?? 0;
}

/** Longest wrong name that is compared with every known one: comparing costs the product of the lengths. */
const LONGEST_NAME = 80;

/**
 * The known names nearest to a wrong one, best first, at most three.
 * A name qualifies when at most half of it differs: Chinese keys are short, so one wrong character of two still counts.
 */
export function suggest(wrong: string, known: Iterable<string>): readonly string[] {
  const length = [...wrong].length;
  if (length === 0 || length > LONGEST_NAME) return [];
  const near: { name: string; distance: number }[] = [];
  for (const name of new Set(known)) {
    const own = [...name].length;
    const longer = Math.max(length, own);
    if (longer > LONGEST_NAME || name === wrong) continue;
    const contained = length > 1 && (name.includes(wrong) || (wrong.includes(name) && name.length > 1));
    // No distance is less than the difference in length.
    if (!contained && Math.abs(length - own) * 2 > longer) continue;
    const distance = editDistance(wrong, name);
    if (contained || (distance * 2 <= longer && distance < longer)) near.push({ name, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return near.slice(0, 3).map((entry) => entry.name);
}
