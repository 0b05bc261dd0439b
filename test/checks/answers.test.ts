import { describe, expect, test } from "vitest";
import { answersToWrite, diagnosticOf, idleDiagnostic } from "../../src/checks/diagnostics.ts";
import { missingOwner, missingSource } from "../../src/checks/rules/missing.ts";
import { idleApprovals, judge, type Levels } from "../../src/checks/run.ts";
import type { Facts, Finding, Judged, Rule } from "../../src/checks/types.ts";
import { readApprovals } from "../../src/data/approvals.ts";
import type { Approval, Year } from "../../src/data/types.ts";
import { readYaml } from "../../src/data/yaml.ts";
import { readYear } from "../../src/data/year.ts";
import { makeSource } from "../../src/diagnostics/source.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";

const FRONT = `年度: 2031
成文日期: 2032-01-08
单位: { 全称: 甲区人民政府, 简称: 甲区, 自称: 我区 }
标题: 甲区报告
章节:
  - { 标题: 总体情况, 模板: a }
`;

function yearOf(chapter: string, front = FRONT): Year {
  const found: Diagnostic[] = [];
  const year = readYear(
    {
      year: 2031,
      front: makeSource("data/2031/report.yaml", front),
      chapters: [makeSource("data/2031/a.yaml", chapter)],
    },
    (diagnostic) => found.push(diagnostic),
  );
  if (!year || found.length > 0) throw new Error(JSON.stringify(found));
  return year;
}

const CHAPTER = `经济:
  总值: 预计 120 亿元，增长 5%
  均值: { 数值: 44 微克, 增减: 下降 17%, 截至: 11月 }
  评价: 稳中有进
`;

const ruleOf = (finding: Partial<Finding>, code: Rule["code"] = "check/sample"): Rule => ({
  code,
  title: "样例",
  severity: "warning",
  find: () => [{ keys: [], message: "看一看", ...finding }],
});

function judged(
  finding: Partial<Finding>,
  approvals: readonly Approval[] = [],
  levels: Levels = new Map(),
  chapter = CHAPTER,
): readonly Judged[] {
  const facts: Facts = {
    year: yearOf(chapter),
    sentences: [],
    relations: [],
    templates: [],
    drawn: new Set(),
  };
  return judge([ruleOf(finding)], facts, approvals, levels);
}

function approvalsOf(text: string): {
  readonly approvals: readonly Approval[];
  readonly codes: readonly string[];
} {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const source = makeSource("data/2031/approvals.yaml", text);
  const map = readYaml(source, report);
  return {
    approvals: map ? readApprovals(map, source, report) : [],
    codes: found.map(({ code }) => code),
  };
}

describe("an answer", () => {
  const { approvals } = approvalsOf(`核准:
  - { 规则: check/sample, 对象: 经济.总值, 现值: "预计 120 亿元，增长 5%", 理由: 已核实 }
`);

  test("lapses when what the finding rests on besides its figures has changed", () => {
    const finding = { keys: ["经济.总值"], basis: "上年110亿元" };
    const old = approvalsOf(
      '核准:\n  - { 规则: check/sample, 对象: 经济.总值, 现值: "预计 120 亿元，增长 5%；上年109亿元", 理由: 已核实 }\n',
    );
    const [one] = judged(finding, old.approvals);
    expect(one?.answer).toBeUndefined();
    expect(one?.lapsed?.reason).toBe("已核实");
    expect(one?.state).toBe("预计 120 亿元，增长 5%；上年110亿元");
  });

  test("silences its finding as long as the figure reads as it did", () => {
    const [one] = judged({ keys: ["经济.总值"] }, approvals);
    expect(one?.answer?.reason).toBe("已核实");
  });

  test("lapses when the figure changes, and the finding says what it was and is", () => {
    const [one] = judged({ keys: ["经济.总值"] }, approvals, new Map(), CHAPTER.replace("120", "121"));
    expect(one?.answer).toBeUndefined();
    if (!one) throw new Error("nothing found");
    expect(diagnosticOf(one)).toMatchObject({
      code: "check/sample",
      severity: "warning",
      place: { file: "data/2031/a.yaml", start: { line: 2, column: 7 } },
      notes: [
        "data/2031/approvals.yaml:2 的核准已失效：当时是“预计 120 亿元，增长 5%”，现在是“预计 121 亿元，增长 5%”。",
      ],
    });
  });

  test("answers its own rule and its own keys only", () => {
    expect(judged({ keys: ["经济.均值"] }, approvals)[0]?.answer).toBeUndefined();
    expect(judged({ keys: ["经济.总值", "经济.均值"] }, approvals)[0]?.answer).toBeUndefined();
    const other = approvals.map((one) => ({ ...one, rule: "check/other" }));
    expect(judged({ keys: ["经济.总值"] }, other)[0]?.answer).toBeUndefined();
  });

  test("to a figure in its long form quotes all that the form says", () => {
    expect(judged({ keys: ["经济.均值"] })[0]?.state).toBe("44 微克，下降17%，截至11月");
  });

  test("to words holds as long as the words do, to a sentence as long as it is printed", () => {
    expect(judged({ keys: ["经济.评价"] })[0]?.state).toBe("稳中有进");
    const [one] = judged({ sentence: "情况很好。" });
    expect([one?.subject, one?.state]).toEqual(["情况很好。", "情况很好。"]);
  });

  test("that nothing asks for any more may go", () => {
    const idle = idleApprovals(judged({ keys: ["经济.均值"] }, approvals), approvals);
    expect(idle.map(idleDiagnostic)).toMatchObject([
      { code: "check/idle-approval", severity: "info", place: { start: { line: 2 } } },
    ]);
  });

  test("is written out ready for its reason, and reads back as the answer to what was found", () => {
    const open = judged({ keys: ["经济.总值"] });
    const text = `核准:\n${answersToWrite(open).replace(/理由: $/mu, "理由: 已核实")}\n`;
    const { approvals: read, codes } = approvalsOf(text);
    expect(codes).toEqual([]);
    expect(judged({ keys: ["经济.总值"] }, read)[0]?.answer?.reason).toBe("已核实");
  });

  test("without a reason, or to no rule, is a fault of its file", () => {
    expect(approvalsOf("核准:\n  - { 规则: check/sample, 对象: 甲 }\n").codes).toEqual([
      "approvals/missing-key",
    ]);
    expect(approvalsOf("核准:\n  - { 规则: 随便, 对象: 甲, 理由: 乙 }\n").codes).toEqual([
      "approvals/invalid-value",
    ]);
  });
});

describe("how strictly a rule is taken", () => {
  test("is the rule's own affair unless report.yaml says otherwise", () => {
    const { levels } = yearOf(CHAPTER, `${FRONT}核对: { check/sample: 错误, check/other: 不查 }\n`).front;
    expect(judged({}, [], new Map())[0]?.severity).toBe("warning");
    expect(judged({ severity: "info" }, [], new Map())[0]?.severity).toBe("info");
    expect(judged({ severity: "info" }, [], levels)[0]?.severity).toBe("error");
  });

  test("may be not at all", () => {
    expect(judged({}, [], new Map([["check/sample", "off"]]))).toEqual([]);
  });
});

describe("an optional rule", () => {
  const rule: Rule = { ...ruleOf({}), optional: true };
  const facts: Facts = {
    year: yearOf(CHAPTER),
    sentences: [],
    relations: [],
    templates: [],
    drawn: new Set(),
  };

  test("runs only where the year asks for it", () => {
    expect(judge([rule], facts, [], new Map())).toEqual([]);
    expect(judge([rule], facts, [], new Map([["check/sample", "error"]]))[0]?.severity).toBe("error");
  });

  test("asks for the source and the owner of each figure that has none", () => {
    const keys = (one: Rule): readonly string[] => one.find(facts).flatMap((finding) => finding.keys);
    expect(keys(missingSource)).toEqual(["经济.总值", "经济.均值"]);
    const year = yearOf("经济:\n  总值: { 数值: 12 亿元, 来源: 年报, 责任单位: 甲局 }\n");
    expect(missingSource.find({ ...facts, year })).toEqual([]);
    expect(missingOwner.find({ ...facts, year })).toEqual([]);
  });
});
