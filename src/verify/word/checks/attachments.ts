import { ATTACHMENT_LABEL, BLANK_LINES } from "../../../layout/standard/type.ts";
import type { Check, Fault } from "../../types.ts";
import { quoted } from "../faults.ts";
import { firstLineHundredths, hanRuns } from "../features.ts";
import { allParagraphs, inRoles, placesOf } from "../select.ts";
import { typeFaults } from "../type-faults.ts";
import type { Paragraph, WordFile } from "../types.ts";

const NO_ATTACHMENT = { skipped: "没有附件" };

/** Begins a page: by itself, by a section that begins there, or by the break before it. */
function startsPage(file: WordFile, label: Paragraph, at: number): boolean {
  if (label.format.pageBreakBefore || label.runs[0]?.pageBreak) return true;
  const before = file.blocks[at - 1];
  if (before === undefined) return true;
  if (before.section !== label.section) return file.sections[label.section]?.startsPage ?? false;
  return before.kind === "paragraph" && before.runs.at(-1)?.pageBreak === true;
}

function wrongLabel(file: WordFile, label: Paragraph, at: number): readonly Fault[] {
  const where = quoted(label.text);
  const { align, indent } = label.format;
  const flush = ["left", "both"].includes(align) && indent.left === 0 && firstLineHundredths(label) === 0;
  return [
    ...typeFaults(hanRuns(label), { face: "hei", sizePt: ATTACHMENT_LABEL.sizePt }),
    ...(flush ? [] : [{ where, found: "没有顶格" }]),
    ...(startsPage(file, label, at) ? [] : [{ where, found: "没有另起一页" }]),
  ];
}

const label: Check<WordFile> = {
  code: "attachment/label",
  clause: "GB/T 9704 7.3.7",
  title: "“附件”二字",
  level: "must",
  measure: (file) => {
    const labels = inRoles(file, "attachment-label");
    if (labels.length === 0) return NO_ATTACHMENT;
    const places = placesOf(file);
    return {
      expected: "3号黑体，在版心左上角第一行顶格，另起一页",
      measured: `${labels.length} 个附件`,
      faults: labels.flatMap((each) => wrongLabel(file, each, places.get(each) ?? 0)),
    };
  },
};

/** The first line of an attachment's title, and how many blank lines stand between it and the label. */
function titleBelow(file: WordFile, label: number): { readonly title?: Paragraph; readonly blanks: number } {
  let at = label + 1;
  while (file.blocks[at]?.role === "blank") at += 1;
  const block = file.blocks[at];
  const isTitle = block?.kind === "paragraph" && ["attachment-title", "title"].includes(block.role);
  return { ...(isTitle && { title: block }), blanks: at - label - 1 };
}

const title: Check<WordFile> = {
  code: "attachment/title",
  clause: "GB/T 9704 7.3.7",
  title: "附件标题",
  level: "must",
  measure: (file) => {
    const labels = inRoles(file, "attachment-label");
    if (labels.length === 0) return NO_ATTACHMENT;
    const places = placesOf(file);
    const faults = labels.flatMap((each): Fault[] => {
      const where = quoted(each.text);
      const { title: found, blanks } = titleBelow(file, places.get(each) ?? 0);
      if (!found) return [{ where, found: "下面没有附件标题" }];
      return [
        ...(found.format.align === "center" ? [] : [{ where: quoted(found.text), found: "不居中" }]),
        ...(blanks === BLANK_LINES.belowAttachmentLabel
          ? []
          : [{ where: quoted(found.text), found: `在第 ${blanks + 2} 行，应在第 3 行` }]),
      ];
    });
    return { expected: "居中，在版心第三行", measured: `${labels.length} 个附件`, faults };
  },
};

const squeezed = (text: string): string => text.replace(/\s+/gu, "");

/** What an attachment note lists: 附件：1.甲 and 2.乙 are 甲 and 乙. */
const listed = (note: Paragraph): string =>
  squeezed(note.text)
    .replace(/^附件[：:]/u, "")
    .replace(/^\d+[.．、]/u, "");

/** Titles of the attachments by their labels, several lines joined. */
function attachmentTitles(file: WordFile): readonly string[] {
  const titles: string[] = [];
  for (const { role, text } of allParagraphs(file)) {
    if (role === "attachment-label") titles.push("");
    if (role === "attachment-title" && titles.length > 0) titles.push((titles.pop() ?? "") + squeezed(text));
  }
  return titles;
}

const note: Check<WordFile> = {
  code: "attachment/note",
  clause: "GB/T 9704 7.3.4、7.3.7",
  title: "附件说明与附件一致",
  level: "must",
  measure: (file) => {
    const names = inRoles(file, "attachment-note")
      .map(listed)
      .filter((name) => name !== "");
    const titles = attachmentTitles(file);
    if (names.length === 0 || titles.length === 0) return NO_ATTACHMENT;
    const faults = Array.from({ length: Math.max(names.length, titles.length) }, (_, at): Fault[] => {
      const [name, found] = [names[at], titles[at]];
      if (name === found) return [];
      if (name === undefined) return [{ where: quoted(found ?? ""), found: "附件说明里没有列出" }];
      if (found === undefined) return [{ where: quoted(name), found: "后面没有这个附件" }];
      return [{ where: quoted(name), found: `附件标题是${quoted(found)}` }];
    }).flat();
    return {
      expected: "名称、次序均一致",
      measured: `说明 ${names.length} 个，附件 ${titles.length} 个`,
      faults,
    };
  },
};

export const attachments: readonly Check<WordFile>[] = [label, title, note];
