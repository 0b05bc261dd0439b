import type { Check, Fault } from "../../types.ts";
import { gathered, quoted } from "../faults.ts";
import { isRed } from "../features.ts";
import { allParagraphs, cellsOf, footerParagraphs, tablesOf } from "../select.ts";
import type { ReadParagraph, WordFile } from "../types.ts";

const BLACK = "000000";

function coloured(paragraph: ReadParagraph, mayBeRed: boolean): readonly Fault[] {
  const allowed = (colour: string | undefined): boolean =>
    colour === undefined || colour === BLACK || (mayBeRed && isRed(colour));
  const where = paragraph.text.trim() === "" ? "线条" : quoted(paragraph.text);
  const lines = [
    ...paragraph.format.ruleColours,
    ...paragraph.drawings.flatMap((drawing) => drawing.colours),
  ];
  return [
    ...paragraph.runs
      .filter((run) => run.text.trim() !== "" && !allowed(run.format.colour))
      .map((run) => ({ where: quoted(run.text), found: `文字颜色 #${run.format.colour}` })),
    ...lines.filter((colour) => !allowed(colour)).map((colour) => ({ where, found: `线条颜色 #${colour}` })),
  ];
}

const black: Check<WordFile> = {
  code: "colour/black",
  clause: "GB/T 9704 5.2.4、7.2.4、7.2.7",
  title: "文字颜色",
  level: "must",
  measure: (file) => {
    const faults = [
      ...allParagraphs(file).flatMap((paragraph) => coloured(paragraph, paragraph.role === "red-head")),
      ...tablesOf(file).flatMap((table) => cellsOf(table).flatMap((cell) => coloured(cell, false))),
      ...footerParagraphs(file).flatMap((paragraph) => coloured(paragraph, false)),
    ];
    return {
      expected: "黑色；只有版头的发文机关标志和分隔线用红色",
      measured: faults.length === 0 ? "符合" : `${faults.length} 处有其他颜色`,
      faults: gathered(faults),
    };
  },
};

export const colour: readonly Check<WordFile>[] = [black];
