import { FALLBACKS } from "../../fonts/roles.ts";
import type { FaceUse } from "../../fonts/subset.ts";
import type { FontBook } from "../../fonts/types.ts";
import { BODY, type FaceRole } from "../../layout/standard/type.ts";
import type { Pages } from "../../layout/types.ts";

/** Words set outside the composed pages: labels of charts, the line that says that this is a draft. */
export interface LooseWords {
  readonly face: FaceRole;
  readonly text: string;
}

/** What faces stand in where a browser is not allowed to use the embedded ones: the usual ones of offices. */
const SYSTEM_FACES: Readonly<Record<FaceRole, string>> = {
  fang: "FangSong,仿宋,STFangsong,仿宋_GB2312,serif",
  kai: "KaiTi,楷体,STKaiti,Kaiti SC,serif",
  hei: "SimHei,黑体,STHeiti,Microsoft YaHei,sans-serif",
  song: "SimSun,宋体,STSong,Songti SC,serif",
  title: "方正小标宋简体,STZhongsong,SimSun,serif",
  latin: "Times New Roman,Tinos,serif",
};

/** Name of an embedded face within the page. */
const family = (role: FaceRole): string => `report-${role}`;

/** Class of what is set in a face. */
export const faceClass = (role: FaceRole): string => `face-${role}`;

/** What `font-family` says for a face; its own fallbacks first, for text that is not composed run by run. */
export const familyList = (role: FaceRole): string =>
  [role, ...FALLBACKS[role]].map(family).concat(SYSTEM_FACES[role]).join(",");

/** Characters and features of each face that the page uses, in a stable order. */
export function faceUses(
  pages: Pages,
  loose: readonly LooseWords[],
  fonts: FontBook,
): ReadonlyMap<FaceRole, FaceUse> {
  const uses = new Map<FaceRole, { characters: Set<string>; features: Set<string> }>();
  const add = (role: FaceRole, text: string, features: readonly string[]): void => {
    const use = uses.get(role) ?? { characters: new Set(), features: new Set() };
    uses.set(role, use);
    for (const character of text) use.characters.add(character);
    for (const feature of features) use.features.add(feature);
  };
  for (const item of pages.pages.flatMap(({ items }) => items))
    if (item.type === "text") add(item.face, item.text, item.features);
  for (const { face, text } of loose)
    for (const character of text) {
      const glyph = fonts.glyph(face, character.codePointAt(0) ?? 0);
      add(glyph.face.role, character, []);
    }
  return new Map(
    [...uses].map(([role, { characters, features }]) => [
      role,
      { characters: [...characters].sort().join(""), features: [...features].sort() },
    ]),
  );
}

/** Style sheet of the embedded faces, and a class for each. */
export function faceStyles(webFonts: ReadonlyMap<FaceRole, Uint8Array>): string {
  const faces = [...webFonts].map(
    ([role, bytes]) =>
      `@font-face{font-family:${family(role)};src:url(data:font/woff;base64,${Buffer.from(bytes).toString("base64")}) format("woff")}`,
  );
  const classes = (Object.keys(SYSTEM_FACES) as FaceRole[]).map(
    (role) => `.${faceClass(role)}{font-family:${familyList(role)}}`,
  );
  // A figure's mark is as high as the body's face, whatever face its runs have.
  return [...faces, `.line{font-family:${familyList(BODY.face)}}`, ...classes].join("\n");
}
