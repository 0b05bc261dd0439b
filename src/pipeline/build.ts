import { drawChart } from "../charts/draw.ts";
import { chartFont } from "../charts/font.ts";
import { chartKeys } from "../charts/keys.ts";
import type { DrawnChart } from "../charts/types.ts";
import type { Judged } from "../checks/types.ts";
import type { PageProfile } from "../data/types.ts";
import type { Report } from "../diagnostics/types.ts";
import { pendingFigures, withoutEmptyCharts, withPendingList } from "../draft/list.ts";
import { draftReport } from "../draft/report.ts";
import type { FontBook } from "../fonts/types.ts";
import { compose } from "../layout/compose.ts";
import { placingOf } from "../layout/placing.ts";
import { PROFILE_A, PROFILE_B, type SoftwareMargins } from "../layout/standard/page.ts";
import type { Pages } from "../layout/types.ts";
import { makeLedger } from "../ledger/build.ts";
import { ledgerJson } from "../ledger/json.ts";
import { type FigureFinding, proofNotes } from "../ledger/notes.ts";
import type { Ledger } from "../ledger/types.ts";
import type { ProjectSources } from "../load/project.ts";
import { renderMarkdown } from "../markdown/render.ts";
import { forgetful, type Remember } from "../memory/types.ts";
import { renderPdf } from "../pdf/render.ts";
import type { ReportTree } from "../report/types.ts";
import { renderWord } from "../word/document.ts";
import { DRAFT_HEADER } from "../word/draft.ts";
import type { ReviewNotes } from "../word/review/types.ts";
import { type PlannedFile, textFile } from "../write/files.ts";
import { checkReport } from "./check.ts";
import { outputName, REVIEW_SUFFIX } from "./names.ts";
import { narrateYear } from "./narrate.ts";
import { graphicsOf, picturesOf } from "./pictures.ts";
import { spareMemory } from "./spare.ts";
import type { Composed, Narrated } from "./types.ts";

/** A built report: everything in memory, nothing on disk. */
export interface Built extends Composed {
  readonly files: readonly PlannedFile[];
  /** Every finding of the checks, answered ones included. */
  readonly judged: readonly Judged[];
}

/** 正式版, or with the 核稿版 besides. */
export type Edition = "official" | "review";

/** What is built besides or instead of the official report. */
export interface BuildOptions {
  readonly edition?: Edition;
  /** Figures may wait to be filled; everything written says that it is a draft. */
  readonly draft?: boolean;
  /** What earlier builds with the same fonts made of the same input is not made again. */
  readonly remember?: Remember;
}

/** Called as a stage begins, with its Chinese name. */
export type Progress = (stage: string) => void;

/** data → tree → charts → pages and ledger. Undefined when there are errors. */
export async function composeReport(
  project: ProjectSources,
  fonts: FontBook,
  report: Report,
  failed: () => boolean,
  progress: Progress,
): Promise<Composed | undefined> {
  progress("读取数据，成文");
  const narrated = narrateYear(project, report);
  return narrated && !failed() ? composeNarrated(narrated, fonts, report, failed, progress) : undefined;
}

/** tree → charts → pages and ledger. A draft ends with the list of what waits. */
export async function composeNarrated(
  narrated: Narrated,
  fonts: FontBook,
  report: Report,
  failed: () => boolean,
  progress: Progress,
  { draft = false, remember = forgetful }: Pick<BuildOptions, "draft" | "remember"> = {},
): Promise<Composed | undefined> {
  const drawn = await drawNarrated(narrated, fonts, report, progress, draft, remember);
  return composeDrawn(narrated, drawn, fonts, report, failed, progress, remember);
}

/** A told report with its charts. */
type Drawn = Narrated & Pick<Composed, "drawn">;

async function drawNarrated(
  narrated: Narrated,
  fonts: FontBook,
  report: Report,
  progress: Progress,
  draft: boolean,
  remember: Remember,
): Promise<Drawn> {
  progress("绘图");
  const told = { ...narrated, tree: draft ? draftTree(narrated) : narrated.tree };
  return { ...told, drawn: await drawPlaced(told, fonts, report, remember) };
}

/** The ledger is of the report itself: `told` may be a draft, which ends with a list of its own. */
function composeDrawn(
  narrated: Narrated,
  told: Drawn,
  fonts: FontBook,
  report: Report,
  failed: () => boolean,
  progress: Progress,
  remember: Remember,
): Composed | undefined {
  progress("排版");
  const { tree, drawn } = told;
  const graphics = graphicsOf(drawn);
  const pages = remember("pages", [tree, graphics, fonts.digest], report, (tell) =>
    compose(tree, graphics, fonts, tell),
  );
  if (failed()) return undefined;
  return { ...told, pages, ledger: ledgerOf(narrated, pages) };
}

/**
 * The whole way: data → tree → checks → charts → pages → Word, PDF, Markdown. Undefined when there are errors;
 * nothing is written here, so that a failed build changes no file.
 */
export async function buildReport(
  project: ProjectSources,
  fonts: FontBook,
  report: Report,
  failed: () => boolean,
  progress: Progress,
  { edition = "official", draft = false, remember = forgetful }: BuildOptions = {},
): Promise<Built | undefined> {
  progress("读取数据，成文");
  const tell = draft ? draftReport(report) : report;
  const narrated = narrateYear(project, tell, remember);
  spareMemory();
  progress("核对");
  const judged = narrated ? checkReport(narrated, project, tell) : [];
  if (!narrated || failed()) return undefined;
  const told = await drawNarrated(narrated, fonts, tell, progress, draft, remember);
  const graphics = graphicsOf(told.drawn);
  // Drawn on other threads while this one composes the pages.
  const drawing = picturesOf(graphics, fonts, remember);
  drawing.catch(() => {});
  const composed = composeDrawn(narrated, told, fonts, tell, failed, progress, remember);
  if (!composed) return undefined;
  const { tree, year, pages, ledger } = composed;
  progress("生成 Word 和 PDF");
  const name = outputName(composed, { draft });
  const pending = draft ? new Set(pendingFigures(year).map(({ key }) => key)) : undefined;
  const setting = {
    profile: PROFILES[year.front.profile],
    placing: placingOf(pages),
    ...(pending && { draft: pending }),
  };
  const inWord = async (notes?: ReviewNotes): Promise<Uint8Array> => {
    const pictures = await drawing;
    spareMemory();
    return renderWord(tree, pictures, { ...setting, ...(notes && { review: notes }) });
  };
  // The pages, too, follow from these alone.
  const content = [tree, graphics, pending, year.front.profile, fonts.digest];
  const silent = (): void => {};
  spareMemory();
  // One after the other: of a long report each takes much memory while it is made.
  const pdf = await remember("pdf", content, silent, () =>
    renderPdf(pages, tree.meta, graphics, fonts, {
      ...(pending && { draft: { pending, header: DRAFT_HEADER } }),
      remember,
    }),
  );
  spareMemory();
  const word = await remember("word", content, silent, () => inWord());
  const review = edition === "review" ? await inWord(proofNotes(ledger, judged.map(findingOf))) : undefined;
  if (failed()) return undefined;
  const files: readonly PlannedFile[] = [
    { path: `${name}.docx`, bytes: word },
    ...(review
      ? [
          {
            path: `${outputName(composed, { draft, suffix: REVIEW_SUFFIX })}.docx`,
            bytes: review,
            aside: true as const,
          },
        ]
      : []),
    { path: `${name}.pdf`, bytes: pdf },
    textFile(`${name}.md`, renderMarkdown(tree)),
    textFile(LEDGER_FILE, ledgerJson(ledger)),
    ...[...graphics].map(([key, { svg }]) => textFile(`${CHART_FOLDER}/${key}.svg`, svg)),
  ];
  return { ...composed, files, judged };
}

/** Margins of the Word page by the name that report.yaml gives them. The printed type of the PDF is the same in both. */
export const PROFILES: Readonly<Record<PageProfile, SoftwareMargins>> = {
  "GB/T 33476.2": PROFILE_A,
  "GB/T 9704": PROFILE_B,
};

/** The sub-folder of the output that holds the charts and nothing else. */
export const CHART_FOLDER = "charts";

/** The ledger's name in the output. */
const LEDGER_FILE = "ledger.json";

const findingOf = ({ finding: { keys, message }, answer }: Judged): FigureFinding => ({
  keys,
  message,
  ...(answer && { answer: answer.reason }),
});

function draftTree({ tree, year, charts }: Narrated): ReportTree {
  const empty = [...charts].filter(([, { rows }]) => rows.length === 0).map(([name]) => name);
  return withPendingList(withoutEmptyCharts(tree, new Set(empty)), pendingFigures(year));
}

/** The ledger of a told year, once its pages are composed. */
const ledgerOf = ({ year, tree, charts, earlier }: Narrated, pages: Pages): Ledger =>
  makeLedger(
    year,
    tree,
    pages,
    new Map([...charts].map(([name, { spec }]) => [name, chartKeys(spec).map(({ path }) => path)])),
    earlier?.year,
  );

/** Draws the charts that the tree places, one after the other. */
async function drawPlaced(
  { tree, charts }: Narrated,
  fonts: FontBook,
  report: Report,
  remember: Remember,
): Promise<ReadonlyMap<string, DrawnChart>> {
  const drawn = new Map<string, DrawnChart>();
  const blocks = [...tree.body, ...tree.attachments.flatMap(({ children }) => children)];
  for (const block of blocks) {
    const prepared = block.type === "chart" ? charts.get(block.chart) : undefined;
    const chart =
      prepared &&
      (await remember("chart", [prepared, fonts.digest], report, (tell) =>
        drawChart(prepared.spec, prepared.rows, chartFont(fonts), tell),
      ));
    if (chart) drawn.set(chart.name, chart);
  }
  return drawn;
}
