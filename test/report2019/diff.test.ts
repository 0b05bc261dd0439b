import { beforeAll, describe, expect, test } from "vitest";
import { diffVersions, isEmpty } from "../../src/diff/diff.ts";
import { defaultFolders, loadProject } from "../../src/load/project.ts";
import type { Version } from "../../src/pipeline/types.ts";
import {
  ALL_EXPLAINED,
  applied,
  changedLines,
  corrected,
  sentencesOf,
  shippedBook,
  unexplained,
  versionOf,
} from "../diff/support.ts";
import { ROOT } from "../support/project.ts";

const BEFORE = "地区生产总值: 预计 4500 亿元，增长 6%";
const AFTER = "地区生产总值: 预计 4480 亿元，增长 6%";

let from: Version;
let to: Version;
beforeAll(async () => {
  const { project } = await loadProject(defaultFolders(ROOT), 2019, () => {});
  if (!project) throw new Error("The project does not load.");
  const fonts = await shippedBook();
  from = await versionOf(project, fonts);
  to = await versionOf(corrected(project, BEFORE, AFTER), fonts);
});

describe("one corrected figure of 2019", () => {
  test("is one line of YAML, one sentence and one row of the table, and is listed as that", () => {
    const diff = diffVersions(from, to);
    expect(diff).toMatchObject({ figures: [{ difference: "-20亿元", relative: "-0.4%" }], prose: [] });
    const places = diff.figures.flatMap((figure) => figure.places);
    expect(places.map((place) => place.to?.kind)).toEqual(["paragraph", "cell"]);
    const { gone, come } = changedLines(from, to);
    expect([gone.length, come.length]).toEqual([2, 2]);
    expect(unexplained(diff, from, to)).toEqual(ALL_EXPLAINED);
    expect(applied(diff, from)).toEqual(sentencesOf(to));
  });

  test("lists the charts whose drawing changed, and no other", () => {
    const { objects } = diffVersions(from, to);
    const { drawn, tree } = to.composed;
    const blocks = tree.attachments.flatMap(({ children }) => children);
    const redrawn = blocks.filter(
      (block) =>
        block.type === "chart" && drawn.get(block.chart)?.svg !== from.composed.drawn.get(block.chart)?.svg,
    );
    expect(redrawn).toHaveLength(1);
    expect(objects.filter(({ label }) => label.startsWith("图"))).toMatchObject(
      redrawn.map((block) => ({ label: block.type === "chart" && `图${block.number}` })),
    );
  });

  test("is listed as nothing where the version is held against itself", () => {
    expect(isEmpty(diffVersions(from, from))).toBe(true);
  });
});
