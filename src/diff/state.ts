import { stateOf } from "../checks/run.ts";
import { printProperties, printQuantity } from "../data/figure/print.ts";
import type { Figure } from "../data/figure/types.ts";
import { printPart, WHOLE } from "../data/lookup.ts";
import { placeText } from "../ledger/json.ts";
import type { FigureState } from "./types.ts";

/** Whether two figures read and print the same; blanks say nothing. */
export const sameFigure = (one: Figure, other: Figure): boolean =>
  sameText(one, other) && printsOf(one) === printsOf(other);

/** Whether two figures are written the same, blanks aside. */
export const sameText = (one: Figure, other: Figure): boolean => writtenOf(one) === writtenOf(other);

const writtenOf = (figure: Figure): string => stateOf(figure).replace(/\s/gu, "");

/** All that a figure can print. What waits to be filled prints its own name, which is no value. */
const printsOf = (figure: Figure): string =>
  JSON.stringify(
    figure.pending
      ? []
      : [
          [...printProperties(figure)],
          [...figure.parts].map(([label, quantity]) => [label, printQuantity(quantity)]),
          figure.values.map(({ asOf }) => asOf),
        ],
  );

/** A figure as a comparison shows it. */
export const figureState = (figure: Figure): FigureState => ({
  key: figure.key,
  raw: rawOf(figure),
  place: placeText(figure.place),
  printed: printPart(figure, WHOLE) ?? "",
});

/** Properties that a figure's long form may say beside its value. */
const BESIDE: readonly string[] = ["截至", "目标", "上年", "位次"];
/** What a change without an amount is typed with. */
const LEVEL = "平";

/** The text, and what the long form says besides: 34 微克，下降3%，截至9月. */
function rawOf(figure: Figure): string {
  const properties = printProperties(figure);
  const { change } = figure;
  const said = figure.raw.replace(/[\s,]/gu, "");
  const short = change?.amount ? printQuantity(change.amount) : change && LEVEL;
  const more = [
    ...(short === undefined || said.includes(short) ? [] : [properties.get("增减") ?? ""]),
    ...BESIDE.flatMap((name) => {
      const text = properties.get(name);
      if (text === undefined || said.includes(text)) return [];
      return [name === "目标" || name === "上年" ? name + text : text];
    }),
    ...[...figure.parts].flatMap(([label, quantity]) => {
      const text = printQuantity(quantity);
      return said.includes(text) ? [] : [label + text];
    }),
  ];
  return [figure.raw, ...more].join("，");
}
