import fc from "fast-check";

/** Any character of Unicode. fast-check's own `binary` first makes a table of all, which takes it seconds. */
export const character = fc
  .nat(0x10ffff - 0x800)
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + 0x800));
