import { TEXT_WIDTH_TWIPS } from "../../../layout/standard/word.ts";
import type { Check, Fault } from "../../types.ts";
import { gathered, quoted } from "../faults.ts";
import { inMm } from "../measures.ts";
import { allParagraphs, inRoles, placesOf } from "../select.ts";
import type { Block, Paragraph, WordFile } from "../types.ts";

const NO_PICTURES = { skipped: "没有插图" };

/** Faults of pictures, each named by the caption below it or else by its number. */
function perPicture(
  file: WordFile,
  pictures: readonly Paragraph[],
  wrong: (picture: Paragraph, below: Block | undefined) => readonly string[],
): readonly Fault[] {
  const places = placesOf(file);
  return pictures.flatMap((picture, at) => {
    const below = file.blocks[(places.get(picture) ?? 0) + 1];
    const where = isCaption(below) ? quoted(below.text) : `第${at + 1}张插图`;
    return wrong(picture, below).map((found) => ({ where, found }));
  });
}

const isCaption = (block: Block | undefined): block is Paragraph =>
  block?.kind === "paragraph" && block.role === "caption" && block.text.trim().startsWith("图");

const caption: Check<WordFile> = {
  code: "figures/caption",
  clause: "CY/T 171",
  title: "图题在图下方",
  level: "must",
  measure: (file) => {
    const pictures = inRoles(file, "picture");
    if (pictures.length === 0) return NO_PICTURES;
    const faults = perPicture(file, pictures, (picture, below) => {
      if (!isCaption(below)) return ["下方没有紧接的图题"];
      return picture.format.keepNext ? [] : ["图没有设“与下段同页”"];
    });
    return {
      expected: "图题紧接在图的下方，与图同页",
      measured: `${pictures.length} 张`,
      faults: gathered(faults),
    };
  },
};

const size: Check<WordFile> = {
  code: "figures/size",
  clause: "GB/T 9704 5.2.1",
  title: "插图不超出版心、不被裁切",
  level: "must",
  measure: (file) => {
    const pictures = allParagraphs(file).filter((paragraph) =>
      paragraph.drawings.some(({ picture }) => picture),
    );
    if (pictures.length === 0) return NO_PICTURES;
    const wrong = ({ drawings, format: { spacing } }: Paragraph): readonly string[] =>
      drawings
        .filter(({ picture }) => picture)
        .flatMap(({ inline, width, height }) => [
          ...(width > TEXT_WIDTH_TWIPS ? [`宽 ${inMm(width)}，版心宽 ${inMm(TEXT_WIDTH_TWIPS)}`] : []),
          ...(inline && spacing.rule === "exact" && height > (spacing.line ?? 0)
            ? ["所在段落行距为固定值，图会被裁切"]
            : []),
        ]);
    const faults = perPicture(file, pictures, wrong);
    return {
      expected: `不宽于 ${inMm(TEXT_WIDTH_TWIPS)}，所在段落行距不是固定值`,
      measured: `${pictures.length} 处`,
      faults: gathered(faults),
    };
  },
};

export const objects: readonly Check<WordFile>[] = [caption, size];
