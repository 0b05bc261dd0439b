import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../support/project.ts";
import { ECONOMY, edit, type Scene, said } from "./plant.ts";

/** Reads fonts and composes pages, and writes nothing. */
const COMPOSE = ["ledger", "--quiet"];

/** The shipped fonts as a project's own. */
function linkFonts(root: string): void {
  mkdirSync(join(root, "fonts"));
  for (const name of readdirSync(join(ROOT, "fonts")))
    if (/\.(?:otf|ttf|json)$/u.test(name)) symlinkSync(join(ROOT, "fonts", name), join(root, "fonts", name));
}

const ownFonts = (settings: string, files: Readonly<Record<string, string | Uint8Array>> = {}) =>
  said([], COMPOSE, (root) => {
    linkFonts(root);
    writeFileSync(join(root, "fonts/settings.yaml"), settings);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, "fonts", name), bytes);
  });

export const SCENES_OF_FONTS: readonly Scene[] = [
  {
    name: "fields of the fonts' settings",
    codes: ["font/invalid-value", "font/unknown-key"],
    print: ownFonts("仿宋: [fonts/own.ttf]\n方宋: fonts/own.ttf\n"),
  },
  {
    name: "font files that are none",
    codes: ["font/missing-file", "font/missing-role", "font/unreadable", "font/unsupported-format"],
    print: ownFonts("仿宋: fonts/own.ttf\n楷体: fonts/own.woff2\n宋体: fonts/bad.ttf\n", {
      "own.woff2": "wOF2",
      "bad.ttf": "OTTO",
    }),
  },
  {
    name: "a collection of fonts without the name of one",
    codes: ["font/face-not-named"],
    print: ownFonts("楷体: fonts/own.ttc\n", {
      "own.ttc": collectionOf(readFileSync(join(ROOT, "fonts/FandolKai-Regular.otf"))),
    }),
  },
  {
    name: "a list of fonts that is none",
    codes: ["font/manifest"],
    print: said([], COMPOSE, (root) => {
      mkdirSync(join(root, "fonts"));
      writeFileSync(join(root, "fonts/fonts.json"), "[]");
    }),
  },
  {
    name: "characters that the fonts lack",
    codes: ["font/fallback", "font/missing-glyph"],
    print: said([edit(ECONOMY)("评价: 经济保持平稳", "评价: 经济保持堃\u{2A700}")], COMPOSE),
  },
];

/** A collection (TTC) that holds one font: its head before the font, whose tables then lie further on. */
function collectionOf(font: Buffer): Buffer {
  const head = Buffer.alloc(16);
  head.write("ttcf");
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(1, 8);
  head.writeUInt32BE(head.length, 12);
  const moved = Buffer.concat([head, font]);
  for (let table = 0; table < font.readUInt16BE(4); table += 1) {
    const at = head.length + 12 + 16 * table + 8;
    moved.writeUInt32BE(moved.readUInt32BE(at) + head.length, at);
  }
  return moved;
}
