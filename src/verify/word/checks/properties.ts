import type { Check } from "../../types.ts";
import { gathered } from "../faults.ts";
import { inRoles } from "../select.ts";
import type { WordFile } from "../types.ts";
import { HOUSE_RULE } from "./clauses.ts";

const title: Check<WordFile> = {
  code: "properties/title",
  clause: HOUSE_RULE,
  title: "文件属性中的标题",
  level: "must",
  measure: (file) => {
    const printed = inRoles(file, "title")
      .map(({ text }) => text.trim())
      .join("");
    const { title: stated } = file.properties;
    const faults =
      stated === ""
        ? [{ where: "文件属性", found: "没有标题" }]
        : [{ where: "文件属性", found: `标题是“${stated}”，与正文标题不同` }].filter(
            () => printed !== "" && stated.replace(/\s/gu, "") !== printed.replace(/\s/gu, ""),
          );
    return { expected: "与正文标题相同", measured: stated === "" ? "空" : stated, faults };
  },
};

const language: Check<WordFile> = {
  code: "properties/language",
  clause: HOUSE_RULE,
  title: "文件语言",
  level: "must",
  measure: ({ properties }) => ({
    expected: "简体中文（zh-CN）",
    measured: properties.language === "" ? "没有写明" : properties.language,
    faults: /^zh-CN$|^zh-Hans/i.test(properties.language)
      ? []
      : [{ where: "文件属性", found: properties.language === "" ? "没有写明语言" : properties.language }],
  }),
};

const order: Check<WordFile> = {
  code: "properties/order",
  clause: "ISO/IEC 29500-1 17.3.1.26",
  title: "文件结构",
  level: "must",
  measure: ({ misplaced }) => ({
    expected: "段落属性按规定的次序排列",
    measured: misplaced.length === 0 ? "符合" : `${misplaced.length} 处次序有误`,
    faults: gathered(misplaced.map((name) => ({ where: "段落属性", found: `${name} 的位置不对` }))),
  }),
};

export const properties: readonly Check<WordFile>[] = [title, language, order];
