import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMap, isScalar } from "yaml";
import { applyEdits } from "../../src/data/edits.ts";
import { scalarEdit } from "../../src/data/scalar.ts";
import { entriesOf, readYaml, scalarText } from "../../src/data/yaml.ts";
import { SEED } from "../fuzz/support.ts";
import { sourceOf } from "../support/project.ts";

/** The scalar of 甲, or of 甲 in braces. */
function scalarOf(text: string) {
  const source = sourceOf(text);
  const map = readYaml(source, (found) => {
    throw new Error(`${found.message}: ${text}`);
  });
  const value = map && entriesOf(map).find(({ name }) => name === "甲")?.value;
  const inner = isMap(value) ? entriesOf(value)[0]?.value : value;
  if (!isScalar(inner)) throw new Error("no scalar");
  return { source, scalar: inner };
}

function put(text: string, content: string): string {
  const { source, scalar } = scalarOf(text);
  return applyEdits(text, [scalarEdit(source, scalar, content, text.includes("{"))]);
}

describe("another text in a YAML scalar", () => {
  test.each([
    ["甲: 待填  # 注", "3 项", "甲: 3 项  # 注"],
    ["甲: '待填'   # 注", "3 项", "甲: '3 项'   # 注"],
    ['甲: "待填"', "3 项", '甲: "3 项"'],
    ["甲: { 数值: 待填, 来源: 乙 }", "3 项，增长 5%", "甲: { 数值: 3 项，增长 5%, 来源: 乙 }"],
    ["甲:", "3 项", "甲: 3 项"],
    ["甲:   # 注\n乙: 1", "3 项", "甲: 3 项   # 注\n乙: 1"],
    ["甲: { 数值: , 来源: 乙 }", "3 项", "甲: { 数值: 3 项 , 来源: 乙 }"],
    ["甲: 3\n  项\n乙: 1", "4 项", "甲: 4 项\n乙: 1"],
  ])("leaves the rest of %j as it is", (text, content, expected) => {
    expect(put(text, content)).toBe(expected);
  });

  test.each([
    ["甲: 待填", "-1.1%", "甲: -1.1%"],
    ["甲: 待填", "3 项, 增长 5%", "甲: 3 项, 增长 5%"],
    ["甲: { 数值: 待填 }", "3 项, 增长 5%", '甲: { 数值: "3 项, 增长 5%" }'],
    ["甲: 待填", "3 项（a: b）", '甲: "3 项（a: b）"'],
    ["甲: 待填", "3 项 #其中", '甲: "3 项 #其中"'],
  ])("gets quotes only where it needs them: in %j, %j", (text, content, expected) => {
    expect(put(text, content)).toBe(expected);
  });

  test("is read back as it was put, whatever it is", () => {
    const content = fc
      .string({ unit: fc.constantFrom(..."3项，,：: #-{}[]'\"\\&*!|>%@`?.~亿"), minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() === text);
    const form = fc.constantFrom(
      "甲: 待填 # 注",
      "甲: '待填'",
      '甲: "待填"',
      "甲:",
      "甲: { 数值: 待填, 乙: 1 }",
    );
    fc.assert(
      fc.property(form, content, (text, said) => {
        expect(scalarText(scalarOf(put(text, said)).scalar)).toBe(said);
      }),
      { numRuns: 500, seed: SEED },
    );
  });
});
