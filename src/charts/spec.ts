import { isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import { validate } from "../data/validate.ts";
import { entriesOf, nodeAt, placeOf, readYaml } from "../data/yaml.ts";
import { makeSource, type Source } from "../diagnostics/source.ts";
import type { Report } from "../diagnostics/types.ts";
import { findForbidden } from "./forbidden.ts";
import { fileSchema, rowSchema, seriesSchema, takenSchema } from "./schema.ts";
import type {
  CellValue,
  ChartSpec,
  DataEntry,
  FigurePath,
  RowEntry,
  SeriesEntry,
  TakenCell,
} from "./types.ts";

/** What reading a part of the file needs besides the part. */
interface Context {
  readonly source: Source;
  readonly report: Report;
}

/**
 * Reads a chart file. What is wrong is reported at its line; undefined means that the file cannot be used.
 * Whether vega accepts the drawing is only known when it is drawn.
 */
export function parseChart(file: string, text: string, report: Report): ChartSpec | undefined {
  const context = { source: makeSource(file, text), report };
  const map = readYaml(context.source, report);
  const read = map && validate(fileSchema, map, context.source, "chart", report);
  if (!read) return undefined;
  const list = nodeAt(map, ["数据"]);
  const entries = (isSeq(list) ? list.items : []).map((item) =>
    isMap(item) ? readEntry(item, context) : undefined,
  );
  const drawing = nodeAt(map, ["图"]);
  const allowed = reportForbidden(drawing, context);
  if (!allowed || entries.includes(undefined)) return undefined;
  return {
    name: chartName(file),
    place: placeOf(context.source, nodeAt(map, ["题注"])),
    caption: read.题注,
    ...(read.替代文字 !== undefined && { altOpening: read.替代文字 }),
    entries: entries.filter((entry) => entry !== undefined),
    drawing: plain(drawing) as ChartSpec["drawing"],
    drawingPlace: placeOf(context.source, drawing),
  };
}

/** The name that `{{图 "name"}}` uses: the file's stem. */
function chartName(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.vl\.yaml$/, "");
}

function readEntry(entry: YAMLMap, context: Context): DataEntry | undefined {
  return entry.has("历年") ? readSeries(entry, context) : readRow(entry, context);
}

function readSeries(entry: YAMLMap, context: Context): SeriesEntry | undefined {
  const { source, report } = context;
  const read = validate(seriesSchema, entry, source, "chart", report);
  if (!read) return undefined;
  const { 历年, 本年, 近, 单位, 可缺, ...others } = read;
  return {
    type: "series",
    place: placeOf(source, entry),
    indicator: figurePath(历年, entry, "历年", source),
    ...(本年 !== undefined && { thisYear: figurePath(本年, entry, "本年", source) }),
    ...(近 !== undefined && { last: 近 }),
    ...(单位 !== undefined && { unit: 单位 }),
    cells: new Map(Object.keys(others).map((name) => [name, plain(entry.get(name, true)) as CellValue])),
    optional: 可缺 ?? false,
  };
}

function readRow(entry: YAMLMap, context: Context): RowEntry | undefined {
  const read = validate(rowSchema, entry, context.source, "chart", context.report);
  if (!read) return undefined;
  const cells = new Map<string, CellValue | TakenCell>();
  for (const { name, value } of entriesOf(entry)) {
    if (name === "可缺") continue;
    const cell = isScalar(value) ? (plain(value) as CellValue) : readTaken(value, context);
    if (cell === undefined) return undefined;
    cells.set(name, cell);
  }
  return { type: "row", place: placeOf(context.source, entry), cells, optional: read.可缺 ?? false };
}

function readTaken(node: unknown, { source, report }: Context): TakenCell | undefined {
  const read = validate(takenSchema, node, source, "chart", report);
  if (!read) return undefined;
  return {
    type: "taken",
    ...figurePath(read.取, node, "取", source),
    ...(read.单位 !== undefined && { unit: read.单位 }),
  };
}

function figurePath(path: string, parent: unknown, key: string, source: Source): FigurePath {
  return { path, place: placeOf(source, nodeAt(parent, [key])) };
}

/** A node as JSON: unlike data, a drawing needs its numbers as numbers. */
function plain(node: unknown): unknown {
  return isScalar(node) ? node.value : isMap(node) || isSeq(node) ? node.toJSON() : null;
}

function reportForbidden(drawing: unknown, { source, report }: Context): boolean {
  const found = findForbidden(plain(drawing));
  for (const { path, message } of found) {
    report({
      code: "chart/forbidden",
      severity: "error",
      message,
      place: placeOf(source, nodeAt(drawing, path)),
    });
  }
  return found.length === 0;
}
