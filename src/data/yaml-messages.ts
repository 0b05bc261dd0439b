import type { ErrorCode } from "yaml";

/** What the YAML reader found, said in the users' language. */
const MESSAGES: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_INDENT: "缩进不对",
  TAB_AS_INDENT: "缩进用了制表符（Tab），应当用空格",
  DUPLICATE_KEY: "同一层里键重复了",
  MISSING_CHAR: "缺少标点（如冒号后的空格、引号或括号没有配对）",
  UNEXPECTED_TOKEN: "此处不应有这个字符",
  BLOCK_AS_IMPLICIT_KEY: "一行里出现了两个“键: 值”",
  MULTILINE_IMPLICIT_KEY: "键跨了行，多半是缺少冒号",
  BAD_SCALAR_START: "文字不能以这个符号开头，请加引号",
  BAD_DQ_ESCAPE: "双引号里的反斜杠写法不对",
  MULTIPLE_DOCS: "一个文件里只能有一份内容，不要写“---”",
  KEY_OVER_1024_CHARS: "键太长",
  NON_STRING_KEY: "键必须是文字",
  BLOCK_IN_FLOW: "花括号或方括号里不能换成缩进写法",
  BAD_ALIAS: "不能用别名（* 或 &）",
  TAG_RESOLVE_FAILED: "不能用标签（!）",
};

/** The Chinese message for what the YAML reader found. */
export function yamlMessage(code: ErrorCode, original: string): string {
  // The reader files an unclosed bracket under indentation; to the user these are two different slips.
  if (code === "BAD_INDENT" && original.startsWith("Flow")) return "花括号或方括号没有闭合，或换行后没有缩进";
  return MESSAGES[code] ?? "YAML 写法有误";
}
