import type { Facts, Finding, Rule } from "../../src/checks/types.ts";
import { completeChanges } from "../../src/data/complete.ts";
import { lookupFrom } from "../../src/data/lookup.ts";
import { proseSource } from "../../src/data/prose.ts";
import { readRelations } from "../../src/data/relations.ts";
import type { Year } from "../../src/data/types.ts";
import { readYaml } from "../../src/data/yaml.ts";
import { readYear } from "../../src/data/year.ts";
import { makeSource } from "../../src/diagnostics/source.ts";
import type { Block, Inline, ReportTree } from "../../src/report/types.ts";
import { sentencesOf } from "../../src/report/walk.ts";

/** A year in a few lines, for rules to look at. */
export interface Told {
  /** The one chapter, as YAML. */
  readonly data: string;
  /** A block a line: `# ` and `## ` begin headings, `表：` a table's caption, `题：` an attachment's title; {键} prints the data. */
  readonly text?: string;
  /** The rows of history.yaml. */
  readonly history?: string;
  /** Last year's chapter. */
  readonly earlier?: string;
  readonly relations?: readonly string[];
  readonly templates?: string;
  readonly date?: string;
  readonly sections?: string;
  readonly names?: string;
  readonly drawn?: readonly string[];
}

const front = (year: number, { date, sections }: Pick<Told, "date" | "sections">): string => `年度: ${year}
成文日期: ${date ?? `${year + 1}-01-08`}
单位: { 全称: 甲区人民政府, 简称: 甲区, 自称: 我区 }
标题: 甲区报告
章节:
${sections ?? "  - { 标题: 总体情况, 模板: a }"}
`;

function yearOf(year: number, told: Told): Year {
  const file = (name: string, text: string) => makeSource(`data/${name}.yaml`, text);
  const faults: string[] = [];
  const read = readYear(
    {
      year,
      front: file(`${year}/report`, front(year, told)),
      chapters: [file(`${year}/a`, told.data)],
      ...(told.history && { history: file("history", told.history) }),
      ...(told.names && { names: file("names", told.names) }),
    },
    ({ message }) => faults.push(message),
  );
  if (!read || faults.length > 0) throw new Error(faults.join("\n"));
  return read;
}

/** Words with {键} in them as the narrative makes inlines of them; <5G> is a name. */
function inlinesOf(year: Year, text: string): readonly Inline[] {
  return text.split(/(\{[^}]+\}|<[^>]+>)/u).flatMap((piece): readonly Inline[] => {
    if (piece === "") return [];
    if (piece.startsWith("<")) return [{ type: "name", text: piece.slice(1, -1) }];
    if (!piece.startsWith("{")) return [{ type: "text", text: piece }];
    const found = lookupFrom(year.root, "", piece.slice(1, -1));
    if (!found) throw new Error(`${piece} is not in the data`);
    return found.type === "prose"
      ? [{ type: "text", key: found.prose.key, text: proseSource(found.prose) }]
      : [{ type: "figure", key: found.figure.key, part: found.part, text: found.text }];
  });
}

function treeOf(year: Year, text: string): ReportTree {
  const lines = text.split("\n").filter(Boolean);
  const start = lines.findIndex((line) => line.startsWith("题："));
  const blocks = (own: readonly string[]) =>
    own.map((line, at): Block => {
      const children = inlinesOf(year, line.replace(/^(?:#+ |表：)/u, ""));
      const [, marks] = /^(#+) /u.exec(line) ?? [];
      if (marks)
        return { type: "heading", level: marks.length === 1 ? 1 : 2, number: "", id: `s${at}`, children };
      if (!line.startsWith("表：")) return { type: "paragraph", children };
      return { type: "table", number: 1, caption: children, widths: [], head: [], rows: [] };
    });
  const [body, rest] = start < 0 ? [lines, []] : [lines.slice(0, start), lines.slice(start)];
  const [title = "", ...own] = rest;
  const attachment = { label: "附件", title: inlinesOf(year, title.slice(2)), children: blocks(own) };
  return {
    meta: { title: "", author: "", subject: "", keywords: [], date: "" },
    title: [{ type: "text", text: "甲区报告" }],
    body: blocks(body),
    attachments: rest.length > 0 ? [attachment] : [],
  };
}

/** The year as the rules see it. */
function factsOf(told: Told): Facts {
  const earlier = told.earlier === undefined ? undefined : yearOf(2030, { data: told.earlier });
  const year = completeChanges(yearOf(2031, told), earlier, () => {});
  const relations = makeSource(
    "data/relations.yaml",
    `勾稽:\n${(told.relations ?? []).map((one) => `  - ${one}\n`).join("")}`,
  );
  const map = told.relations && readYaml(relations, () => {});
  return {
    year,
    sentences: sentencesOf(treeOf(year, told.text ?? "")),
    relations: map ? readRelations(map, relations, () => {}) : [],
    drawn: new Set(told.drawn),
    templates: told.templates === undefined ? [] : [makeSource("templates/a.hbs", told.templates)],
    ...(earlier && { earlier: { year: earlier, sentences: [] } }),
  };
}

/** What a rule finds in a year. */
export const find = (rule: Rule, told: Told): readonly Finding[] => rule.find(factsOf(told));

/** Its messages alone. */
export const messages = (rule: Rule, told: Told): readonly string[] =>
  find(rule, told).map(({ message }) => message);
