import { beforeAll, describe, expect, test } from "vitest";
import { textOf } from "../../src/textconv/textconv.ts";
import { buildYear } from "../support/build.ts";
import { fixtureFolders } from "../support/project.ts";

/** A report with a red head, attachments, an upright table and one on its side that both go over a page. */
describe("the words of a report for a diff", () => {
  let word: readonly string[];
  let pdf: readonly string[];
  beforeAll(async () => {
    const { built } = await buildYear(fixtureFolders("official"), 2031);
    const lines = async (extension: string): Promise<readonly string[]> => {
      const file = built?.files.find(({ path }) => path.endsWith(extension));
      return (await textOf(`甲${extension}`, file?.bytes ?? new Uint8Array())).split("\n");
    };
    [word, pdf] = await Promise.all([lines(".docx"), lines(".pdf")]);
  });

  const rows = (lines: readonly string[]): readonly string[] =>
    lines.filter((line) => line.startsWith("| ") && !/文件|抄送|印发/u.test(line) && !line.endsWith("|  |"));
  const headings = (lines: readonly string[]): readonly string[] =>
    lines.filter((line) => line.startsWith("#"));

  test("has a line for each row of a table, whole in the PDF too where it breaks over pages", () => {
    expect(rows(word)).toHaveLength(22);
    expect(rows(word)).toContain("| 地区生产总值 | 120 |");
    expect(rows(pdf)).toEqual(rows(word));
    expect(pdf.join("\n")).not.toMatch(/（续）/u);
  });

  test("marks titles and headings by their level, a title without the breaks that only its lines need", () => {
    expect(headings(word).slice(0, 5)).toEqual([
      "# 示例市甲区人民政府关于报送2031年度绩效管理工作情况和下一年度重点任务安排的报告",
      "## 一、总体情况",
      "## 二、主要做法",
      "### （一）城市治理",
      "#### 1.整治环境",
    ]);
    expect(headings(pdf)).toEqual(headings(word));
  });

  test("has a line for each sentence, whatever lines and pages it stands on, and no page numbers", () => {
    const sentences = (lines: readonly string[]): readonly string[] =>
      lines.filter((line) => /^[^|#].*[。…]$/u.test(line));
    expect(sentences(word)).toContain("截至11月，PM2.5年均浓度44微克/立方米、下降17%。");
    expect(sentences(pdf).filter((line) => !/^抄送|^派区委/u.test(line))).toEqual(sentences(word));
    expect(pdf.filter((line) => /^[—-]?\s*\d+\s*[—-]?$/u.test(line))).toEqual(["000007"]);
  });
});
