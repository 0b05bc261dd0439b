import { rm } from "node:fs/promises";
import { diffVersions } from "../../src/diff/diff.ts";
import type { Compared } from "../../src/review/page/render.ts";
import { copyProject, type Edit, fixtureFolders } from "../support/project.ts";
import { type Ready, ready } from "./support.ts";

const OWNER = "区城管委";

/** Figures that changed, came with an owner, and went; words that changed and went; a finding that is open. */
const EDITS: readonly Edit[] = [
  { file: "data/relations.yaml", put: "勾稽:\n  - 经济.财政收入 >= 经济.地区生产总值\n" },
  {
    file: "data/2031/city.yaml",
    find: "整治群租房: 213 处",
    put: `整治群租房: { 数值: 213 处, 责任单位: ${OWNER} }`,
  },
  { file: "data/2031/city.yaml", find: "整治无照经营: 69 户", put: "整治无照经营: 96 户" },
  { file: "data/2031/city.yaml", find: "  拆除违建: 12.5 万平方米\n", put: "" },
  { file: "data/2031/city.yaml", find: "    - 建成5G示范街区\n", put: "" },
  { file: "data/2031/economy.yaml", find: "预计 120 亿元", put: "预计 125 亿元" },
  { file: "data/2031/economy.yaml", find: "经济保持平稳", put: "经济保持平稳运行" },
];

/** The small project as edited, held against itself as it was. */
export async function compared(): Promise<{ readonly made: Ready; readonly against: Compared }> {
  const { version: from } = await ready(fixtureFolders("small"), 2031, "HEAD");
  const folders = await copyProject("small", EDITS);
  const made = await ready(folders, 2031);
  await rm(folders.root, { recursive: true });
  return { made, against: { from, diff: diffVersions(from, made.version) } };
}
