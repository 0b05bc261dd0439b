import type { YAMLMap } from "yaml";
import type { Source } from "../diagnostics/source.ts";
import type { Report } from "../diagnostics/types.ts";
import { forgetful, type Remember } from "../memory/types.ts";
import { checkUnits } from "./figure/consistency.ts";
import type { Figure } from "./figure/types.ts";
import { makeUnits } from "./figure/units.ts";
import { readFront } from "./front.ts";
import { readHistory, readNames } from "./history.ts";
import { ownerOf, reportIdleOwners } from "./owners.ts";
import { groupFrom, walkData } from "./tree.ts";
import type { DataNode, Front, Group, Year } from "./types.ts";
import { readYaml } from "./yaml.ts";

/** The files of one year's data, as read from disk. */
export interface DataSources {
  readonly year: number;
  readonly front: Source;
  readonly chapters: readonly Source[];
  readonly history?: Source;
  readonly names?: Source;
  readonly relations?: Source;
  readonly approvals?: Source;
}

/** YAML texts → a Year. Every fault of every file is reported; undefined when the front matter cannot be used. */
export function readYear(
  files: DataSources,
  report: Report,
  remember: Remember = forgetful,
): Year | undefined {
  const frontMap = readYaml(files.front, report);
  const read = frontMap && readFront(frontMap, files.front, report);
  const units = makeUnits(read?.units);
  const rules = read?.front.owners ?? [];
  const context = { units, ownerOf: (key: string) => ownerOf(rules, key) };
  const entries = new Map<string, DataNode>(read ? frontEntries(read.front) : []);
  // Units and responsible units are the front matter's.
  const readOf = <T>(source: Source, make: (map: YAMLMap, tell: Report) => T): T | undefined =>
    remember("data file", [source.file, source.text, files.front.file, files.front.text], report, (tell) => {
      const map = readYaml(source, tell);
      return map && make(map, tell);
    });
  let whole = true;
  for (const source of files.chapters) {
    // All of a chapter may still be comments while a year is begun.
    if (isCommentOnly(source)) continue;
    const chapter = readOf(source, (map, tell) => groupFrom("", map, { ...context, report: tell, source }));
    if (chapter) addChapter(entries, chapter, report);
    else whole = false;
  }
  const { history: historyFile, names: namesFile } = files;
  const history =
    historyFile &&
    readOf(historyFile, (map, tell) => readHistory(map, { source: historyFile, units, report: tell }));
  const names = namesFile && readOf(namesFile, (map, tell) => readNames(map, namesFile, tell));
  if (!read) return undefined;
  const { front } = read;
  if (front.year.values[0]?.value !== files.year) {
    report({
      code: "front/year-mismatch",
      severity: "error",
      message: `年度写的是 ${front.year.raw}，文件却在 ${files.year} 的文件夹里`,
      expected: String(files.year),
      actual: front.year.raw,
      place: front.year.place,
    });
  }
  const root: Group = { type: "group", key: "", place: front.year.place, entries };
  const figures = new Map<string, Figure>();
  for (const node of walkData(root)) {
    if (node.type !== "figure") continue;
    figures.set(node.key, node);
    checkUnits(node, report);
  }
  // Figures of a chapter that could not be read are not missing.
  if (whole) reportIdleOwners(rules, figures.keys(), root, report);
  return { year: files.year, front, root, figures, names: names ?? [], history: history ?? new Map(), units };
}

const isCommentOnly = ({ text }: Source): boolean =>
  /#/u.test(text) && text.split(/\r\n|\n|\r/u).every((line) => /^\s*(?:#.*)?$/u.test(line));

/** What templates may name of the front matter: 年度 and 单位. */
function frontEntries(front: Front): readonly (readonly [string, DataNode])[] {
  const { full, short, self } = front.organ;
  const organ: Group = {
    type: "group",
    key: "单位",
    place: full.place,
    entries: new Map([
      ["全称", full],
      ["简称", short],
      ["自称", self],
    ]),
  };
  return [
    ["年度", front.year],
    ["单位", organ],
  ];
}

function addChapter(entries: Map<string, DataNode>, chapter: Group, report: Report): void {
  for (const [name, node] of chapter.entries) {
    const earlier = entries.get(name);
    if (earlier === undefined) entries.set(name, node);
    else {
      report({
        code: "data/duplicate-key",
        severity: "error",
        message: `「${name}」已经写在 ${earlier.place.file}:${earlier.place.start.line}`,
        place: node.place,
        expected: "每个一级键只出现在一个文件里",
      });
    }
  }
}
