import { describe, expect, test } from "vitest";
import { type Filter, filtered, isNarrow } from "../../src/review/browser/filter.ts";
import { changeStops, nextStop, stepFrom } from "../../src/review/browser/stepping.ts";
import type { FigureEntry, PageModel, PlaceEntry } from "../../src/review/page/types.ts";

const figure = (key: string, more: Partial<FigureEntry> = {}): FigureEntry => ({
  key,
  raw: "120 亿元",
  source: "data/2031/economy.yaml:2:11",
  chapter: "经济",
  facts: [],
  earlier: [],
  places: [],
  findings: [],
  charts: [],
  ...more,
});

const place = (of: number, printed: string, stop: boolean): PlaceEntry => ({
  figure: of,
  part: "值",
  printed,
  page: 1,
  line: 1,
  context: ["", printed, ""],
  stop,
});

const model: PageModel = {
  title: "题",
  year: 2031,
  draft: false,
  figures: [
    figure("经济.总值", { owner: "区发改委", places: [0, 1], change: 0 }),
    figure("经济.收入", { raw: "8.80 亿元", places: [2], open: true, change: 1 }),
    figure("治理.停车位", { owner: "区城管委", chapter: "治理", places: [3] }),
  ],
  places: [
    place(0, "预计", true),
    place(0, "120亿元", false),
    place(1, "8.80亿元", true),
    place(2, "1.2万个", true),
  ],
  charts: [],
  findings: [],
};

const ALL: Filter = { words: "", owner: "", chapter: "", states: [] };
const left = (filter: Partial<Filter>): readonly number[] => filtered(model, { ...ALL, ...filter });

describe("the filter of the figures", () => {
  test.each<[string, Partial<Filter>, readonly number[]]>([
    ["nothing asked", {}, [0, 1, 2]],
    ["an owner", { owner: "区城管委" }, [2]],
    ["a chapter", { chapter: "经济" }, [0, 1]],
    ["a state", { states: ["changed"] }, [0, 1]],
    ["two states", { states: ["changed", "open"] }, [1]],
    ["words of the key", { words: "停车" }, [2]],
    ["words as printed", { words: "1.2 万个" }, [2]],
    ["words of the data, blanks aside", { words: " 120亿元" }, [0, 2]],
    ["an owner as words, and a chapter", { words: "发改委", chapter: "治理" }, []],
  ])("leaves by %s", (_, filter, expected) => {
    expect(left(filter)).toEqual(expected);
  });

  test("knows whether it asks for anything", () => {
    expect(isNarrow(ALL)).toBe(false);
    expect(isNarrow({ ...ALL, words: "  " })).toBe(false);
    expect(isNarrow({ ...ALL, states: ["open"] })).toBe(true);
  });
});

describe("a step from figure to figure", () => {
  const any = (): boolean => true;
  const step = (from: number | undefined, direction: 1 | -1, fits = any as (one: PlaceEntry) => boolean) =>
    stepFrom(model, from, direction, fits);

  test("begins at either end, goes over what belongs together, and round", () => {
    expect([step(undefined, 1), step(0, 1), step(2, 1), step(3, 1)]).toEqual([0, 2, 3, 0]);
    expect([step(undefined, -1), step(0, -1), step(2, -1)]).toEqual([3, 3, 0]);
  });

  test("stops only where asked, and nowhere if nothing fits", () => {
    expect(step(0, 1, ({ figure: of }) => of === 2)).toBe(3);
    expect(step(0, 1, () => false)).toBeUndefined();
    expect(stepFrom({ places: [] }, undefined, 1, any)).toBeUndefined();
  });
});

describe("a step from change to change", () => {
  const spot = { page: 1, line: 5, lines: ["l1-4"] };
  const changed: PageModel = {
    ...model,
    places: model.places.map((one, at) => ({ ...one, line: 2 * at })),
    changes: {
      against: "HEAD",
      figures: [],
      prose: [{ kind: "changed", mark: "改", where: "", pieces: [], spot }],
      objects: [],
      checks: [],
      layout: [],
    },
  };
  const stops = changeStops(changed);

  test("goes to figures and words in reading order", () => {
    expect(stops).toEqual([
      { page: 1, line: 0, place: 0 },
      { page: 1, line: 4, place: 2 },
      { page: 1, line: 5, spot },
    ]);
    const [first, second, third] = stops;
    expect([undefined, first, second, third].map((from) => nextStop(stops, from, 1))).toEqual([
      first,
      second,
      third,
      first,
    ]);
    expect([undefined, first].map((from) => nextStop(stops, from, -1))).toEqual([third, third]);
  });

  test("goes on from any other line, and nowhere without changes", () => {
    const here = { page: 1, line: 2 };
    expect([nextStop(stops, here, 1), nextStop(stops, here, -1)]).toEqual([stops[1], stops[0]]);
    expect(nextStop([], here, 1)).toBeUndefined();
  });
});
