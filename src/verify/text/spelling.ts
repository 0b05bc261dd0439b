import type { Fault, TextParagraph } from "../types.ts";
import { faultsAt, hitsOf, type TextCheck } from "./rule.ts";

/** Names of one and the same unit; a document keeps to one. Each pattern leaves out longer words that contain it. */
const UNITS: readonly (readonly { readonly name: string; readonly pattern: RegExp }[])[] = [
  [
    { name: "平方公里", pattern: /平方公里/gu },
    { name: "平方千米", pattern: /平方千米/gu },
  ],
  [
    { name: "公里", pattern: /(?<=\d|[余多万])公里/gu },
    { name: "千米", pattern: /(?<=\d|[余多万])千米/gu },
  ],
  [
    { name: "公斤", pattern: /(?<=\d|[余多万])公斤/gu },
    { name: "千克", pattern: /(?<=\d|[余多万])千克/gu },
  ],
  [
    { name: "千瓦时", pattern: /千瓦时/gu },
    { name: "度电", pattern: /度电/gu },
  ],
  [
    { name: "℃", pattern: /℃/gu },
    { name: "摄氏度", pattern: /摄氏度/gu },
  ],
];

type Names = (typeof UNITS)[number];

/** Where each of the names stands. */
const uses = (paragraphs: readonly TextParagraph[], names: Names) =>
  names.map(({ name, pattern }) => ({
    name,
    faults: paragraphs.flatMap((paragraph) =>
      faultsAt(
        paragraph,
        hitsOf(paragraph.text, pattern, () => name),
      ),
    ),
  }));

/** The rarer names, where a document has more than one; the first of equals is kept. */
function mixed(paragraphs: readonly TextParagraph[], names: Names): readonly Fault[] {
  const used = uses(paragraphs, names).toSorted((left, right) => right.faults.length - left.faults.length);
  const [kept, ...rest] = used;
  return rest.flatMap(({ name, faults }) =>
    faults.map((fault) => ({ ...fault, found: `“${name}”，别处写作“${kept?.name}”` })),
  );
}

const oneName: TextCheck = {
  code: "text/one-name",
  clause: "GB/T 15835 4.3",
  title: "同一单位只用一种名称",
  level: "must",
  measure: (paragraphs) => {
    if (paragraphs.length === 0) return { skipped: "没有文字" };
    const faults = UNITS.flatMap((names) => mixed(paragraphs, names));
    return {
      expected: "同一单位全文只用一种名称",
      measured: faults.length === 0 ? "一致" : `${faults.length} 处不一致`,
      faults,
    };
  },
};

export const spelling: readonly TextCheck[] = [oneName];
