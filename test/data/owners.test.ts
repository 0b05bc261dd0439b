import { describe, expect, test } from "vitest";
import { report } from "../cli/support.ts";
import { type Edit, makeProject, tell } from "../support/project.ts";

const FRONT = "data/2031/report.yaml";
const owners = (mapping: string): Edit => ({
  file: FRONT,
  find: "图表位置: 附件\n",
  put: `图表位置: 附件\n责任单位: ${mapping}\n`,
});

async function told(...edits: readonly Edit[]) {
  const { narrated, found } = await tell(await makeProject("small", edits), 2031);
  const of = (key: string) => narrated?.year.figures.get(key)?.owner;
  return { of, found };
}

describe("责任单位 in report.yaml", () => {
  test("names who answers for figures by the beginning of their keys, the longest going first", async () => {
    const { of, found } = await told(owners("{ 治理: 甲局, 治理.整治群租房: 乙局, 经济.财政收入: 丙局 }"));
    expect(found).toEqual([]);
    expect(["治理.拆除违建", "治理.整治群租房", "经济.财政收入", "经济.地区生产总值"].map(of)).toEqual([
      "甲局",
      "乙局",
      "丙局",
      undefined,
    ]);
  });

  test("yields to the figure's own, and knows a key only whole", async () => {
    const { of } = await told(owners("{ 治理: 甲局, 经: 丁局 }"), {
      file: "data/2031/city.yaml",
      find: "来源: 虚构",
      put: "来源: 虚构, 责任单位: 乙局",
    });
    expect([of("治理.细颗粒物"), of("经济.财政收入")]).toEqual(["乙局", undefined]);
  });

  test("warns of what fits no figure, with the key that was meant", async () => {
    const { found } = await told(owners("{ 冶理: 甲局 }"));
    expect(found).toEqual([
      expect.objectContaining({ code: "front/idle-owner", severity: "warning", suggestions: ["治理"] }),
    ]);
    expect(found[0]?.place).toMatchObject({ file: FRONT, start: { line: 7, column: 9 } });
  });

  test("does not call figures missing whose file cannot be read", async () => {
    const { found } = await told(owners("{ 治理: 甲局 }"), {
      file: "data/2031/city.yaml",
      put: "治理: {\n",
    });
    expect(found.map(({ code }) => code)).not.toContain("front/idle-owner");
  });

  test("stays for the next year, and counts in the progress by unit", async () => {
    const { root } = await makeProject("small", [owners("{ 治理: 甲局 }")]);
    expect((await report(root, "new", "2032")).code).toBe(0);
    expect((await report(root, "status", "2032")).out).toMatch(/甲局\s+\.{10} 0%\s+0\s+5/u);
  });
});
