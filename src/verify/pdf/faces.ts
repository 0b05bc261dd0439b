import type { FaceRole } from "../../layout/standard/type.ts";

/**
 * Which face of the standard a font in a PDF is. PDFs carry PostScript names, which differ between versions of one face
 * (FZXBSJW--GB1-0, FZXBSK--GBK1-0), so they are told by what they have in common. The first that fits counts.
 */
const FACES: readonly (readonly [FaceRole, RegExp])[] = [
  ["fang", /fang-?song|仿宋|fandolfang|fzfs|hyfangsong/u],
  [
    "title",
    /xiao-?biao-?song|小标宋|fzxbs|zhongsong|中宋|notoserif(cjk)?sc-?(bold|black|semibold)|sourcehanserif\w*-?(bold|heavy|semibold)/u,
  ],
  ["kai", /kai|楷|fzkt/u],
  [
    "hei",
    /simhei|黑体|heiti|fzhtk|fzhtj|notosans(cjk)?sc|sourcehansans|思源黑|wenquanyi|wqy|yahei|雅黑|droidsansfallback|fandolhei/u,
  ],
  ["song", /simsun|宋|song|notoserif(cjk)?sc|sourcehanserif|uming|fzss|fzbs/u],
  [
    "latin",
    /tinos|times|liberationserif|nimbusroman|arial|helvetica|calibri|cambria|courier|liberationsans|carlito/u,
  ],
];

export function faceOf(name: string): FaceRole | undefined {
  const plain = name.toLowerCase().replace(/[\s_]/gu, "");
  return FACES.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** Without the tag of a subset; names in GBK or UTF-8, which pdf.js gives byte by byte, as characters. */
export function fontName(raw: string): string {
  const untagged = raw.replace(/^[A-Z]{6}\+/u, "");
  if (!/[\u0080-\u00FF]/u.test(untagged) || /[^\u0000-\u00FF]/u.test(untagged)) return untagged;
  const bytes = Uint8Array.from(untagged, (character) => character.charCodeAt(0));
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  }
  return untagged;
}
