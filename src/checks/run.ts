import { printProperties, printQuantity } from "../data/figure/print.ts";
import type { Figure } from "../data/figure/types.ts";
import { descend } from "../data/lookup.ts";
import type { Approval, DataNode, Prose, Year } from "../data/types.ts";
import type { Severity } from "../diagnostics/types.ts";
import type { Facts, Finding, Judged, Rule } from "./types.ts";

/** How strictly a rule is taken this year, by its code; `off` leaves it out. */
export type Levels = ReadonlyMap<string, Severity | "off">;

/** Runs every rule that is not switched off and reads the answers to what they found. */
export function judge(
  rules: readonly Rule[],
  facts: Facts,
  approvals: readonly Approval[],
  levels: Levels,
): readonly Judged[] {
  return rules
    .filter(({ code, optional }) => levels.get(code) !== "off" && (!optional || levels.has(code)))
    .flatMap((rule) =>
      once(rule.find(facts)).map((finding) => judgeOne(rule, finding, facts.year, approvals, levels)),
    );
}

/** Words that are printed four times are one fault, not four. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ keys, message, place, sentence = "" }) => {
    const about = keys.length > 0 ? keys : [sentence];
    const id = [...about, message, place?.file, place?.start.offset].join("\n");
    return !seen.has(id) && seen.add(id);
  });
}

function judgeOne(
  rule: Rule,
  finding: Finding,
  year: Year,
  approvals: readonly Approval[],
  levels: Levels,
): Judged {
  const level = levels.get(rule.code);
  const severity = level && level !== "off" ? level : (finding.severity ?? rule.severity);
  const nodes = finding.keys.flatMap((key) => nodeOf(year, key) ?? []);
  const subject = finding.keys.length > 0 ? finding.keys.join("、") : (finding.sentence ?? finding.message);
  const rest = finding.basis === undefined ? [] : [finding.basis];
  const state = nodes.length > 0 ? [...nodes.map(stateOf), ...rest].join("；") : subject;
  const place = finding.place ?? nodes[0]?.place;
  const own = approvals.filter((answer) => answer.rule === rule.code && answer.subject === subject);
  const answer = own.find((one) => one.state === state);
  const lapsed = answer ? undefined : own[0];
  return {
    rule,
    finding,
    severity,
    subject,
    state,
    ...(place && { place }),
    ...(answer && { answer }),
    ...(lapsed && { lapsed }),
  };
}

/** The data of a key; of 荣誉.2 the second item of the list. */
function nodeOf(year: Year, key: string): DataNode | undefined {
  const found = descend(year.root, key);
  if (found?.node.type !== "list" || found.rest === "") return found?.node;
  return found.node.items[Number(found.rest) - 1] ?? found.node;
}

/** Whether a finding waits to be mended or answered. */
export const isOpen = ({ answer, severity }: Judged): boolean => !answer && severity !== "info";

/** Answers that no finding asks for any more. */
export const idleApprovals = (
  judged: readonly Judged[],
  approvals: readonly Approval[],
): readonly Approval[] =>
  approvals.filter(
    (approval) => !judged.some(({ answer, lapsed }) => answer === approval || lapsed === approval),
  );

/** The data as an answer quotes them: it holds until they read otherwise. */
export function stateOf(node: DataNode): string {
  switch (node.type) {
    case "figure":
      return stateOfFigure(node);
    case "prose":
      return textOf(node);
    case "list":
      return node.items.map(textOf).join("；");
    case "group":
      return node.key;
  }
}

const textOf = ({ pieces }: Prose): string =>
  pieces.map((piece) => (typeof piece === "string" ? piece : `{${piece.path}}`)).join("");

/** Properties that a figure's own text says, or that only follow from it. */
const IMPLIED = new Set(["预计", "值", "数", "单位", "同比", "增减数", "升降至"]);

/** The figure's text, and what its long form adds to it: 34 微克，下降3%，截至9月. */
function stateOfFigure(figure: Figure): string {
  const squeezed = figure.raw.replace(/\s/gu, "");
  const more = [...printProperties(figure)].filter(([name]) => !IMPLIED.has(name)).map(([, text]) => text);
  const parts = [...figure.parts].map(([label, quantity]) => label + printQuantity(quantity));
  const unsaid = [...more, ...parts].filter((text) => !squeezed.includes(text));
  return [figure.raw, ...unsaid].join("，");
}
