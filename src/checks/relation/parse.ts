/** One side of a relation. */
export type Expression =
  | { readonly type: "key"; readonly key: string }
  | { readonly type: "number"; readonly value: number }
  | {
      readonly type: "operation";
      readonly sign: "+" | "-" | "*" | "/";
      readonly left: Expression;
      readonly right: Expression;
    };

export type Comparison = "=" | "<=" | ">=" | "<" | ">";

export interface ParsedRelation {
  readonly left: Expression;
  readonly comparison: Comparison;
  readonly right: Expression;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  /** The first thing that could not be read. */
  fault?: string;
}

const TOKEN = /\s*(<=|>=|[=≈<>≤≥+\-−*×/÷()（）]|[^\s=≈<>≤≥+\-−*×/÷()（）]+)/uy;
const PLAIN: Readonly<Record<string, string>> = {
  "≈": "=",
  "≤": "<=",
  "≥": ">=",
  "−": "-",
  "×": "*",
  "÷": "/",
  "（": "(",
  "）": ")",
};
const COMPARISONS: ReadonlySet<string> = new Set(["=", "<=", ">=", "<", ">"]);
/** A relation longer than this is not one that a person reads. */
const MOST_TOKENS = 200;

/** 甲.合计 = 甲.其一 + 甲.其二: keys, numbers (30%, 100), + - × ÷, brackets and one comparison. Words say what is wrong. */
export function parseRelation(text: string): ParsedRelation | { readonly fault: string } {
  const tokens = tokensOf(text);
  if (tokens.length > MOST_TOKENS) return { fault: "式子过长" };
  const reader: Reader = { tokens, at: 0 };
  const left = sum(reader);
  const comparison = left && next(reader);
  if (left && (comparison === undefined || !COMPARISONS.has(comparison)))
    return { fault: comparison === undefined ? "没有 =、<=、>= 等比较号" : `“${comparison}”处应为比较号` };
  const right = left && sum(reader);
  if (!left || !right) return { fault: reader.fault ?? "读不懂" };
  const rest = next(reader);
  if (rest !== undefined) return { fault: `“${rest}”多余` };
  return { left, comparison: comparison as Comparison, right };
}

function tokensOf(text: string): readonly string[] {
  const trimmed = text.trim();
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(trimmed); match; match = TOKEN.exec(trimmed)) {
    const token = match[1] ?? "";
    tokens.push(PLAIN[token] ?? token);
  }
  return tokens;
}

function unreadable(reader: Reader, fault: string): undefined {
  reader.fault ??= fault;
  return undefined;
}

const next = (reader: Reader): string | undefined => reader.tokens[reader.at++];
const peek = ({ tokens, at }: Reader): string | undefined => tokens[at];

function sum(reader: Reader): Expression | undefined {
  let left = product(reader);
  for (let sign = peek(reader); left && (sign === "+" || sign === "-"); sign = peek(reader)) {
    reader.at += 1;
    const right = product(reader);
    left = right && { type: "operation", sign, left, right };
  }
  return left;
}

function product(reader: Reader): Expression | undefined {
  let left = term(reader);
  for (let sign = peek(reader); left && (sign === "*" || sign === "/"); sign = peek(reader)) {
    reader.at += 1;
    const right = term(reader);
    left = right && { type: "operation", sign, left, right };
  }
  return left;
}

function term(reader: Reader): Expression | undefined {
  const token = next(reader);
  if (token === "(") {
    const inner = sum(reader);
    return inner && next(reader) !== ")" ? unreadable(reader, "括号没有配对") : inner;
  }
  if (token === undefined) return unreadable(reader, "式子没有写完");
  const number = /^(\d+(?:\.\d+)?)(%?)$/u.exec(token);
  if (number) return { type: "number", value: Number(number[1]) / (number[2] ? 100 : 1) };
  if (/^[=<>+\-*/)]/u.test(token)) return unreadable(reader, `“${token}”处应为键或数`);
  return { type: "key", key: token };
}

/** The keys that a relation names, each once. */
export function keysIn({ left, right }: ParsedRelation): readonly string[] {
  const keys = new Set<string>();
  const walk = (expression: Expression): void => {
    if (expression.type === "key") keys.add(expression.key);
    if (expression.type !== "operation") return;
    walk(expression.left);
    walk(expression.right);
  };
  walk(left);
  walk(right);
  return [...keys];
}
