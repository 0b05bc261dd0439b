import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";
import { beforeAll, describe, expect, test } from "vitest";
import { subsetFace } from "../../src/fonts/subset.ts";
import type { FontBook } from "../../src/fonts/types.ts";
import { shippedFonts } from "../layout/support.ts";
import { ROOT } from "../support/project.ts";

const opened = (bytes: Uint8Array): Font => create(bytes as Buffer) as Font;
const fileOf = (name: string): Uint8Array => readFileSync(join(ROOT, "fonts", name));

/** Every font has a glyph for what it lacks. */
const NOTDEF = 1;

/** A collection of fonts, as offices have their 宋体: one header, the fonts behind each other. */
function collectionOf(fonts: readonly Uint8Array[]): Uint8Array {
  const head = 12 + 4 * fonts.length;
  const starts = fonts.map((_, at) => head + fonts.slice(0, at).reduce((sum, { length }) => sum + length, 0));
  const bytes = new Uint8Array(head + fonts.reduce((sum, { length }) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode("ttcf"));
  view.setUint32(4, 0x00010000);
  view.setUint32(8, fonts.length);
  for (const [at, font] of fonts.entries()) {
    const start = starts[at] ?? 0;
    view.setUint32(12 + 4 * at, start);
    bytes.set(font, start);
    const tables = view.getUint16(start + 4);
    for (let table = 0; table < tables; table += 1) {
      const offset = start + 12 + 16 * table + 8;
      view.setUint32(offset, view.getUint32(offset) + start);
    }
  }
  return bytes;
}

describe("a subset of a face", () => {
  let book: FontBook;
  beforeAll(async () => {
    book = await shippedFonts();
  });

  test("is a web font that has the characters asked for, as wide as before, and no others", async () => {
    for (const role of ["fang", "title", "latin"] as const) {
      const face = book.faces[role];
      const characters = role === "latin" ? "0123%" : "区报告，";
      const font = opened(
        await subsetFace(new Uint8Array(readFileSync(face.file)), face, { characters, features: [] }),
      );
      for (const character of characters) {
        const point = character.codePointAt(0) ?? 0;
        expect(font.hasGlyphForCodePoint(point)).toBe(true);
        expect(font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm).toBe(face.advanceEm(point));
      }
      expect(font.numGlyphs).toBe(characters.length + NOTDEF);
    }
  });

  test("keeps the features that its characters are set with", async () => {
    const face = book.faces.song;
    const bytes = fileOf("NotoSerifSC-Regular.ttf");
    const use = { characters: "—", features: face.features("—".codePointAt(0) ?? 0) };
    expect(use.features).toEqual(["fwid"]);
    const [wide] = opened(await subsetFace(bytes, face, use)).layout("—", ["fwid"]).glyphs;
    expect(wide?.advanceWidth).toBe(1000);
  });

  test("can be taken from a collection, by name", async () => {
    const bytes = collectionOf([fileOf("Tinos-Regular.ttf"), fileOf("NotoSansSC-Medium.ttf")]);
    const face = { collection: true, postscriptName: book.faces.hei.postscriptName };
    const font = opened(await subsetFace(bytes, face, { characters: "图", features: [] }));
    expect(font.postscriptName).toBe(face.postscriptName);
    expect(font.hasGlyphForCodePoint("图".codePointAt(0) ?? 0)).toBe(true);
    expect(font.numGlyphs).toBe(1 + NOTDEF);
  });

  test("is the same bytes each time", async () => {
    const face = book.faces.kai;
    const bytes = fileOf("FandolKai-Regular.otf");
    const use = { characters: "（一）", features: [] };
    expect(await subsetFace(bytes, face, use)).toEqual(await subsetFace(bytes, face, use));
  });
});
