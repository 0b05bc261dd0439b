import { describe, expect, test } from "vitest";
import { toAnnotations } from "../../src/diagnostics/annotations.ts";
import { renderDiagnostic, sortDiagnostics } from "../../src/diagnostics/render.ts";
import { toSarif } from "../../src/diagnostics/sarif.ts";
import { makeSource, placeAt } from "../../src/diagnostics/source.ts";
import type { Diagnostic } from "../../src/diagnostics/types.ts";

const inCell = (address: string, file = "收回/表 1.xlsx"): Diagnostic => ({
  code: "forms/not-a-number",
  severity: "error",
  message: "不是数",
  cell: { file, sheet: "数据", address },
});
const addresses = (found: readonly Diagnostic[]) => found.map(({ cell }) => cell?.address);

describe("a finding in a cell of a workbook", () => {
  test("is told by file, sheet and address", () => {
    expect(renderDiagnostic(inCell("E7"), new Map()).split("\n")).toEqual([
      "错误 不是数 [forms/not-a-number]",
      "  收回/表 1.xlsx 数据!E7",
    ]);
    const { cell: _, ...rest } = inCell("E7");
    const whole = renderDiagnostic({ ...rest, cell: { file: "表.xlsx" } }, new Map());
    expect(whole.split("\n")[1]).toBe("  表.xlsx");
  });

  test("stands beside the line of YAML that it does not agree with", () => {
    const source = makeSource("data/2031/a.yaml", "甲: 1 项\n");
    const text = renderDiagnostic(
      { ...inCell("D5"), place: placeAt(source, 3, 6) },
      new Map([[source.file, source]]),
    );
    expect(text).toContain("表 1.xlsx 数据!D5");
    expect(text).toContain("data/2031/a.yaml:1:4");
  });

  test("is sorted row by row, then by column, as one reads a sheet", () => {
    const mixed = ["E10", "AA9", "E9", "D10"].map((address) => inCell(address));
    expect(addresses(sortDiagnostics(mixed))).toEqual(["E9", "AA9", "D10", "E10"]);
  });

  test("names file and cell in SARIF, which knows no lines in it", () => {
    const [result] = JSON.parse(toSarif([inCell("E7")], new Map())).runs[0].results;
    expect(result.locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: "%E6%94%B6%E5%9B%9E/%E8%A1%A8%201.xlsx" } },
        logicalLocations: [{ fullyQualifiedName: "数据!E7" }],
      },
    ]);
    expect(result.message.text).toBe("不是数\n收回/表 1.xlsx 数据!E7");
  });

  test("names them to GitHub and GitLab too", () => {
    expect(toAnnotations([inCell("E7", "a.xlsx")], "github")).toBe(
      "::error file=a.xlsx,title=forms/not-a-number::不是数%0Aa.xlsx 数据!E7",
    );
    const [entry] = JSON.parse(toAnnotations([inCell("E7", "a.xlsx")], "gitlab"));
    expect(entry).toMatchObject({ location: { path: "a.xlsx" }, description: "不是数\na.xlsx 数据!E7" });
  });
});
