import { suggest } from "../diagnostics/suggest.ts";
import { CATALOGUE, LEVEL_NAME } from "../verify/catalogue.ts";
import type { Entry } from "./entries.ts";

/** What a code stands for, or the codes that were probably meant. */
export type Explained = Entry | { readonly unknown: string; readonly suggestions: readonly string[] };

/** Looks a code up in the handbook and among the rules of `report verify`; its last part alone will do. */
export function explainCode(wanted: string, handbook: ReadonlyMap<string, Entry>): readonly Explained[] {
  const known = new Map([...RULES, ...handbook]);
  const exact = known.get(wanted);
  if (exact) return [exact];
  const named = [...known.values()].filter(({ code }) => code.endsWith(`/${wanted}`));
  return named.length > 0 ? named : [{ unknown: wanted, suggestions: suggest(wanted, known.keys()) }];
}

/** Rules of `report verify` say what they are about; docs/layout.md says where each is kept. */
const RULES: ReadonlyMap<string, Entry> = new Map(
  [...new Set(CATALOGUE.map(({ code }) => code))].map((code) => {
    const rules = CATALOGUE.filter((rule) => rule.code === code);
    const text = rules
      .map(
        ({ title, clause, level, measuredIn }) =>
          `${title}（${LEVEL_NAME[level]}，${clause}，量 ${measuredIn}）`,
      )
      .join("\n");
    return [code, { code, stage: "成品检查（report verify）", text }];
  }),
);

/** An entry as lines of a terminal: without Markdown, its example set in. */
export function entryLines({ code, stage, text }: Entry): readonly string[] {
  let inExample = false;
  const lines = text.split("\n").flatMap((line) => {
    if (line.startsWith("```")) {
      inExample = !inExample;
      return [];
    }
    return inExample ? `    ${line}` : plain(line);
  });
  return [`${code}  ${stage}`, "", ...lines.map((line) => (line === "" ? "" : `  ${line}`))];
}

/** `code` and [words](address) as words. */
const plain = (line: string): string =>
  line
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replaceAll("`` ` ``", "\u0000")
    .replaceAll("`", "")
    .replaceAll("\u0000", "`");
