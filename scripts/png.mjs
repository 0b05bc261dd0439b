// Makes a picture of type and plain colours small: a palette of at most 256 colours instead of three bytes a pixel.
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const COLOURS = 256;
/** Steps between two values of a channel that may become one. */
const STEP = 17;

/** A PNG of 8 bits a channel, without interlacing, as one of a palette. */
export function withPalette(png) {
  const { width, height, pixels, bytes } = decode(png);
  const counts = new Map();
  const keys = new Uint32Array(width * height);
  for (let at = 0; at < keys.length; at += 1) {
    const [r, g, b] = [0, 1, 2].map((channel) => Math.round(pixels[at * bytes + channel] / STEP) * STEP);
    keys[at] = (r << 16) | (g << 8) | b;
    counts.set(keys[at], (counts.get(keys[at]) ?? 0) + 1);
  }
  const palette = [...counts.entries()].sort(([a, n], [b, m]) => m - n || a - b).map(([key]) => key);
  const kept = palette.slice(0, COLOURS);
  const index = new Map(palette.map((key) => [key, nearest(key, kept)]));
  const rows = Buffer.alloc((width + 1) * height);
  keys.forEach((key, at) => {
    rows[at + Math.floor(at / width) + 1] = index.get(key);
  });
  const head = Buffer.from(png.subarray(16, 29));
  head[8] = 8;
  head[9] = 3;
  const colours = Buffer.from(kept.flatMap((key) => [key >> 16, (key >> 8) & 255, key & 255]));
  const parts = [chunk("IHDR", head), chunk("PLTE", colours), chunk("IDAT", deflateSync(rows, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...parts, chunk("IEND", Buffer.alloc(0))]);
}

function nearest(key, kept) {
  const distance = (one) =>
    [16, 8, 0].reduce((sum, by) => sum + (((one >> by) & 255) - ((key >> by) & 255)) ** 2, 0);
  return kept.reduce((best, one, at) => (distance(one) < distance(kept[best]) ? at : best), 0);
}

function decode(png) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const bytes = png[25] === 6 ? 4 : 3;
  if (png[24] !== 8 || ![2, 6].includes(png[25]) || png[28] !== 0) throw new Error("another kind of PNG");
  const data = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * bytes;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x >= bytes ? pixels[at - bytes] : 0;
      const up = y > 0 ? pixels[at - stride] : 0;
      const corner = x >= bytes && y > 0 ? pixels[at - stride - bytes] : 0;
      pixels[at] = raw[y * (stride + 1) + 1 + x] + predicted(filter, left, up, corner);
    }
  }
  return { width, height, pixels, bytes };
}

/** What a filter of PNG takes a byte to be from its neighbours. */
function predicted(filter, left, up, corner) {
  if (filter === 4) {
    const guess = left + up - corner;
    const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one));
    return a <= b && a <= c ? left : b <= c ? up : corner;
  }
  return [0, left, up, (left + up) >> 1][filter];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
