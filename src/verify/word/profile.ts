import {
  LINE_PITCH_TWIPS,
  mmToTwips,
  PROFILE_A,
  PROFILE_B,
  type SoftwareMargins,
} from "../../layout/standard/page.ts";
import { mostFrequent } from "./features.ts";
import { inRoles } from "./select.ts";
import type { Paragraph, Section, WordFile } from "./types.ts";

/** How a word processor's page comes to the text block of the standard. */
export interface Profile {
  readonly name: string;
  readonly page: SoftwareMargins;
  /** In twips. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Baseline to baseline of the text in twips; any of these. */
  readonly pitches: readonly number[];
}

/** GB/T 33476.2 7.2: one line is 10.39 mm. */
const LINE_33476_MM = 10.39;

const inTwips = ({ topMm, bottomMm, leftMm, rightMm }: SoftwareMargins): Profile["margins"] => ({
  top: mmToTwips(topMm),
  bottom: mmToTwips(bottomMm),
  left: mmToTwips(leftMm),
  right: mmToTwips(rightMm),
});

/** GB/T 33476.2 6.2: margins half a leading outside the text block. */
export const SHIFTED: Profile = {
  name: "GB/T 33476.2 版式",
  page: PROFILE_A,
  margins: inTwips(PROFILE_A),
  pitches: [LINE_PITCH_TWIPS, mmToTwips(LINE_33476_MM)],
};

/** GB/T 9704 5.2.1 taken to the letter: 22 whole line boxes within 225 mm. */
export const LITERAL: Profile = {
  name: "GB/T 9704 页边距",
  page: PROFILE_B,
  margins: inTwips(PROFILE_B),
  pitches: [PROFILE_B.pitchTwips],
};

/** Word's dialogs take hundredths of a centimetre: up to 3 twips, and as much again by rounding. */
export const MARGIN_TOLERANCE = 6;

/** Which of the two a section follows, by its margins at the top and bottom. */
export function profileOf(section: Section | undefined): Profile | undefined {
  return [SHIFTED, LITERAL].find(
    ({ margins }) =>
      section !== undefined &&
      Math.abs(section.margins.top - margins.top) <= MARGIN_TOLERANCE &&
      Math.abs(section.margins.bottom - margins.bottom) <= MARGIN_TOLERANCE,
  );
}

/** Twips from baseline to baseline: an exact line's height, or the grid's where single lines snap to it. */
export function pitchOf(file: WordFile, paragraph: Paragraph): number | undefined {
  const { spacing, snapToGrid } = paragraph.format;
  if (spacing.rule === "exact") return spacing.line;
  const grid = file.sections[paragraph.section]?.grid;
  const snaps = snapToGrid && grid !== undefined && grid.type !== "default" && grid.linePitch > 0;
  return spacing.rule === "auto" && (spacing.line ?? 240) === 240 && snaps ? grid.linePitch : undefined;
}

/** The pitch that most paragraphs of the text have. */
export function bodyPitch(file: WordFile): number | undefined {
  return mostFrequent(inRoles(file, "text").flatMap((paragraph) => pitchOf(file, paragraph) ?? []));
}

/** The pitches that a file's page asks for; either profile's where its margins are neither's. */
export function allowedPitches(file: WordFile): readonly number[] {
  const profile = profileOf(file.sections.find((section) => !section.landscape));
  return profile?.pitches ?? [...SHIFTED.pitches, ...LITERAL.pitches];
}
