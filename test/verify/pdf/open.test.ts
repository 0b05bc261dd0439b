import { constants, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openPdf } from "../../../src/verify/pdf/open.ts";
import { pages, tree, written } from "./sample.ts";

/** One page: of a file of many the changes would meet little but the same streams of drawing again. */
const good = await written(pages, tree.meta, (copy) => {
  copy.pages.splice(1);
  copy.outline = copy.outline.filter(({ page }) => page === 1);
});
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

/** A file of numbered objects, with a table of where they are. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, "0")} 00000 n \n`;
  return bytesOf(`${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`);
}

/** A deflated stream of so many megabytes of zeros; one is packed, and stands there again and again. */
function unpackingTo(megabytes: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([Buffer.of(0x78, 0x9c), ...Array<Buffer>(megabytes).fill(packed), deflateRawSync("")]);
}

const onePage = (content: string, more = ""): Uint8Array =>
  pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${more} >>`,
    content,
  ]);

describe("a file that is not to be trusted", () => {
  test.each([
    ["an empty file", new Uint8Array(), "文件是空的"],
    ["a file of another kind", bytesOf("PK\u0003\u0004 not a PDF"), "不是 PDF 文件"],
    ["a PDF cut off", good.slice(0, 2000), "PDF"],
    ["nothing but a header", bytesOf("%PDF-1.7\n"), "PDF"],
  ])("says why it cannot be read: %s", async (_, bytes, words) => {
    const file = await openPdf(bytes);
    expect("fault" in file && file.fault).toContain(words);
  });

  test("is refused when a small stream unpacks to gigabytes", async () => {
    const bomb = unpackingTo(600).toString("latin1");
    const stream = `<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n${bomb}\nendstream`;
    const file = await openPdf(onePage(stream));
    expect("fault" in file && file.fault).toContain("解压后过大");
  });

  test("runs no script and follows no link of its own", async () => {
    const action = "/AA << /O << /S /JavaScript /JS (throw new Error\\(\\)) >> >>";
    const file = await openPdf(onePage("<< /Length 0 >>\nstream\n\nendstream", action));
    expect("fault" in file).toBe(false);
  });

  test("is said to be a scan when it has no text", async () => {
    const file = await openPdf(onePage("<< /Length 0 >>\nstream\n\nendstream"));
    expect("fault" in file ? file.fault : file.pages[0]?.lines).toEqual([]);
  });

  test("never throws nor hangs, whatever bytes are changed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 40,
        }),
        async (changes) => {
          const spoilt = good.slice();
          for (const [at, value] of changes) spoilt[at] = value;
          const file = await openPdf(spoilt);
          return "fault" in file ? file.fault.length > 0 : file.pages.length > 0;
        },
      ),
      { numRuns: 16, seed: 20311024 },
    );
  }, 60_000);
});
