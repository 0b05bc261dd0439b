import type { Check, Fault } from "../../types.ts";
import type { Glyph, Page, PdfFile } from "../types.ts";
import { judge, lineFault } from "./support.ts";

/** The page and the words that a font's fault is told by. */
const MOST_FAULTS_PER_PAGE = 5;

export const FONTS: readonly Check<PdfFile>[] = [
  {
    code: "font/embedded",
    clause: "ISO 19005、DA/T 47",
    title: "字体全部嵌入",
    level: "must",
    measure: ({ fonts, pages }) => {
      const missing = fonts.filter(({ embedded }) => !embedded);
      const faults = missing.map(({ name }): Fault => {
        const page = pages.find((own) => glyphsOf(own).some(({ font }) => font.name === name));
        return { ...(page && { page: page.number }), where: name, found: "没有嵌入" };
      });
      return judge("全部嵌入", faults, `${fonts.length} 种字体，${missing.length} 种没有嵌入`);
    },
  },
  {
    code: "font/mapped",
    clause: "ISO 19005",
    title: "文字可检索、可复制",
    level: "must",
    measure: ({ pages }) => {
      const faults = perPage(
        pages,
        ({ text, font }) => text === "" || !font.mapped,
        (glyph) => ({
          where: glyph.font.name,
          found: "有字形没有对应的文字",
        }),
      );
      const count = pages.reduce((sum, page) => sum + glyphsOf(page).length, 0);
      if (count === 0) return judge("有文字", [{ where: "全文", found: "没有文字，可能是扫描件" }], "0 字");
      return judge("每个字形都有对应的文字", faults, `${count} 字`);
    },
  },
  {
    code: "font/notdef",
    clause: "ISO 19005",
    title: "没有缺字",
    level: "must",
    measure: ({ pages }) => {
      const faults = pages.flatMap((page) =>
        page.lines
          .filter((line) => line.glyphs.some(({ notdef }) => notdef))
          .map((line) => lineFault(line, `${line.glyphs.filter(({ notdef }) => notdef).length} 个缺字`)),
      );
      return judge("没有缺字", faults, `${faults.length} 行有缺字`);
    },
  },
  {
    code: "font/known",
    clause: "GB/T 33476.2 5",
    title: "字体认得出是哪一种",
    level: "should",
    measure: ({ fonts }) => {
      const names = [...new Set(fonts.filter(({ face }) => face === undefined).map(({ name }) => name))];
      return judge(
        "仿宋、楷体、黑体、宋体、小标宋或西文字体",
        names.map((name) => ({ where: name, found: "认不出是哪种字体" })),
        [...new Set(fonts.map(({ name }) => name))].join("、"),
      );
    },
  },
];

const glyphsOf = (page: Page): readonly Glyph[] => [
  ...page.lines.flatMap(({ glyphs }) => glyphs),
  ...page.apart.filter(({ text }) => text !== " "),
];

/** One fault for each font of a page, a few at most. */
function perPage(
  pages: readonly Page[],
  isFaulty: (glyph: Glyph) => boolean,
  faultOf: (glyph: Glyph) => Fault,
): readonly Fault[] {
  return pages.flatMap((page) => {
    const fonts = new Map(
      glyphsOf(page)
        .filter(isFaulty)
        .map((glyph) => [glyph.font, glyph]),
    );
    return [...fonts.values()]
      .slice(0, MOST_FAULTS_PER_PAGE)
      .map((glyph) => ({ page: page.number, ...faultOf(glyph) }));
  });
}
