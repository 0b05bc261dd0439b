import type { Header, ParagraphChild, TextRun } from "docx";
import type { FigureInline, Inline } from "../report/types.ts";

/** What an edition adds around the words. The official one adds nothing. */
export interface Marks {
  /** The colour behind a figure's characters, RRGGBB. */
  readonly shade?: (figure: FigureInline) => string | undefined;
  /** Around the runs of a figure, or of a piece of one that is set differently from its rest. */
  readonly figure: (figure: FigureInline, runs: readonly TextRun[]) => readonly ParagraphChild[];
  /** Around the runs of any inline, a figure's with what is around them already. */
  readonly inline?: (inline: Inline, runs: readonly ParagraphChild[]) => readonly ParagraphChild[];
  /** Around 图1 or 表1 of a caption. */
  readonly label: (label: string, runs: readonly ParagraphChild[]) => readonly ParagraphChild[];
  /** A header for each section. */
  readonly header?: () => Header;
}

export const NO_MARKS: Marks = {
  figure: (_, runs) => runs,
  label: (_, runs) => runs,
};
