import type { FigureEntry, PageModel } from "../page/types.ts";
import { type State, statesOf } from "./words.ts";

/** What the list of figures is narrowed to; an empty word or name asks for nothing. */
export interface Filter {
  readonly words: string;
  readonly owner: string;
  readonly chapter: string;
  /** Every one of these it has to be. */
  readonly states: readonly State[];
}

export const isNarrow = ({ words, owner, chapter, states }: Filter): boolean =>
  squeezed(words) !== "" || owner !== "" || chapter !== "" || states.length > 0;

/** Indices of the figures that a filter leaves. Blanks in the words make no difference. */
export function filtered({ figures, places }: PageModel, filter: Filter): readonly number[] {
  const wanted = squeezed(filter.words);
  const textOf = ({ key, raw, source, owner = "", places: own }: FigureEntry): string =>
    squeezed([key, raw, source, owner, ...own.map((at) => places[at]?.printed ?? "")].join("\n"));
  return figures.flatMap((figure, index) => {
    const fits =
      (filter.owner === "" || figure.owner === filter.owner) &&
      (filter.chapter === "" || figure.chapter === filter.chapter) &&
      filter.states.every((state) => statesOf(figure).includes(state)) &&
      (wanted === "" || textOf(figure).includes(wanted));
    return fits ? [index] : [];
  });
}

const squeezed = (text: string): string => text.replace(/[^\S\n]/gu, "").toLowerCase();
