import { ROLE_NAME } from "../../../fonts/roles.ts";
import { CELL_PT } from "../../../layout/standard/page.ts";
import { BODY, type FaceRole, HEADINGS } from "../../../layout/standard/type.ts";
import type { Check, Fault } from "../../types.ts";
import { isHan, mostOf } from "../lines/characters.ts";
import type { Line, PdfFile } from "../types.ts";
import { judge, lineFault, linesIn, pt, RUNNING, words } from "./support.ts";

const SIZE_TOLERANCE_PT = 0.1;
/** A metal size 3 is 15.75 pt: what fits 28 to the line without tightening. */
const METAL_SIZE_PT = Math.floor(CELL_PT * 4) / 4;

export const TYPE: readonly Check<PdfFile>[] = [
  {
    code: "type/size",
    clause: "GB/T 9704 5.2.2、7.3.3",
    title: "正文和标题用 3 号字",
    level: "must",
    measure: (file) => {
      const lines = linesIn(file, ...RUNNING);
      if (lines.length === 0) return { skipped: "没有正文" };
      const sizes = new Set<string>();
      const faults = lines.flatMap((line): readonly Fault[] => {
        const odd = oddSizes(line);
        for (const glyph of line.glyphs) if (isHan(glyph.text)) sizes.add(pt(glyph.sizePt));
        return odd.length > 0 ? [lineFault(line, odd.map(pt).join("、"))] : [];
      });
      return judge(`${pt(BODY.sizePt)}（或 ${pt(METAL_SIZE_PT)}）`, faults, [...sizes].join("、"));
    },
  },
  {
    code: "type/body-face",
    clause: "GB/T 9704 5.2.2",
    title: "正文用仿宋体",
    level: "should",
    measure: (file) => faces(linesIn(file, "text", "recipients", "note", "signature"), () => BODY.face),
  },
  {
    code: "type/heading-face",
    clause: "GB/T 9704 7.3.3",
    title: "一级标题黑体，二级楷体，三四级仿宋",
    level: "must",
    measure: (file) => faces(linesIn(file, "heading"), ({ level }) => HEADINGS[level ?? 1].face),
  },
];

/** Of Chinese characters, each once; subscripts and superscripts are of another size by nature. */
function oddSizes(line: Line): readonly number[] {
  const full = line.glyphs.filter(
    (glyph) =>
      isHan(glyph.text) && (glyph.sizePt > 0.8 * line.sizePt || glyph.baselinePt === line.baselinePt),
  );
  const odd = full.map(({ sizePt }) => sizePt).filter((size) => !isBodySize(size));
  return [...new Set(odd.map((size) => Math.round(size * 10) / 10))];
}

const isBodySize = (size: number): boolean =>
  [BODY.sizePt, METAL_SIZE_PT].some((lawful) => Math.abs(size - lawful) <= SIZE_TOLERANCE_PT);

function faces(lines: readonly Line[], wanted: (line: Line) => FaceRole) {
  const chinese = lines.filter((line) => line.glyphs.some(({ text }) => isHan(text)));
  if (chinese.length === 0) return { skipped: "没有这样的文字" };
  const seen = new Set<string>();
  const faults = chinese.flatMap((line): readonly Fault[] => {
    const { name, face } = fontOfMost(line);
    seen.add(face ? ROLE_NAME[face] : name);
    if (face === wanted(line)) return [];
    const found = `${face ? ROLE_NAME[face] : "字体"}（${name}）`;
    return [lineFault(line, `${found}，应为${ROLE_NAME[wanted(line)]}`)];
  });
  const expected = [...new Set(chinese.map((line) => ROLE_NAME[wanted(line)]))].join("、");
  return judge(expected, faults, [...seen].join("、"));
}

/** The font of most of a line's Chinese characters. */
export const fontOfMost = (line: Line) =>
  mostOf(line.glyphs.filter(({ text }) => isHan(text)).map(({ font }) => [font, 1])) ?? {
    name: words(line.text),
    face: undefined,
  };
