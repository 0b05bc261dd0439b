import type { Report } from "../diagnostics/types.ts";
import type { ReportDiff } from "../diff/types.ts";
import { pendingFigures } from "../draft/list.ts";
import type { FontBook } from "../fonts/types.ts";
import { placingOf } from "../layout/placing.ts";
import { renderPdf } from "../pdf/render.ts";
import { alignReports } from "../redline/align.ts";
import { countChanges } from "../redline/count.ts";
import type { AlignedReport, Side } from "../redline/types.ts";
import { renderWord } from "../word/document.ts";
import { renderRedline } from "../word/redline/document.ts";
import type { Reviser } from "../word/redline/revise.ts";
import type { WordCharts } from "../word/types.ts";
import type { PlannedFile } from "../write/files.ts";
import { PROFILES } from "./build.ts";
import { isDraft, NOTE_SUFFIX, outputName, REDLINE_SUFFIX } from "./names.ts";
import { composeNote } from "./note.ts";
import { type Graphic, graphicsOf, picturesOf } from "./pictures.ts";
import type { Version } from "./types.ts";

/** Two versions of a year's report, and whom the changes are put down to. */
export interface Compared {
  readonly from: Version;
  readonly to: Version;
  readonly reviser: Reviser;
}

/** Two versions as one report, and how many changes a reader will see; 0 when both print the same. */
export function alignVersions(from: Version, to: Version): { report: AlignedReport; changes: number } {
  const report = alignReports(sideOf(from), sideOf(to));
  return { report, changes: countChanges(report) };
}

const sideOf = ({ composed: { tree, drawn } }: Version): Side => ({
  tree,
  drawings: new Map([...drawn].map(([name, { svg }]) => [name, svg])),
});

/** 修订稿 and 变更说明. Undefined when there are errors; nothing is written here. */
export async function redlineFiles(
  aligned: AlignedReport,
  diff: ReportDiff,
  compared: Compared,
  fonts: FontBook,
  report: Report,
  failed: () => boolean,
): Promise<readonly PlannedFile[] | undefined> {
  const { composed } = compared.to;
  const { tree, year, pages } = composed;
  const subject = { meta: tree.meta, date: compared.reviser.date, pages: pages.pages.length };
  const note = composeNote(diff, subject, fonts, report);
  if (failed()) return undefined;
  const setting = { profile: PROFILES[year.front.profile], placing: placingOf(note.pages) };
  const [redline, noteWord, notePdf] = await Promise.all([
    redlineWord(aligned, compared, fonts),
    renderWord(note.tree, new Map(), setting),
    renderPdf(note.pages, note.tree.meta, new Map(), fonts),
  ]);
  const draft = isDraft(composed);
  const name = (suffix: string): string => outputName(composed, { draft, suffix });
  return [
    { path: `${name(REDLINE_SUFFIX)}.docx`, bytes: redline },
    { path: `${name(NOTE_SUFFIX)}.docx`, bytes: noteWord },
    { path: `${name(NOTE_SUFFIX)}.pdf`, bytes: notePdf },
  ];
}

/** 修订稿: the new version's page and pictures, with the old one's where they differ. */
export async function redlineWord(
  aligned: AlignedReport,
  { from, to, reviser }: Compared,
  fonts: FontBook,
): Promise<Uint8Array> {
  const { year } = to.composed;
  const pending = new Set(pendingFigures(year).map(({ key }) => key));
  return renderRedline(aligned, {
    profile: PROFILES[year.front.profile],
    placing: { from: placingOf(from.composed.pages), to: placingOf(to.composed.pages) },
    charts: await picturesOfBoth(graphicsOf(from.composed.drawn), graphicsOf(to.composed.drawn), fonts),
    reviser,
    ...(pending.size > 0 && { draft: pending }),
  });
}

/** A drawing that did not change is made a picture once. */
async function picturesOfBoth(
  from: ReadonlyMap<string, Graphic>,
  to: ReadonlyMap<string, Graphic>,
  fonts: FontBook,
): Promise<{ readonly from: WordCharts; readonly to: WordCharts }> {
  const now = await picturesOf(to, fonts);
  const isSame = (name: string, { svg }: Graphic): boolean => now.get(name)?.svg === svg;
  const others = await picturesOf(
    new Map([...from].filter(([name, graphic]) => !isSame(name, graphic))),
    fonts,
  );
  return { from: new Map([...now, ...others]), to: now };
}
