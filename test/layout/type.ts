import { FACE_ROLES } from "../../src/fonts/roles.ts";
import type { Face, FontBook, Glyph } from "../../src/fonts/types.ts";
import { makeAtoms } from "../../src/layout/lines/atoms.ts";
import { makeClusters, splitLongWords } from "../../src/layout/lines/clusters.ts";
import { makeRun, type Run } from "../../src/layout/lines/run.ts";
import type { FaceRole } from "../../src/layout/standard/type.ts";
import type { Inline } from "../../src/report/types.ts";

/** A character is 10 pt wide and high, a Latin one 5 pt; numbers are easily added up by a reader. */
export const EM = 10;
/** Marks of which a half is blank: opening ones have their ink at the right, the others at the left. */
const [OPENING, OTHERS] = ["“‘（《", "”’）》，、；：。？！"];

const drawn = (): never => {
  throw new Error("A face without a file draws nothing.");
};

/** A face without a file: widths and ink as one expects of its kind. */
const faceOf = (role: FaceRole): Face => {
  const advanceEm = (codePoint: number): number => (role === "latin" || codePoint < 0x80 ? 0.5 : 1);
  return {
    role,
    file: "",
    postscriptName: role,
    family: role,
    ascenderEm: 0.88,
    descenderEm: -0.12,
    collection: false,
    sha256: "",
    bytes: new Uint8Array(),
    get font(): never {
      return drawn();
    },
    glyph: drawn,
    has: () => true,
    advanceEm,
    ink: (codePoint) => {
      const mark = String.fromCodePoint(codePoint);
      const left = OPENING.includes(mark) ? 0.5 : 0;
      return { left, right: OTHERS.includes(mark) ? 0.5 : advanceEm(codePoint), bottom: 0, top: 1 };
    },
    features: (codePoint) => (codePoint === 0x2014 ? ["fwid"] : []),
  };
};
const FACES = Object.fromEntries(FACE_ROLES.map((role) => [role, faceOf(role)])) as Record<FaceRole, Face>;

/** The characters that no face of the book has. */
const MISSING = 0xe000;

export const BOOK: FontBook = {
  faces: FACES,
  digest: "",
  chains: Object.fromEntries(FACE_ROLES.map((role) => [role, []])) as unknown as FontBook["chains"],
  glyph: (role, codePoint): Glyph => {
    const face = FACES[role];
    return {
      face,
      advanceEm: face.advanceEm(codePoint),
      features: face.features(codePoint),
      substitution: codePoint === MISSING ? "missing" : "none",
    };
  },
};

/** Characters of a text with their places; {甲} prints 甲 as a figure, <5G> as a name, _2_ set low, ^2^ set high. */
export function inlinesOf(text: string): readonly Inline[] {
  return text.split(/(\{[^}]+\}|<[^>]+>|_[^_]+_|\^[^^]+\^)/u).flatMap((piece): readonly Inline[] => {
    const inner = piece.slice(1, -1);
    if (piece === "") return [];
    if (piece.startsWith("{")) return [{ type: "figure", key: inner, part: "值", text: inner }];
    if (piece.startsWith("<")) return [{ type: "name", text: inner }];
    if (piece.startsWith("_")) return [{ type: "sub", text: inner }];
    if (piece.startsWith("^")) return [{ type: "sup", text: inner }];
    return [{ type: "text", text: piece }];
  });
}

export const atomsOf = (text: string, face: FaceRole = "fang", trackingPt = 0) =>
  makeAtoms(inlinesOf(text), { face, sizePt: EM, trackingPt }, { fonts: BOOK, use: new Map() }, "正文");

export const clustersOf = (text: string) => makeClusters(atomsOf(text));

/** A text ready for its lines; words longer than `limitPt` may be broken. */
export const runOf = (text: string, limitPt = 1000, trackingPt = 0): Run =>
  makeRun(splitLongWords(makeClusters(atomsOf(text, "fang", trackingPt)), limitPt));
