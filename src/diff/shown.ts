import type { Occurrence } from "../ledger/types.ts";
import type { CheckChange, FigureChange, Movement, ObjectChange, ProseChange, Sides } from "./types.ts";
import { type Stretch, stretchesOf } from "./words.ts";

/** A changed place as a reader is shown it. */
export interface Shown {
  /** 第 3 页第 7 行（表1）: in the new report, of what is gone in the old. */
  readonly where: string;
  /** 新增, 删去 or 移动: of words that stand on one side only, or elsewhere; empty of those that changed. */
  readonly mark: string;
  /** What stands there, old and new words side by side; several where cells of one row changed. */
  readonly texts: readonly (readonly Stretch[])[];
}

/** The places of a figure: those in one sentence, or in cells of one row, are shown as one. */
export function shownPlaces({ places }: FigureChange): readonly Shown[] {
  const groups = new Map<string, Sides<Occurrence>[]>();
  for (const place of places) {
    const id = groupOf(place);
    const known = groups.get(id);
    if (known) known.push(place);
    else groups.set(id, [place]);
  }
  return [...groups.values()].flatMap(([first, ...more]) => (first ? [shownGroup(first, more)] : []));
}

function groupOf({ from, to }: Sides<Occurrence>): string {
  const { kind, page, line, object, section = [], paragraph, sentence } = to ?? from ?? {};
  const where = kind === "cell" ? [page, line] : [...section, paragraph, sentence, from?.text, to?.text];
  return [kind, object, ...where].join("\n");
}

function shownGroup(first: Sides<Occurrence>, more: readonly Sides<Occurrence>[]): Shown {
  const { kind } = first.to ?? first.from ?? {};
  if (kind !== "cell") return shownWords(first);
  const all = [first, ...more];
  const texts = all.map(({ from, to }) => stretchesOf(from?.printed ?? "", to?.printed ?? ""));
  const mark = all.every(({ from }) => !from) ? ADDED : all.every(({ to }) => !to) ? REMOVED : "";
  const cells = mark === "" ? texts : texts.map((text) => text.map(wholly));
  return { where: whereOf(first), mark, texts: cells.filter((cell) => cell.length > 0) };
}

/** A sentence whose words changed. */
export const shownProse = ({ from, to }: ProseChange): Shown =>
  shownWords({ ...(from && { from }), ...(to && { to }) });

const ADDED = "新增";
const REMOVED = "删去";
const MOVED = "移动";

function shownWords(sides: Sides<PrintedWords>): Shown {
  const { from, to } = sides;
  const where = whereOf(sides);
  if (!from || !to)
    return { where, mark: to ? ADDED : REMOVED, texts: [[{ same: (to ?? from)?.text ?? "" }]] };
  const mark = from.text === to.text ? MOVED : "";
  return { where, mark, texts: [stretchesOf(from.text, to.text)] };
}

/** What stands on one side only needs no mark of its own beside that of its place. */
const wholly = (stretch: Stretch): Stretch =>
  "same" in stretch ? stretch : { same: stretch.from + stretch.to };

interface PrintedWords {
  readonly text: string;
  readonly page: number;
  readonly line: number;
  readonly object?: string;
}

const whereOf = ({ from, to }: Sides<Omit<PrintedWords, "text">>): string => {
  const { page = 0, line = 0, object } = to ?? from ?? {};
  return `第 ${page} 页第 ${line} 行${object === undefined ? "" : `（${object}）`}`;
};

/** -20亿元，-0.4%; nothing where the two do not compare. */
export const movementText = ({ difference, relative }: Movement): string =>
  [difference, relative].filter((text) => text !== undefined).join("，");

/** A figure's two states as typed; as printed where they differ in nothing but that. */
export function statesOf({ from, to }: FigureChange): { readonly from: string; readonly to: string } {
  const printed =
    from !== undefined && to !== undefined && from.raw === to.raw && from.printed !== to.printed;
  const text = (state: FigureChange["from"]): string => (printed ? state?.printed : state?.raw) ?? "—";
  return { from: text(from), to: text(to) };
}

/** What happened to a figure beyond its value. */
export const FIGURE_KIND: Readonly<Record<FigureChange["kind"], string>> = {
  changed: "",
  added: "新增",
  removed: "删去",
  renamed: "改名",
};

export const OBJECT_KIND: Readonly<Record<ObjectChange["kind"], string>> = {
  changed: "有变化",
  added: "新增",
  removed: "删去",
};

export const CHECK_KIND: Readonly<Record<CheckChange["kind"], string>> = {
  new: "新提示",
  lapsed: "核准失效",
  gone: "不再提示",
  answered: "已核准",
};
