import type { Role, TextParagraph } from "../types.ts";
import { faultsAt, type Hit, paragraphRule, type TextCheck } from "./rule.ts";

/** Marks that the last words of an element must not have. */
const UNENDED: Readonly<Partial<Record<Role, RegExp>>> = {
  title: /[，。、；：？！,.;:?!]$/u,
  heading: /[，。、；：,.;:]$/u,
  caption: /[，。、；：,.;:]$/u,
  label: /[，。、；：,.;:]$/u,
};
const ATTACHMENT_NOTE = /^(?:附件[：:]|\d{1,2}[.．])/u;
const NAMES: Readonly<Partial<Record<Role, string>>> = {
  title: "标题",
  heading: "层次标题",
  caption: "图表题",
  label: "附件序号",
  note: "附件名称",
};

function endMark(text: string, { role }: TextParagraph): readonly Hit[] {
  const trimmed = text.trimEnd();
  const pattern = role === "note" && ATTACHMENT_NOTE.test(trimmed) ? /[，。、；]$/u : UNENDED[role];
  const match = pattern?.exec(trimmed);
  return match ? [{ at: match.index, length: 1, found: `${NAMES[role]}末尾有“${match[0]}”` }] : [];
}

const endMarks = paragraphRule({
  code: "text/end-marks",
  clause: "GB/T 15834 附录 A；GB/T 9704 7.3.4",
  title: "标题、图表题末尾不用标点",
  level: "must",
  expected: "标题、层次标题、图表题、附件名称末尾没有标点",
  roles: ["title", "heading", "caption", "label", "note"],
  hits: endMark,
});

/** A paragraph that is whole: it ends in a mark, or in a quotation or bracket. */
const WHOLE = /[。！？；：…”’）》】]$/u;
/** An address cannot have a mark put behind it. */
const ADDRESS = /(?:https?:\/\/|www\.|@)[\x21-\x7e]{1,200}$/u;
const NO_BEGINNING = /^[，。、；：！？”’）》】]/u;

/** What shows that a sentence was cut into two paragraphs. */
function brokenAt(text: string, isLast: boolean): readonly Hit[] {
  const trimmed = text.trimEnd();
  const length = Math.min(4, trimmed.length);
  const end = { at: trimmed.length - length, length };
  const start = text.length - text.trimStart().length;
  return [
    ...(WHOLE.test(trimmed) || ADDRESS.test(trimmed)
      ? []
      : [{ ...end, found: "段末没有标点，句子像是断开了" }]),
    ...(isLast && /[：:]$/u.test(trimmed) ? [{ ...end, found: "以冒号结尾，后面没有内容" }] : []),
    ...(NO_BEGINNING.test(text.trimStart())
      ? [{ at: start, length: 1, found: "段首是标点，句子像是断开了" }]
      : []),
  ];
}

const broken: TextCheck = {
  code: "text/broken",
  clause: "GB/T 15834 4.1",
  title: "段落完整",
  level: "must",
  measure: (paragraphs) => {
    const count = paragraphs.filter(({ role }) => role === "text").length;
    if (count === 0) return { skipped: "没有正文段落" };
    const faults = paragraphs.flatMap((paragraph, at) =>
      paragraph.role === "text"
        ? faultsAt(paragraph, brokenAt(paragraph.text, at === paragraphs.length - 1))
        : [],
    );
    return { expected: "每段以句末标点结束，一句话不分在两段", measured: `${count} 段正文`, faults };
  },
};

export const endings: readonly TextCheck[] = [endMarks, broken];
