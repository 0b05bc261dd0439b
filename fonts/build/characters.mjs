// The characters that the subset faces keep.

/** Symbols beyond GB2312 that official documents use: [first, last] code points. */
const RANGES = [
  [0x0020, 0x007e], // ASCII
  [0x00a0, 0x00ff], // Latin-1: ° ± ² ³ · × ÷
  [0x2010, 0x205e], // general punctuation: – — ― … ‰ ※ •
  [0x2070, 0x209f], // superscripts and subscripts
  [0x20ac, 0x20ac], // €
  [0x2100, 0x214f], // letterlike: ℃ № ℡
  [0x2150, 0x218f], // number forms: ⅓ Ⅰ-Ⅻ
  [0x2190, 0x2199], // arrows
  [0x2212, 0x2212], // −
  [0x2264, 0x2265], // ≤ ≥ (GB2312 has ≮ ≯, GBK adds ≦ ≧)
  [0x2460, 0x24ff], // enclosed numbers: ① ⑴ ⒈
  [0x25a0, 0x25cf], // ■ □ ▲ △ ◆ ◇ ○ ●
  [0x2713, 0x2714], // ✓ ✔
  [0x2e3a, 0x2e3b], // ⸺ ⸻
  [0x3000, 0x303f], // CJK punctuation, 〇
  [0x3220, 0x325f], // ㈠ ㊀ and ㉑-㉟
  [0x3280, 0x32bf], // ㊀-㊿
  [0x3371, 0x33df], // units: ㎎ ㎏ ㎜ ㎝ ㎞ ㎡ ㎥
  [0xff01, 0xff5e], // full-width forms
  [0xffe0, 0xffe6], // ￠ ￡ ￥
];

/** All of GB2312 (6763 hanzi, 682 symbols) and the 33 symbols that GBK adds to its empty cells. */
function gb2312() {
  const decoder = new TextDecoder("gbk");
  const found = [];
  for (let high = 0xa1; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if ([...character].length === 1 && !/[\p{Co}\ufffd]/u.test(character)) found.push(character);
    }
  }
  return found;
}

/**
 * 通用规范汉字表 (2013), 8105 hanzi: the kTGH field of the Unihan database.
 * @param {string} unihan text of Unihan_OtherMappings.txt
 */
function tgh(unihan) {
  const found = [];
  for (const match of unihan.matchAll(/^U\+([0-9A-F]+)\tkTGH\t2013:/gm)) {
    found.push(String.fromCodePoint(Number.parseInt(match[1] ?? "", 16)));
  }
  if (found.length !== 8105)
    throw new Error(`通用规范汉字表: expected 8105 characters, found ${found.length}`);
  return found;
}

/** @param {string} unihan text of Unihan_OtherMappings.txt */
export function subsetCharacters(unihan) {
  const all = new Set([...gb2312(), ...tgh(unihan)]);
  for (const [first = 0, last = 0] of RANGES) {
    for (let code = first; code <= last; code++) all.add(String.fromCodePoint(code));
  }
  return [...all].join("");
}
