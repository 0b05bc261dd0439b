import type { PageModel, PlaceEntry, Spot } from "../page/types.ts";
import type { Chosen } from "./reader.ts";
import { besideWords, changeStops, type Fits, nextStop, type Stop, stepFrom } from "./stepping.ts";

/** Going through the pages by keyboard. */
export interface Walk {
  /** To the next or the last figure that is left by the filter. */
  readonly figure: (direction: 1 | -1) => void;
  /** To one that waits for an answer. */
  readonly open: (direction: 1 | -1) => void;
  /** To a changed figure or sentence. */
  readonly change: (direction: 1 | -1) => void;
}

/** Where the walk is, and how it goes on. */
export interface Ground {
  /** What is chosen, or the words that were gone to after it. */
  readonly here: () => Chosen | Spot | undefined;
  readonly goToPlace: (place: number) => void;
  readonly goToWords: (spot: Spot) => void;
  /** Figures that the filter leaves; without a list all of them. */
  readonly left: () => ReadonlySet<number> | undefined;
}

export function walkThrough(model: PageModel, { here, goToPlace, goToWords, left }: Ground): Walk {
  const { figures, places } = model;
  const stops = changeStops(model);

  const step = (direction: 1 | -1, fits: Fits): void => {
    const at = here();
    const from = at && "lines" in at ? besideWords(model, at, direction) : placeOf(model, at);
    const place = stepFrom(model, from, direction, fits);
    if (place !== undefined) goToPlace(place);
  };
  const change = (direction: 1 | -1): void => {
    const at = here();
    const place = placeOf(model, at);
    const from: Stop | undefined =
      at && "lines" in at
        ? (stops.find(({ spot }) => spot === at) ?? at)
        : (stops.find((stop) => stop.place !== undefined && stop.place === place) ?? places[place ?? -1]);
    const stop = nextStop(stops, from, direction);
    if (stop?.place !== undefined) goToPlace(stop.place);
    if (stop?.spot) goToWords(stop.spot);
  };
  const isLeft = ({ figure }: PlaceEntry): boolean => left()?.has(figure) ?? true;
  const isOpen = ({ figure }: PlaceEntry): boolean => figures[figure]?.open === true;
  return {
    figure: (direction) => step(direction, isLeft),
    open: (direction) => step(direction, isOpen),
    change,
  };
}

/** The place that is chosen; of a figure without one where it is printed first. */
function placeOf({ figures }: PageModel, at: Chosen | Spot | undefined): number | undefined {
  if (!at || "lines" in at || at.type !== "figure") return undefined;
  return at.place ?? figures[at.figure]?.places[0];
}
