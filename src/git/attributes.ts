/** Folders of a project, relative to it and with `/`; undefined where they lie elsewhere. */
export interface AttributedFolders {
  readonly data: string | undefined;
  readonly templates: string | undefined;
  readonly output: string | undefined;
}

const BEGIN = "# report git install 写的，从这里";
const END = "# 到这里；别的行不会动";
const BLOCK = new RegExp(`^${BEGIN}\\r?\\n[^]*?^${END}$`, "mu");

/** The lines for .gitattributes: how files are kept, and which driver tells their differences. */
export const attributesBlock = ({ data, templates, output }: AttributedFolders): string =>
  [
    BEGIN,
    "# 数据和模板用 LF 换行；生成的文件按原样存取，合并时有冲突就重新生成",
    ...lines(data, ["**/*.yaml text eol=lf diff=report-yaml", "**/*.yml text eol=lf diff=report-yaml"]),
    ...lines(templates, ["**/*.hbs text eol=lf", "**/*.yaml text eol=lf"]),
    "fonts/*.json text eol=lf",
    "fonts/*.yaml text eol=lf",
    ...lines(output, ["** -text -merge", "**/*.svg -diff", "**/*.json -diff"]),
    "*.docx -text -merge diff=report-docx",
    "*.pdf -text -merge diff=report-pdf",
    ...["otf", "ttf", "ttc", "png"].map((extension) => `*.${extension} binary`),
    END,
  ].join("\n");

const lines = (folder: string | undefined, rules: readonly string[]): readonly string[] =>
  folder === undefined ? [] : rules.map((rule) => rule.replace(/^\S+/u, (glob) => pattern(folder, glob)));

/** Signs of a folder's name that patterns would take for their own are marked; a name with a blank goes in quotes. */
function pattern(folder: string, glob: string): string {
  const text = `${folder.replace(/[\\*?[\]]/gu, "\\$&")}/${glob}`;
  return /[\s"\\]/u.test(text) ? `"${text.replace(/["\\]/gu, "\\$&")}"` : text;
}

/** The file with the block in it, in its own place where it was there before; all other lines as they are. */
export function withBlock(text: string, block: string): string {
  if (BLOCK.test(text)) return text.replace(BLOCK, () => block);
  const gap = text === "" || text.endsWith("\n") ? "" : "\n";
  return `${text}${gap}${block}\n`;
}

/** Whether the file has the block as it is now. */
export const hasBlock = (text: string, block: string): boolean =>
  text.match(BLOCK)?.[0].replaceAll("\r\n", "\n") === block;
