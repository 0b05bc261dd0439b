import { hitsOf, paragraphRule, type TextCheck } from "./rule.ts";

/** 甲政发〔2031〕5号 with any brackets, as people type it. */
const NUMBER = /([〔［[（(【])(\d{2,4})([〕］\])）】])(第?)(0*)(\d{1,5})号/gu;

/** What is wrong with a document's number; nothing where it is right. */
function wrong([, opening, year, closing, ordinal, zeros]: RegExpMatchArray): readonly string[] {
  return [
    ...(opening === "〔" && closing === "〕" ? [] : ["年份应加六角括号〔〕"]),
    ...(year?.length === 4 ? [] : ["年份没有写全"]),
    ...(ordinal === "" ? [] : ["不加“第”"]),
    ...(zeros === "" ? [] : ["序号前不加 0"]),
  ];
}

const documentNumbers = paragraphRule({
  code: "text/document-number",
  clause: "GB/T 9704 7.2.5",
  title: "发文字号写法",
  level: "must",
  expected: "甲政发〔2031〕5号",
  hits: (text) =>
    hitsOf(text, NUMBER, (match) => wrong(match).join("，")).filter(({ found }) => found !== ""),
});

export const documentNumber: readonly TextCheck[] = [documentNumbers];
