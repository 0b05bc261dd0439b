import { isScalar, type YAMLMap } from "yaml";
import type { TextEdit } from "../data/edits.ts";
import type { FigureText } from "../data/figure/parse.ts";
import { scalarEdit } from "../data/scalar.ts";
import { FIGURE_MARK } from "../data/schema/figure.ts";
import { entriesOf } from "../data/yaml.ts";
import { type FigureNode, fieldOf, partOf } from "./nodes.ts";
import { changeText, type LeftOut, type SimpleFigure, simpleText, spacedAmount } from "./simple.ts";

/** What of a figure its long form says in fields of their own, so that its text need not. */
export function ownFields({ node }: FigureNode): LeftOut {
  if (isScalar(node)) return {};
  const parts = entriesOf(node).find(({ name }) => name === "其中")?.value;
  const labels = parts === undefined ? [] : entriesOf(parts as YAMLMap).map(({ name }) => name);
  return {
    status: fieldOf(node, "状态") !== undefined,
    change: changeField(node) !== undefined,
    asOf: fieldOf(node, "截至") !== undefined,
    target: fieldOf(node, "目标") !== undefined,
    prior: fieldOf(node, "上年") !== undefined,
    parts: new Set(labels),
  };
}

/** The scalar that says the change; the reader takes 增减 before 同比. */
const changeField = (map: YAMLMap) => fieldOf(map, "增减") ?? fieldOf(map, "同比");

/** Edits by which a figure says a text; of a long form only 数值 is changed. */
export function textEdits({ node, source, flow }: FigureNode, text: string): readonly TextEdit[] {
  const scalar = isScalar(node) ? node : fieldOf(node, FIGURE_MARK);
  return scalar ? [scalarEdit(source, scalar, text, flow)] : [];
}

/** Name of a field of the long form that says what the text would say too; the reader would not take the text's. */
export function clashingField({ node }: FigureNode, said: FigureText): string | undefined {
  if (isScalar(node)) return undefined;
  const says: Readonly<Record<string, boolean>> = {
    增减: said.change !== undefined,
    同比: said.change !== undefined,
    目标: said.target !== undefined,
    上年: said.prior !== undefined,
    截至: said.asOf !== undefined,
    位次: said.rank !== undefined,
    状态: said.status !== "完成",
  };
  const field = Object.entries(says).find(([name, there]) => there && fieldOf(node, name))?.[0];
  return field ?? [...said.parts.keys()].find((label) => partOf(node, label));
}

/** Edits by which a figure says other numbers; only scalars whose content changes are touched. */
export function simpleEdits(
  figure: FigureNode,
  wanted: SimpleFigure,
  present: SimpleFigure | undefined,
): readonly TextEdit[] {
  const { node, source, flow } = figure;
  const own = ownFields(figure);
  const text = simpleText(wanted, own);
  const edits = present && simpleText(present, own) === text ? [] : [...textEdits(figure, text)];
  if (isScalar(node)) return edits;
  const set = (scalar: ReturnType<typeof fieldOf>, to: string | undefined, was: string | undefined): void => {
    if (scalar && to !== undefined && to !== was) edits.push(scalarEdit(source, scalar, to, flow));
  };
  set(
    changeField(node),
    wanted.change && changeText(wanted.change),
    present?.change && changeText(present.change),
  );
  set(fieldOf(node, "状态"), wanted.status, present?.status);
  set(fieldOf(node, "截至"), wanted.asOf, present?.asOf);
  for (const [label, amount] of wanted.parts) {
    const was = present?.parts.get(label);
    set(partOf(node, label), spacedAmount(amount), was && spacedAmount(was));
  }
  return edits;
}
