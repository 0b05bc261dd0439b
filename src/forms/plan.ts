import { namesOf } from "../data/figure/name.ts";
import type { Figure } from "../data/figure/types.ts";
import { chapterTitles, fileStem } from "../data/titles.ts";
import type { Year } from "../data/types.ts";
import type { Source } from "../diagnostics/source.ts";
import { ownFields } from "./edits.ts";
import { figureNodes } from "./nodes.ts";
import { rowsOf } from "./rows.ts";
import type { Form, FormRow, FormSection } from "./types.ts";

/** Who stands for figures for which nobody answers. */
export const NO_OWNER = "未定责任单位";

/** The report's own year is no figure to be asked for. */
const isAsked = ({ key }: Figure): boolean => key !== "年度";

export const ownerName = ({ owner }: Figure): string => owner ?? NO_OWNER;

/** One form for each responsible unit, in the order of the data; figures without one last. */
export function planForms(
  year: Year,
  earlier: Year | undefined,
  chapters: readonly Source[],
): readonly Form[] {
  const nodes = figureNodes(chapters);
  const asked = [...year.figures.values()].filter(isAsked);
  const owners = [...new Set(asked.map(ownerName))].toSorted((a, b) => last(a) - last(b));
  const titles = chapterTitles(year);
  return owners.map((owner) => {
    const sections: FormSection[] = [];
    for (const figure of asked) {
      if (ownerName(figure) !== owner) continue;
      const title = bandOf(figure, titles);
      const before = earlier?.figures.get(figure.key);
      const node = nodes.get(figure.key);
      const rows = rowsOf({
        key: figure.key,
        now: figure.pending ? undefined : figure,
        last: before?.pending ? undefined : before,
        asked: figure.asked !== undefined,
        own: node ? ownFields(node) : {},
        basis: figure.basis ?? before?.basis,
        raw: node?.raw ?? "",
        units: year.units,
      });
      add(sections, title, rows);
    }
    return { year: year.year, owner, sections };
  });
}

const last = (owner: string): number => (owner === NO_OWNER ? 1 : 0);

function add(sections: FormSection[], title: string, rows: readonly FormRow[]): void {
  const open = sections.at(-1);
  if (open?.title === title) sections[sections.length - 1] = { title, rows: [...open.rows, ...rows] };
  else sections.push({ title, rows });
}

/** 城市治理 ／ 绿化: the chapter, and the first name of the key. */
function bandOf({ key, place }: Figure, titles: ReadonlyMap<string, string>): string {
  const chapter = titles.get(fileStem(place.file));
  const [first = ""] = namesOf(key);
  return chapter === undefined ? first : `${chapter} ／ ${first}`;
}
