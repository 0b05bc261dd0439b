import type { Diagnostic, Report } from "../diagnostics/types.ts";
import type { ReportDiff } from "../diff/types.ts";
import type { FontBook } from "../fonts/types.ts";
import { compose } from "../layout/compose.ts";
import type { Pages } from "../layout/types.ts";
import { changeNote, type NoteSubject, type Shown, tellable } from "../redline/note/note.ts";
import type { ReportTree } from "../report/types.ts";

/** More than these never stand on one page. */
const MOST: Shown = { figures: 14, prose: 10 };

/** 变更说明 as composed: on one page, the changes that find no room left to the redline. */
export function composeNote(
  diff: ReportDiff,
  subject: NoteSubject,
  fonts: FontBook,
  report: Report,
): { readonly tree: ReportTree; readonly pages: Pages } {
  const all = tellable(diff);
  let shown: Shown = {
    figures: Math.min(all.figures, MOST.figures),
    prose: Math.min(all.prose, MOST.prose),
  };
  for (;;) {
    const found: Diagnostic[] = [];
    const tree = changeNote(diff, subject, shown);
    const pages = compose(tree, new Map(), fonts, (diagnostic) => found.push(diagnostic));
    if (pages.pages.length <= 1 || shown.figures + shown.prose === 0) {
      found.forEach(report);
      return { tree, pages };
    }
    shown = fewer(shown);
  }
}

/** The longer list gives way. */
const fewer = ({ figures, prose }: Shown): Shown =>
  prose >= figures ? { figures, prose: prose - 1 } : { figures: figures - 1, prose };
