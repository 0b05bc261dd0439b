import type { Fault, TextParagraph } from "../types.ts";
import { faultsAt, type TextCheck } from "./rule.ts";

type Kind = "图" | "表";
const KINDS: readonly Kind[] = ["图", "表"];

/** Number of a caption counted through the document; one counted by chapter (图1-1) is left alone. */
const numberOf = (kind: Kind, text: string): number | undefined => {
  const match = new RegExp(`^${kind}\\s?(\\d{1,4})(?![\\d.—–-])`, "u").exec(text.trim());
  return match ? Number(match[1]) : undefined;
};

/** A mention: the words before it show that it is one, for 代表3人 is none. */
const mentions = (kind: Kind): RegExp =>
  new RegExp(
    `(?:见|如|由|据|从|在|参阅|（|和|与|、|至|${kind}\\d{1,4}、)附?${kind}(\\d{1,4})(?![\\d.—–个人张份名位件项-])`,
    "gu",
  );

interface Captioned {
  readonly paragraph: TextParagraph;
  readonly number: number;
}

/** A table that goes on over a page repeats its caption, and says so. */
export const CONTINUED = /[（(]续(?:表)?[）)]$/u;

function captionsOf(paragraphs: readonly TextParagraph[], kind: Kind): readonly Captioned[] {
  return paragraphs.flatMap((paragraph) => {
    const counts = paragraph.role === "caption" && !CONTINUED.test(paragraph.text.trim());
    const number = counts ? numberOf(kind, paragraph.text) : undefined;
    return number === undefined ? [] : [{ paragraph, number }];
  });
}

function outOfOrder(kind: Kind, captions: readonly Captioned[]): readonly Fault[] {
  return captions.flatMap(({ paragraph, number }, at) => {
    const wanted = (captions[at - 1]?.number ?? 0) + 1;
    const found = `编号不连续：应为${kind}${wanted}`;
    return number === wanted ? [] : faultsAt(paragraph, [{ at: 0, length: 4, found }]);
  });
}

function withoutObject(
  kind: Kind,
  paragraphs: readonly TextParagraph[],
  captions: readonly Captioned[],
): readonly Fault[] {
  const numbers = new Set(captions.map(({ number }) => number));
  return paragraphs
    .filter(({ role }) => role === "text" || role === "note")
    .flatMap((paragraph) =>
      faultsAt(
        paragraph,
        [...paragraph.text.matchAll(mentions(kind))]
          .filter(([, number]) => !numbers.has(Number(number)))
          .map((match) => ({ at: match.index, length: match[0].length, found: `没有${kind}${match[1]}` })),
      ),
    );
}

const captionNumbers: TextCheck = {
  code: "text/caption-numbers",
  clause: "CY/T 170；CY/T 171",
  title: "图表编号",
  level: "must",
  measure: (paragraphs) => {
    const found = KINDS.map((kind) => ({ kind, captions: captionsOf(paragraphs, kind) }));
    const faults = found.flatMap(({ kind, captions }) => [
      ...outOfOrder(kind, captions),
      ...withoutObject(kind, paragraphs, captions),
    ]);
    if (faults.length === 0 && found.every(({ captions }) => captions.length === 0))
      return { skipped: "没有图表" };
    return {
      expected: "图、表各自从 1 起连续编号，文中提到的都有",
      measured: found.map(({ kind, captions }) => `${kind} ${captions.length} 个`).join("、"),
      faults,
    };
  },
};

export const captions: readonly TextCheck[] = [captionNumbers];
