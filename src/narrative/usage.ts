import { lookupFrom } from "../data/lookup.ts";
import { proseOf, walkData } from "../data/tree.ts";
import type { DataNode, Front, Group, OfficialParts, Prose, Section, Year } from "../data/types.ts";
import { suggest } from "../diagnostics/suggest.ts";
import type { Report } from "../diagnostics/types.ts";
import { knownPaths } from "./known.ts";

/** A group of this name holds data that are kept but printed nowhere. */
const UNPRINTED_GROUP = "备查";

/**
 * Reports what prose names and the data lack (`prose/unknown-reference`), and keys that neither a template, a chart
 * nor prose ever names (`data/unknown-key`): mostly a slip of the pen, and else a figure that would silently stay out.
 */
export function checkUsage(year: Year, named: readonly string[], report: Report): void {
  const isUsed = ledToBy([...named, ...checkProse(year, report)]);
  const nodes = [...walkData(year.root)];
  // What a slip of the pen may have meant: what is named and not there.
  const leads = leadingTo(nodes);
  const vacant = named.filter((path) => !leads(path));
  for (const node of nodes) {
    if (isFrontKey(node.key) || isUnprinted(node.key) || isUsed(node)) continue;
    // Of a year just begun the words that name it are comments still; that it waits is told anyway.
    if (node.type === "figure" && node.pending) continue;
    report({
      code: "data/unknown-key",
      severity: "error",
      message: `「${node.key}」没有任何模板、图表或文字用到`,
      place: node.place,
      suggestions: suggest(node.key, vacant),
      notes: [`键名写错了请改正；只留存、不印出的数据请放在「${UNPRINTED_GROUP}」下。`],
    });
  }
}

const isFrontKey = (key: string): boolean => key === "年度" || key.startsWith("单位.");
const isUnprinted = (key: string): boolean => key.split(".").includes(UNPRINTED_GROUP);

/**
 * Whether any of the paths leads to a node: to it, to a property of it, or round a list or group that holds it. All
 * that lead somewhere are kept by name, for a report asks it of every key.
 */
function ledToBy(paths: readonly string[]): (node: DataNode) => boolean {
  const there = new Set(paths.flatMap((path) => [path, ...above(path)]));
  const round = new Set(paths.filter(isRound).map((path) => path.slice(0, -ROUND.length)));
  return ({ key }) => there.has(key) || above(key).some((group) => round.has(group));
}

/** The same the other way: whether a path leads to any of the nodes. */
function leadingTo(nodes: readonly DataNode[]): (path: string) => boolean {
  const keys = new Set(nodes.map(({ key }) => key));
  const groups = new Set(nodes.flatMap(({ key }) => above(key)));
  return (path) =>
    keys.has(path) ||
    above(path).some((key) => keys.has(key)) ||
    (isRound(path) && groups.has(path.slice(0, -ROUND.length)));
}

/** Ends a path that goes round what lies below. */
const ROUND = ".*";
const isRound = (path: string): boolean => path.endsWith(ROUND);

/** What stands before each dot of a path: a.b and a of a.b.c. */
const above = (path: string): readonly string[] =>
  [...path.matchAll(/\./gu)].map(({ index }) => path.slice(0, index));

/** Checks every reference in prose; gives the keys that they name. */
function checkProse(year: Year, report: Report): readonly string[] {
  const { root } = year;
  const used: string[] = [];
  for (const prose of allProse(year)) {
    for (const piece of prose.pieces) {
      if (typeof piece === "string") continue;
      const found = lookupFrom(root, prose.key, piece.path);
      if (found?.type === "figure") used.push(found.figure.key);
      else if (found?.prose.pieces.every((part) => typeof part === "string")) used.push(found.prose.key);
      else {
        report({
          code: "prose/unknown-reference",
          severity: "error",
          message: found
            ? `「{${piece.path}}」所指的文字里又有 {…}`
            : `文字里提到的「{${piece.path}}」在数据里没有`,
          place: piece.place,
          expected: "同组或别处的一个数，如 {年度}、{金融业.利润总额}",
          suggestions: suggest(piece.path, relativePaths(root, prose.key)),
        });
      }
    }
  }
  return used;
}

/** The paths that a text may name, as it would write them: from the root, and bare among its siblings. */
function relativePaths(root: Group, key: string): readonly string[] {
  const scope = key.slice(0, key.lastIndexOf(".") + 1);
  return knownPaths(root).flatMap((path) =>
    path.startsWith(scope) ? [path.slice(scope.length), path] : [path],
  );
}

function allProse(year: Year): readonly Prose[] {
  return [...proseOf(year.root), ...frontProse(year.front)];
}

function frontProse(front: Front): readonly Prose[] {
  const titles = (sections: readonly Section[]): readonly Prose[] =>
    sections.flatMap((section) => [section.title, ...titles(section.sections)]);
  return [
    front.title,
    ...titles(front.sections),
    ...titles(front.attachments),
    ...officialProse(front.official),
  ];
}

function officialProse({ redHead, recipients, closing, remark, imprint }: OfficialParts): readonly Prose[] {
  const all = [
    recipients,
    remark,
    redHead?.serial,
    redHead?.secrecy,
    redHead?.urgency,
    redHead?.suffix,
    redHead?.documentNumber,
    ...(redHead?.organs ?? []),
    ...(redHead?.signers ?? []),
    ...(closing?.signatures ?? []),
    imprint?.copies,
    imprint?.issuer,
  ];
  return all.filter((prose) => prose !== undefined);
}
