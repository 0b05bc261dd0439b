import { HEADINGS } from "../../../layout/standard/type.ts";
import { type HeadingLevel, ordinalOf } from "../../ordinals.ts";
import type { Check, Fault } from "../../types.ts";
import { type ChineseRole, FACE_NAME } from "../faces.ts";
import { gathered, quoted } from "../faults.ts";
import { hanRuns, isBold } from "../features.ts";
import { allParagraphs, faultsOf, inRoles } from "../select.ts";
import { typeFaults } from "../type-faults.ts";
import type { Paragraph, WordFile } from "../types.ts";
import { indentFaults } from "./body.ts";
import { HOUSE_RULE } from "./clauses.ts";

const headingsOf = (file: WordFile): readonly Paragraph[] => inRoles(file, "heading");
const NO_HEADINGS = { skipped: "没有层次标题" };
const LEVEL_NAMES: Readonly<Record<HeadingLevel, string>> = { 1: "一、", 2: "（一）", 3: "1.", 4: "（1）" };

const type: Check<WordFile> = {
  code: "headings/type",
  clause: "GB/T 9704 7.3.3",
  title: "层次标题字体字号",
  level: "must",
  measure: (file) => {
    const headings = headingsOf(file);
    if (headings.length === 0) return NO_HEADINGS;
    const faults = headings.flatMap((heading) => {
      const { face, sizePt } = HEADINGS[heading.level ?? 1];
      return typeFaults(hanRuns(heading), { face: face as ChineseRole, sizePt });
    });
    const expected = ([1, 2, 3, 4] as const)
      .map((level) => `“${LEVEL_NAMES[level]}”${FACE_NAME[HEADINGS[level].face as ChineseRole]}`)
      .join("、");
    return {
      expected: `${expected}，均为 3号`,
      measured: `${headings.length} 个标题`,
      faults: gathered(faults),
    };
  },
};

const weight: Check<WordFile> = {
  code: "headings/weight",
  clause: HOUSE_RULE,
  title: "层次标题不加粗",
  level: "should",
  measure: (file) => {
    const headings = headingsOf(file);
    if (headings.length === 0) return NO_HEADINGS;
    const faults = gathered(faultsOf(headings, (heading) => (isBold(heading) ? ["加粗"] : [])));
    return { expected: "不加粗", measured: faults.length === 0 ? "均不加粗" : "有加粗", faults };
  },
};

const indent: Check<WordFile> = {
  code: "headings/indent",
  clause: "GB/T 9704 7.3.3",
  title: "层次标题缩进",
  level: "must",
  measure: (file) => {
    const headings = headingsOf(file);
    if (headings.length === 0) return NO_HEADINGS;
    const faults = gathered(faultsOf(headings, indentFaults));
    return { expected: "缩进 2 字", measured: faults.length === 0 ? "均缩进 2 字" : "不一致", faults };
  },
};

/** Headings of the text and of each attachment: numbers begin anew with each. */
function numberedParts(file: WordFile): readonly (readonly Paragraph[])[] {
  const parts: Paragraph[][] = [[]];
  for (const paragraph of allParagraphs(file)) {
    if (paragraph.role === "attachment-label") parts.push([]);
    if (paragraph.role === "heading") parts.at(-1)?.push(paragraph);
  }
  return parts;
}

function numberFaults(headings: readonly Paragraph[]): readonly Fault[] {
  const counts = new Map<HeadingLevel, number>();
  return headings.flatMap(({ text, level }) => {
    const ordinal = ordinalOf(text.trim());
    if (level === undefined || !ordinal) return [];
    const wanted = (counts.get(level) ?? 0) + 1;
    counts.set(level, ordinal.value);
    for (const deeper of [2, 3, 4] as const) if (deeper > level) counts.delete(deeper);
    return ordinal.value === wanted
      ? []
      : [{ where: quoted(text), found: `序号不连续：应为第 ${wanted} 个` }];
  });
}

const numbers: Check<WordFile> = {
  code: "headings/numbers",
  clause: "GB/T 9704 7.3.3",
  title: "层次序数连续",
  level: "must",
  measure: (file) => {
    const headings = headingsOf(file);
    if (headings.length === 0) return NO_HEADINGS;
    const faults = numberedParts(file).flatMap(numberFaults);
    return {
      expected: "同一级逐个连续，换到下一个上级后从头编起",
      measured: faults.length === 0 ? `${headings.length} 个标题，连续` : "不连续",
      faults,
    };
  },
};

/** Levels that are left out on the way down; 一、 straight to 1. is usual where there are only these two. */
function skippedLevels(headings: readonly Paragraph[]): readonly Fault[] {
  const used = new Set(headings.map((heading) => heading.level));
  const twoOnly = used.size <= 2 && used.has(1) && used.has(3);
  let before = 0;
  return headings.flatMap(({ text, level = 1 }) => {
    const skipped = level > before + 1 && !(twoOnly && level === 3 && before === 1);
    before = level;
    return skipped
      ? [{ where: quoted(text), found: `跳过了上一级“${LEVEL_NAMES[(level - 1) as HeadingLevel]}”` }]
      : [];
  });
}

const levels: Check<WordFile> = {
  code: "headings/levels",
  clause: "GB/T 9704 7.3.3",
  title: "层次依次使用",
  level: "should",
  measure: (file) => {
    const headings = headingsOf(file);
    if (headings.length === 0) return NO_HEADINGS;
    const used = [...new Set(headings.map((heading) => heading.level ?? 1))].sort();
    return {
      expected: "“一、”“（一）”“1.”“（1）”依次使用",
      measured: `用了${used.map((level) => `“${LEVEL_NAMES[level]}”`).join("")}`,
      faults: numberedParts(file).flatMap(skippedLevels),
    };
  },
};

const outline: Check<WordFile> = {
  code: "headings/outline",
  clause: HOUSE_RULE,
  title: "层次标题有大纲级别",
  level: "must",
  measure: (file) => {
    const headings = headingsOf(file);
    if (headings.length === 0) return NO_HEADINGS;
    const wrong = ({ format, level }: Paragraph): readonly string[] => {
      if (format.outlineLevel === undefined) return ["没有大纲级别，导航里看不到"];
      return format.outlineLevel + 1 === level
        ? []
        : [`大纲级别是 ${format.outlineLevel + 1}，序号是第 ${level} 级`];
    };
    const faults = headings.flatMap((heading) =>
      wrong(heading).map((found) => ({ where: quoted(heading.text), found })),
    );
    return {
      expected: "大纲级别与序号的级别一致",
      measured: `${headings.length} 个标题`,
      faults: gathered(faults),
    };
  },
};

const keep: Check<WordFile> = {
  code: "headings/keep",
  clause: HOUSE_RULE,
  title: "层次标题不落在页末",
  level: "must",
  measure: (file) => {
    const headings = headingsOf(file);
    if (headings.length === 0) return NO_HEADINGS;
    const faults = gathered(
      faultsOf(headings, ({ format }) => (format.keepNext ? [] : ["没有设“与下段同页”"])),
    );
    return { expected: "与下段同页", measured: faults.length === 0 ? "均与下段同页" : "没有都设", faults };
  },
};

export const headings: readonly Check<WordFile>[] = [type, weight, indent, numbers, levels, outline, keep];
