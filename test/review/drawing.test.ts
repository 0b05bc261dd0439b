import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { drawingText, inlineDrawing } from "../../src/review/page/drawing.ts";

const svg = (inside: string, more = ""): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="20" viewBox="0 0 10 20"${more}>${inside}</svg>`;

describe("a drawing in the page", () => {
  test("fills what is around it, and its ids are its own", () => {
    const drawn = svg(
      '<defs><clipPath id="clip0"><rect width="3" height="4"/></clipPath></defs><g clip-path="url(#clip0)"><path d="M0,0"/></g>',
    );
    expect(inlineDrawing(drawn, "a-")).toBe(
      '<svg viewBox="0 0 10 20"><defs><clipPath id="a-clip0"><rect width="3" height="4"></rect></clipPath></defs>' +
        '<g clip-path="url(#a-clip0)"><path d="M0,0"></path></g></svg>',
    );
  });

  test("keeps its words as text", () => {
    const drawn = svg('<text x="1">120亿元 &lt;script&gt; &amp; “甲”</text>');
    const [root] = parseFragment(inlineDrawing(drawn, "")).childNodes;
    expect(JSON.stringify(root, (key, value) => (key === "parentNode" ? undefined : value))).toContain(
      '"120亿元 <script> & “甲”"',
    );
    expect(drawingText(drawn)).toBe("120亿元 <script> & “甲”");
  });

  test.each([
    ["scripts", "<script>alert(1)</script>"],
    ["foreign content", "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'>x</body></foreignObject>"],
    ["pictures", '<image href="https://example.org/a.png"/>'],
    ["other drawings", '<use xlink:href="https://example.org/a.svg#a"/>'],
    ["links around what is drawn", '<a href="javascript:alert(1)"><path d="M0,0"/></a>'],
    ["styles", "<style>@import 'https://example.org/a.css'</style>"],
    ["animations", '<animate attributeName="href" values="javascript:alert(1)"/>'],
    ["handlers", '<path onclick="alert(1)" d="M1,1"/>'],
    ["fills from elsewhere", '<path fill="url(https://example.org/a.svg#a)" d="M1,1"/>'],
    ["fills that are not closed", '<path fill="url(https://example.org/a" d="M1,1"/>'],
  ])("is left without %s", (_, inside) => {
    const drawn = inlineDrawing(svg(inside, ' onload="alert(1)"'), "a-");
    expect(drawn).not.toMatch(/alert|example|href|<(?!\/?(?:svg|path)\b)/u);
  });
});
