import { isMap, isSeq, type YAMLMap } from "yaml";
import type { Source } from "../diagnostics/source.ts";
import type { Report } from "../diagnostics/types.ts";
import type { Figure } from "./figure/types.ts";
import { readOfficial } from "./official.ts";
import { readOwners } from "./owners.ts";
import { proseFrom } from "./prose.ts";
import { frontSchema } from "./schema/front.ts";
import type { Front, Section } from "./types.ts";
import { validate } from "./validate.ts";
import { entriesOf, nodeAt, placeOf } from "./yaml.ts";

/** Reads report.yaml. Undefined when a fault was reported. */
export function readFront(
  map: YAMLMap,
  source: Source,
  report: Report,
): { readonly front: Front; readonly units: readonly string[] } | undefined {
  const input = validate(frontSchema, map, source, "front", report);
  if (!input) return undefined;
  const at = (...path: string[]): unknown => nodeAt(map, path);
  const prose = (...path: string[]) => proseFrom(path.join("."), at(...path), source);
  const front: Front = {
    year: yearFigure(input.年度, at("年度"), source),
    date: input.成文日期,
    organ: { full: prose("单位", "全称"), short: prose("单位", "简称"), self: prose("单位", "自称") },
    title: prose("标题"),
    subject: input.主题 ?? "",
    keywords: input.关键词 ?? [],
    profile: input.版式,
    official: readOfficial(map, input, source),
    chartPlacement: input.图表位置,
    owners: readOwners(map, source),
    levels: new Map(Object.entries(input.核对 ?? {}).map(([code, name]) => [code, LEVELS[name]])),
    sections: readSections(at("章节"), "章节", source),
    attachments: input.附件 ? readSections(at("附件"), "附件", source) : [],
    ...(input.文件名 !== undefined && { fileName: input.文件名 }),
  };
  return { front, units: input.计量单位 ?? [] };
}

const LEVELS = { 错误: "error", 警告: "warning", 说明: "info", 不查: "off" } as const;

/** The report's year as a figure: it is printed, so it must be traceable like any other. */
function yearFigure(raw: string, node: unknown, source: Source): Figure {
  const value = Number(raw);
  const quantity = {
    digits: raw,
    scale: "",
    hanzi: false,
    unit: "",
    dimension: "time",
    value,
    tolerance: 0,
    bounds: [],
    suffix: "",
  } as const;
  return {
    type: "figure",
    key: "年度",
    place: placeOf(source, node),
    raw,
    status: "完成",
    values: [quantity],
    parts: new Map(),
  };
}

function readSections(node: unknown, key: string, source: Source): readonly Section[] {
  if (!isSeq(node)) return [];
  return node.items.filter(isMap).map((item, index) => {
    const child = (name: string): unknown => entriesOf(item).find((entry) => entry.name === name)?.value;
    const path = `${key}.${index + 1}`;
    const template = child("模板");
    const templateProse = template === undefined ? undefined : proseFrom(`${path}.模板`, template, source);
    return {
      title: proseFrom(`${path}.标题`, child("标题"), source),
      sections: readSections(child("分节"), `${path}.分节`, source),
      ...(templateProse && { template: templateProse.pieces.join(""), templatePlace: templateProse.place }),
    };
  });
}
