import type { ErrorCode } from "yaml";
import type { CodeOf } from "../diagnostics/codes.ts";

/** What the YAML reader found: our code, and the words in the users' language. */
interface YamlFault {
  readonly code: CodeOf<"yaml">;
  readonly message: string;
}

const FAULTS: Readonly<Partial<Record<ErrorCode, YamlFault>>> = {
  BAD_INDENT: { code: "yaml/bad-indent", message: "缩进不对" },
  TAB_AS_INDENT: { code: "yaml/tab-as-indent", message: "缩进用了制表符（Tab），应当用空格" },
  DUPLICATE_KEY: { code: "yaml/duplicate-key", message: "同一层里键重复了" },
  MISSING_CHAR: { code: "yaml/missing-char", message: "缺少标点（如冒号后的空格、引号或括号没有配对）" },
  UNEXPECTED_TOKEN: { code: "yaml/unexpected-token", message: "此处不应有这个字符" },
  BLOCK_AS_IMPLICIT_KEY: { code: "yaml/block-as-implicit-key", message: "一行里出现了两个“键: 值”" },
  MULTILINE_IMPLICIT_KEY: { code: "yaml/multiline-implicit-key", message: "键跨了行，多半是缺少冒号" },
  BAD_SCALAR_START: { code: "yaml/bad-scalar-start", message: "文字不能以这个符号开头，请加引号" },
  BAD_DQ_ESCAPE: { code: "yaml/bad-dq-escape", message: "双引号里的反斜杠写法不对" },
  MULTIPLE_DOCS: { code: "yaml/multiple-docs", message: "一个文件里只能有一份内容，不要写“---”" },
  KEY_OVER_1024_CHARS: { code: "yaml/key-over-1024-chars", message: "键太长" },
  BLOCK_IN_FLOW: { code: "yaml/block-in-flow", message: "花括号或方括号里不能换成缩进写法" },
  BAD_ALIAS: { code: "yaml/alias", message: "不能用别名（* 或 &）" },
  TAG_RESOLVE_FAILED: { code: "yaml/tag", message: "不能用标签（!）" },
};

/** The code and the Chinese message for what the YAML reader found. */
export function yamlFault(code: ErrorCode, original: string): YamlFault {
  // The reader files an unclosed bracket under indentation; to the user these are two different slips.
  if (code === "BAD_INDENT" && original.startsWith("Flow"))
    return { code: "yaml/bad-indent", message: "花括号或方括号没有闭合，或换行后没有缩进" };
  return FAULTS[code] ?? { code: "yaml/syntax", message: "YAML 写法有误" };
}
