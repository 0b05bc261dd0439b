import type { Check, Fault } from "../../types.ts";
import { joined } from "../paragraphs.ts";
import type { Line, OutlineEntry, PdfFile } from "../types.ts";
import { judge, linesIn, mm, paragraphsOf, pitchOf, words } from "./support.ts";

export const ARCHIVE: readonly Check<PdfFile>[] = [
  {
    code: "archive/pdfa",
    clause: "ISO 19005-2、DA/T 47",
    title: "声明为 PDF/A",
    level: "should",
    measure: ({ properties: { pdfa } }) =>
      judge(
        "PDF/A（只查声明，是否符合由 veraPDF 检验）",
        pdfa ? [] : [{ where: "XMP", found: "没有 PDF/A 声明" }],
        pdfa ? `PDF/A-${pdfa}` : "没有声明",
      ),
  },
  {
    code: "archive/title",
    clause: "ISO 19005-2 6.6",
    title: "文件属性中的标题与文中一致",
    level: "should",
    measure: (file) => {
      const { title, xmpTitle } = file.properties;
      const printed = joined(linesIn(file, "title").filter(({ page }) => page === 1));
      const plain = (text: string | undefined): string => (text ?? "").replace(/\s/gu, "");
      const faults = [
        { where: "文档信息", value: title },
        { where: "XMP", value: xmpTitle },
      ].flatMap(({ where, value }): readonly Fault[] =>
        plain(value) === plain(printed) ? [] : [{ where, found: value ?? "没有标题" }],
      );
      return judge(printed || "文中没有标题", faults, xmpTitle ?? title ?? "没有标题");
    },
  },
  {
    code: "archive/language",
    clause: "ISO 14289、ISO 19005",
    title: "语言标为中文",
    level: "should",
    measure: ({ properties: { language } }) =>
      judge(
        "zh-CN",
        /^zh\b/iu.test(language ?? "") ? [] : [{ where: "文档目录", found: language ?? "没有标明" }],
        language ?? "没有标明",
      ),
  },
  {
    code: "archive/encryption",
    clause: "ISO 19005-2 6.1.3",
    title: "文件不加密",
    level: "should",
    measure: ({ properties: { encrypted } }) =>
      judge("不加密", encrypted ? [{ where: "全文", found: "已加密" }] : [], encrypted ? "已加密" : "未加密"),
  },
  {
    code: "outline/entries",
    clause: "DA/T 47",
    title: "每个标题都有书签",
    level: "should",
    measure: (file) => {
      const pairs = headingTargets(file);
      if (pairs.length === 0) return { skipped: "没有标题" };
      const faults = pairs
        .filter(({ entry }) => entry === undefined)
        .map(({ line, text }): Fault => ({ page: line.page, where: words(text), found: "没有书签" }));
      return judge(`${pairs.length} 个书签`, faults, `${file.outline.length} 个书签`);
    },
  },
  {
    code: "outline/page",
    clause: "DA/T 47",
    title: "书签指向标题所在页",
    level: "should",
    measure: (file) =>
      perEntry(file, "标题所在页", ({ line, text, entry }) =>
        entry.page === line.page
          ? undefined
          : {
              page: line.page,
              where: words(text),
              found: entry.page === undefined ? "书签没有目标" : `书签指向第 ${entry.page} 页`,
            },
      ),
  },
  {
    code: "outline/height",
    clause: "DA/T 47",
    title: "书签指向标题所在行",
    level: "should",
    measure: (file) =>
      perEntry(file, "标题上下一行以内", ({ line, text, entry }) => {
        if (entry.page !== line.page) return undefined;
        // A target is the top of what is shown, a heading is told by its baseline.
        const off = entry.yPt === undefined ? undefined : line.baselinePt - line.sizePt / 2 - entry.yPt;
        if (off !== undefined && Math.abs(off) <= 1.5 * pitchOf(file)) return undefined;
        const found =
          entry.yPt === undefined
            ? "书签只指到页"
            : `书签指向 ${mm(entry.yPt)}，标题在 ${mm(line.baselinePt)}`;
        return { page: line.page, where: words(text), found };
      }),
  },
];

interface Target {
  readonly line: Line;
  readonly text: string;
  readonly entry: OutlineEntry | undefined;
}

/** Headings with the entries of the outline that bear their words, in order, each entry once. */
function headingTargets(file: PdfFile): readonly Target[] {
  const plain = (text: string): string => text.replace(/\s/gu, "");
  const left = [...file.outline];
  return paragraphsOf(linesIn(file, "heading")).flatMap((lines) => {
    const [line] = lines;
    const text = joined(lines);
    const at = left.findIndex((entry) => plain(entry.text) === plain(text));
    const [entry] = at < 0 ? [] : left.splice(at, 1);
    return line ? [{ line, text, entry }] : [];
  });
}

function perEntry(
  file: PdfFile,
  expected: string,
  faultOf: (target: Target & { readonly entry: OutlineEntry }) => Fault | undefined,
) {
  const targets = headingTargets(file).flatMap(({ entry, ...more }) => (entry ? [{ ...more, entry }] : []));
  if (targets.length === 0) return { skipped: "没有书签" };
  const faults = targets.map(faultOf).filter((fault) => fault !== undefined);
  return judge(expected, faults, `${targets.length} 个书签，${faults.length} 个不合`);
}
