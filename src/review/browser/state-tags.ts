import type { FigureEntry } from "../page/types.ts";
import { el } from "./dom.ts";
import { STATE_WORDS, statesOf } from "./words.ts";

export const stateTags = (figure: FigureEntry): readonly HTMLElement[] =>
  statesOf(figure).map((state) => el("span", { class: `tag ${state}` }, STATE_WORDS[state]));
