import { createHash } from "node:crypto";
import { escapeXml } from "../../report/xml.ts";
import type { PageModel } from "./types.ts";

/** The parts of the page, each finished. */
export interface Parts {
  readonly model: PageModel;
  readonly sheets: readonly string[];
  /** Drawings to be shown on demand. */
  readonly templates: readonly string[];
  readonly styles: readonly string[];
  /** The browser's program. */
  readonly script: string;
  /** Of a page that is served by `report watch`; a file has none. */
  readonly live?: Live;
}

/** What a served page follows its report with. */
export interface Live {
  /** Names the build that the page is of. */
  readonly build: string;
  readonly script: string;
  readonly style: string;
}

/** The page as one file. Its policy lets it load nothing and run no script but its own. */
export function pageHtml({ model, sheets, templates, styles, script, live }: Parts): string {
  const code = scriptText(script);
  return documentHtml(
    `${model.title}（审阅）`,
    styles,
    [code],
    live,
    `<a class="skip" href="#pages">跳到报告正文</a>
<header id="bar"></header>
<div id="frame">
<main id="pages" tabindex="-1" aria-label="报告正文">
${sheets.join("\n")}
</main>
<aside id="panel" aria-label="数字、核对和变更"></aside>
</div>
${templates.join("\n")}
<script type="application/json" id="model">${safeJson(model)}</script>
<script>${code}</script>`,
  );
}

/** What is served before there has been a build to show. */
export const emptyHtml = (style: string, live: Live): string => documentHtml("审阅", [style], [], live, "");

/** What every page has around its body. The one that is served may also ask its own server for news. */
function documentHtml(
  title: string,
  styles: readonly string[],
  scripts: readonly string[],
  live: Live | undefined,
  body: string,
): string {
  const follower = live && scriptText(live.script);
  const policy = policyFor(follower === undefined ? scripts : [follower, ...scripts], live !== undefined);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeXml(title)}</title>
<style>
${(live ? [...styles, live.style] : styles).map((style) => style.replaceAll("</style", "<\\/style")).join("\n")}
</style>
</head>
<body${live ? ` data-build="${escapeXml(live.build)}"` : ""}>
${follower === undefined ? "" : `<script>${follower}</script>\n`}${body}
</body>
</html>
`;
}

/** No string in a program can end its element. */
const scriptText = (script: string): string => `\n${script.replaceAll("</script", "<\\/script")}`;

/** No data can end the element that holds them, nor open a comment in it. */
const safeJson = (model: PageModel): string => JSON.stringify(model).replaceAll("<", "\\u003c");

function policyFor(scripts: readonly string[], live: boolean): string {
  const hashes = scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
    ...(live ? ["connect-src 'self'"] : []),
    "style-src 'unsafe-inline'",
    "font-src data:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
