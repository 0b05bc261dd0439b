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
}

/** The page as one file. Its policy lets it load nothing and run no script but its own. */
export function pageHtml({ model, sheets, templates, styles, script }: Parts): string {
  const title = escapeXml(`${model.title}（审阅）`);
  const code = `\n${script.replaceAll("</script", "<\\/script")}`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(code)}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>
${styles.map((style) => style.replaceAll("</style", "<\\/style")).join("\n")}
</style>
</head>
<body>
<a class="skip" href="#pages">跳到报告正文</a>
<header id="bar"></header>
<div id="frame">
<main id="pages" tabindex="-1" aria-label="报告正文">
${sheets.join("\n")}
</main>
<aside id="panel" aria-label="数字、核对和变更"></aside>
</div>
${templates.join("\n")}
<script type="application/json" id="model">${safeJson(model)}</script>
<script>${code}</script>
</body>
</html>
`;
}

/** No data can end the element that holds them, nor open a comment in it. */
const safeJson = (model: PageModel): string => JSON.stringify(model).replaceAll("<", "\\u003c");

function policyFor(script: string): string {
  const hash = createHash("sha256").update(script).digest("base64");
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    "font-src data:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
