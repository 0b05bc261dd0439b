import type { Name } from "../../data/types.ts";
import type { Inline } from "../../report/types.ts";

/** Splits words at the declared names that hold digits, longest name first, and sets their subscripts low. */
export function markNames(inlines: readonly Inline[], names: readonly Name[]): readonly Inline[] {
  if (names.length === 0) return inlines;
  const longestFirst = [...names].sort((a, b) => b.text.length - a.text.length);
  const byText = new Map(longestFirst.map((name) => [name.text, name]));
  const pattern = new RegExp(longestFirst.map((name) => escapeRegExp(name.text)).join("|"), "gu");
  return inlines.flatMap((inline) =>
    inline.type === "text" ? splitText(inline, pattern, byText) : [inline],
  );
}

function splitText(
  inline: Extract<Inline, { type: "text" }>,
  pattern: RegExp,
  byText: ReadonlyMap<string, Name>,
): readonly Inline[] {
  const found: Inline[] = [];
  let last = 0;
  for (const match of inline.text.matchAll(pattern)) {
    if (match.index > last) found.push({ ...inline, text: inline.text.slice(last, match.index) });
    found.push(...nameInlines(byText.get(match[0]) ?? { text: match[0] }));
    last = match.index + match[0].length;
  }
  if (last < inline.text.length) found.push({ ...inline, text: inline.text.slice(last) });
  return found;
}

function nameInlines({ text, subscript }: Name): readonly Inline[] {
  const at = subscript === undefined ? -1 : text.lastIndexOf(subscript);
  if (subscript === undefined || at < 0) return [{ type: "name", text }];
  const inlines: Inline[] = [
    { type: "name", text: text.slice(0, at) },
    { type: "sub", text: subscript },
    { type: "name", text: text.slice(at + subscript.length) },
  ];
  return inlines.filter((inline) => inline.text !== "");
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/gu, "\\$&");
