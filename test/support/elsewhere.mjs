// Loaded with --import before the program: another day, and a Node that was built with another zlib.
import zlib from "node:zlib";

const LATER_MS = 4321 * 24 * 3600 * 1000 + 12_345_678;
const Today = Date;

globalThis.Date = class extends Today {
  constructor(...given) {
    super(...(given.length > 0 ? given : [Today.now() + LATER_MS]));
  }
  static now() {
    return Today.now() + LATER_MS;
  }
};

const { deflateSync } = zlib;
zlib.deflateSync = (bytes, options) => deflateSync(bytes, { ...options, level: 1 });
