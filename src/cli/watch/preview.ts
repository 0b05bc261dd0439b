import { PLAIN, renderDiagnostic, sortDiagnostics } from "../../diagnostics/render.ts";
import { diffVersions } from "../../diff/diff.ts";
import { loadBrowserCode, loadLiveCode } from "../../load/browser.ts";
import type { Version } from "../../pipeline/types.ts";
import { versionOf } from "../../pipeline/version.ts";
import { renderReview } from "../../review/page/render.ts";
import { emptyHtml } from "../../review/page/template.ts";
import { WORK_TREE } from "../versions.ts";
import { servePage } from "./server.ts";
import type { Turn } from "./session.ts";

/** What the pages call the build before this one. */
const BEFORE = "上次保存";

/** The review page of the last good build, in the browser. */
export interface Preview {
  readonly address: string;
  /** Shows what a build came to: its pages with what it changed marked, or the findings above the last good pages. */
  readonly show: (turn: Turn) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Begins to serve an empty page. `session` names this run, so that pages of an earlier one know that they are old. */
export async function openPreview(session: string, port: number | undefined): Promise<Preview> {
  const [code, live] = await Promise.all([loadBrowserCode(), loadLiveCode()]);
  let count = 0;
  let last: Version | undefined;
  const buildName = (): string => `${session}-${count}`;
  let html = emptyHtml(code.style, { ...live, build: buildName() });
  const server = await servePage({ html, build: buildName(), fault: "" }, port);

  const show = async (turn: Turn): Promise<void> => {
    const { built, project, fonts } = turn;
    if (built && project && fonts) {
      count += 1;
      const version = versionOf(WORK_TREE, project, built, built.judged);
      const from = last && { ...last, label: BEFORE };
      const compared = from && { from, diff: diffVersions(from, version) };
      const means = { fonts, ...code };
      html = await renderReview(version, means, compared, { ...live, build: buildName() });
      last = version;
    }
    const opening = last ? "没有生成，下面是上一次的版面：" : "没有生成：";
    server.show({ html, build: buildName(), fault: built ? "" : `${opening}\n\n${faultOf(turn)}` });
  };
  return { address: server.address, show, close: server.close };
}

/** The findings as a terminal shows them; warnings stand in the page itself. */
const faultOf = ({ found, sources }: Turn): string =>
  sortDiagnostics(found)
    .filter(({ severity }) => severity === "error")
    .map((one) => renderDiagnostic(one, sources, PLAIN))
    .join("\n\n");
