import type { Check } from "../../types.ts";
import { gathered } from "../faults.ts";
import { faultsOf, inRoles } from "../select.ts";
import type { ReadParagraph, WordFile } from "../types.ts";
import { HOUSE_RULE } from "./clauses.ts";

const NO_TEXT = { skipped: "没有正文段落" };

const chinese: Check<WordFile> = {
  code: "lines/chinese",
  clause: "GB/T 15834 5.1",
  title: "中文换行规则",
  level: "should",
  measure: (file) => {
    const text = inRoles(file, "text");
    if (text.length === 0) return NO_TEXT;
    const wrong = ({ format }: ReadParagraph): readonly string[] => [
      ...(format.kinsoku ? [] : ["没有按中文习惯控制首尾字符"]),
      ...(format.autoSpaceDE && format.autoSpaceDN ? [] : ["关闭了中文与西文、数字的间距"]),
      ...(format.overflowPunct === undefined ? ["没有写明标点能否溢出边界"] : []),
    ];
    const faults = gathered(faultsOf(text, wrong));
    return {
      expected: "控制首尾字符，自动调整中西文间距，写明标点能否溢出",
      measured: faults.length === 0 ? "符合" : "不全",
      faults,
    };
  },
};

const widows: Check<WordFile> = {
  code: "lines/widows",
  clause: HOUSE_RULE,
  title: "不设孤行控制",
  level: "should",
  measure: (file) => {
    const text = inRoles(file, "text");
    if (text.length === 0) return NO_TEXT;
    const wrong = ({ format }: ReadParagraph): readonly string[] =>
      format.widowControl ? ["设了孤行控制，有的页会只有 21 行"] : [];
    const faults = gathered(faultsOf(text, wrong));
    return { expected: "不设", measured: faults.length === 0 ? "没有设" : "设了", faults };
  },
};

const breaks: Check<WordFile> = {
  code: "lines/breaks",
  clause: HOUSE_RULE,
  title: "句中没有分页符",
  level: "must",
  measure: (file) => {
    const faults = faultsOf(inRoles(file, "text", "heading"), ({ runs }) =>
      runs.some((run, at) => {
        const before = runs
          .slice(0, at)
          .map(({ text }) => text)
          .join("")
          .trim();
        const after = runs
          .slice(at + 1)
          .map(({ text }) => text)
          .join("")
          .trim();
        return run.pageBreak && before !== "" && after !== "" && !/[。！？；：][”’）》]*$/u.test(before);
      })
        ? ["句子中间有分页符"]
        : [],
    );
    return { expected: "没有", measured: faults.length === 0 ? "没有" : `${faults.length} 处`, faults };
  },
};

export const lines: readonly Check<WordFile>[] = [chinese, widows, breaks];
