import type { Scalar, YAMLMap } from "yaml";
import { isScalar } from "yaml";
import { placeAt, type Source } from "../../diagnostics/source.ts";
import type { Place, Report } from "../../diagnostics/types.ts";
import { FIGURE_MARK, type FigureInput, figureSchema } from "../schema/figure.ts";
import { validate } from "../validate.ts";
import { entriesOf, isVerbatim, placeOf, scalarText } from "../yaml.ts";
import { asksIn, isAsked, withoutAsked } from "./asked.ts";
import { readChange } from "./change.ts";
import { bareRank, parseFigureText } from "./parse.ts";
import { readQuantity } from "./quantity.ts";
import { atEnd, bad, type FigureFault, type Parsed, type Scanner } from "./scanner.ts";
import type { Change, Figure, Quantity } from "./types.ts";
import type { Units } from "./units.ts";

/** What a year-in-progress writes where a figure is still awaited. */
export const PENDING = "待填";

/** Keys of the long form under which the change may stand. */
const CHANGE_KEYS = ["增减", "同比"] as const;

/** Everything that building a figure needs besides its node. */
export interface FigureContext {
  readonly source: Source;
  readonly units: Units;
  readonly report: Report;
  /** Who answers for a figure that does not say so itself. */
  readonly ownerOf?: (key: string) => string | undefined;
}

/** Builds a figure from a scalar such as `预计 120 亿元，增长 5%`. */
export function figureFromScalar(key: string, node: Scalar, context: FigureContext): Figure {
  const place = placeOf(context.source, node);
  if (isPending(node))
    return { ...pendingFigure(key, node, place, context), ...(asksIn(scalarText(node)) && { asked: place }) };
  const parsed = parseNode(key, node, context, parseFigureText);
  if (!parsed) return waitingFigure(key, node, place);
  const { asked, ...said } = parsed;
  return { type: "figure", key, place, raw: scalarText(node), ...said, ...(asked && { asked: place }) };
}

/** Builds a figure from its long form, a mapping with 数值. */
export function figureFromMap(key: string, map: YAMLMap, context: FigureContext): Figure | undefined {
  const input = validate(figureSchema, map, context.source, "figure", context.report);
  if (!input) return undefined;
  const node = (name: string): Scalar | undefined => {
    const value = entriesOf(map).find((entry) => entry.name === name)?.value;
    return isScalar(value) ? value : undefined;
  };
  const read = <T>(name: string, parse: Parse<T>): T | undefined => {
    const found = node(name);
    return found && parseNode(`${key}.${name}`, found, context, parse);
  };
  const value = node(FIGURE_MARK);
  const asks = (name: string): boolean => {
    const found = node(name);
    return found !== undefined && isAsked(scalarText(found));
  };
  const wish =
    CHANGE_KEYS.filter(asks).map(node)[0] ?? (value && asksIn(scalarText(value)) ? value : undefined);
  const asked = wish && { asked: placeOf(context.source, wish) };
  if (value && isPending(value))
    return {
      ...pendingFigure(key, value, placeOf(context.source, map), context),
      ...told(input),
      ...asked,
    };
  const main = read(FIGURE_MARK, parseFigureText);
  if (!main) return value && { ...waitingFigure(key, value, placeOf(context.source, map)), ...told(input) };
  const { asked: _wish, ...said } = main;
  const [stated] = CHANGE_KEYS.filter((name) => !asks(name)).flatMap(
    (name) => read(name, parseChangeText) ?? [],
  );
  const change = stated ?? main.change;
  const target = read("目标", parseQuantityText) ?? main.target;
  const prior = read("上年", parseQuantityText) ?? main.prior;
  const parts = new Map([...main.parts, ...readParts(key, map, context)]);
  return {
    type: "figure",
    key,
    place: placeOf(context.source, map),
    raw: scalarText(value as Scalar),
    ...said,
    parts,
    ...(change && { change }),
    ...asked,
    ...(target && { target }),
    ...(prior && { prior }),
    ...told(input),
  };
}

const isPending = (node: Scalar): boolean => isPendingText(scalarText(node));

/** Whether a figure's text only waits to be filled; whoever fills it may still want the change computed. */
export const isPendingText = (text: string): boolean => ["", PENDING].includes(withoutAsked(text));

/** A figure that nobody has filled in yet. */
function pendingFigure(key: string, node: Scalar, place: Place, { source, report }: FigureContext): Figure {
  report({
    code: "figure/pending",
    severity: "error",
    message: `「${key}」还没有填`,
    place: placeOf(source, node),
    expected: "数字加单位，如 120 亿元；没有这项内容就删去这一行",
  });
  return waitingFigure(key, node, place);
}

/** A figure to be filled in or mended: reported, but known by its key, so that nothing else complains of its absence. */
const waitingFigure = (key: string, node: Scalar, place: Place): Figure => ({
  type: "figure",
  key,
  place,
  raw: scalarText(node),
  status: "完成",
  pending: true,
  values: [],
  parts: new Map(),
});

/** The fields of the long form that are taken as they stand. */
function told(input: FigureInput): Partial<Figure> {
  const pairs = {
    status: input.状态,
    asOf: input.截至?.replace(/^截至\s*/u, "").replaceAll(/\s/gu, ""),
    rank: input.位次 && bareRank(input.位次),
    basis: input.口径,
    source: input.来源,
    owner: input.责任单位,
    note: input.说明,
  };
  return Object.fromEntries(Object.entries(pairs).filter(([, value]) => value !== undefined));
}

function readParts(key: string, map: YAMLMap, context: FigureContext): ReadonlyMap<string, Quantity> {
  const parts = new Map<string, Quantity>();
  const node = entriesOf(map).find((entry) => entry.name === "其中")?.value as YAMLMap | undefined;
  for (const { name, value } of node ? entriesOf(node) : []) {
    const quantity = isScalar(value)
      ? parseNode(`${key}.${name}`, value, context, parseQuantityText)
      : undefined;
    if (quantity) parts.set(name, quantity);
  }
  return parts;
}

type Parse<T> = (text: string, units: Units) => Parsed<T>;

/** Parses one whole text as a quantity. */
export const parseQuantityText: Parse<Quantity> = (text, units) =>
  whole(text, (scanner) => readQuantity(scanner, units));

/** Parses one whole text as a change. */
export const parseChangeText: Parse<Change> = (text, units) =>
  whole(text, (scanner) => readChange(scanner, units));

function whole<T>(text: string, read: (scanner: Scanner) => Parsed<T>): Parsed<T> {
  const scanner: Scanner = { text, at: 0 };
  const result = read(scanner);
  if (!result.ok || atEnd(scanner)) return result;
  return bad({ code: "figure/unparsable", message: "后面多出了文字", start: scanner.at, end: text.length });
}

/** Parses a scalar and reports what is wrong with it, at the exact characters where that can be told. */
export function parseNode<T>(
  key: string,
  node: Scalar,
  context: FigureContext,
  parse: Parse<T>,
): T | undefined {
  const parsed = parse(scalarText(node), context.units);
  if (parsed.ok) return parsed.value;
  reportFault(key, parsed.fault, node, context);
  return undefined;
}

function reportFault(key: string, fault: FigureFault, node: Scalar, { source, report }: FigureContext): void {
  const { start, end, code, message, ...rest } = fault;
  const from = node.range?.[0] ?? 0;
  const place: Place = isVerbatim(source, node)
    ? placeAt(source, from + start, from + Math.max(end, start + 1))
    : placeOf(source, node);
  report({
    code,
    severity: "error",
    message: `「${key}」${message}`,
    place,
    actual: scalarText(node),
    ...rest,
  });
}
