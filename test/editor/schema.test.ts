import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { cp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { report } from "../cli/support.ts";
import { ROOT } from "../support/project.ts";
import { dataFiles, faultsOf, readSchema, type Schema, schemaOf } from "./support.ts";

const SHIPPED = ["data", "starter/data"].flatMap((folder) => dataFiles(join(ROOT, folder)));
const SCHEMAS = ["data", "starter/data"].flatMap((folder) =>
  readdirSync(join(ROOT, folder, "schema")).map((name) => join(ROOT, folder, "schema", name)),
);
const below = (path: string): string => path.slice(ROOT.length);

/** The properties of a schema and of all within it, each with the path of names that leads there. */
function* properties(node: unknown, path = ""): Generator<readonly [string, Schema]> {
  if (typeof node !== "object" || node === null) return;
  for (const [name, child] of Object.entries((node as Schema).properties ?? {}))
    yield [`${path}/${name}`, child];
  for (const [name, child] of Object.entries(node)) yield* properties(child, `${path}/${name}`);
}

describe("the schemas, as an editor takes them", () => {
  test.each(SHIPPED.map(below))("find nothing in %s", (path) => {
    expect(faultsOf(join(ROOT, path))).toEqual([]);
  });

  test.each(SCHEMAS.map(below))("say in Chinese what each key of %s holds", (path) => {
    const schema = readSchema(join(ROOT, path));
    const described = ({ description, $ref }: Schema): string | undefined =>
      description ?? schema.definitions?.[$ref?.split("/").at(-1) ?? ""]?.description;
    const silent = [...properties(schema)].filter(
      ([, each]) => !/\p{Script=Han}/u.test(described(each) ?? ""),
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  test.each([
    ["2031/economy.yaml", "财政收入:", "财政收人:", ["/经济 additionalProperties 财政收人"]],
    ["2031/economy.yaml", "评价: 经济保持平稳", "评价: [经济保持平稳]", ["/经济/评价 type"]],
    [
      "2031/city.yaml",
      "截至: 11月",
      "截止: 11月",
      expect.arrayContaining(["/治理/细颗粒物 additionalProperties 截止"]),
    ],
    ["2031/city.yaml", "数值: 44", "同期: 44", expect.arrayContaining(["/治理/细颗粒物 required"])],
    ["2031/city.yaml", "街巷: [东一巷, “梧桐”巷, “银杏”巷]", "街巷: 东一巷", ["/治理/街巷 type"]],
    ["2031/report.yaml", "成文日期: 2032-01-08", "成文日期: 2032年1月8日", ["/成文日期 pattern"]],
    ["2031/report.yaml", "图表位置: 附件 ", "图表位置: 文末 ", ["/图表位置 enum"]],
    ["2031/report.yaml", "  自称: 我区\n", "", ["/单位 required"]],
    [
      "2031/report.yaml",
      "        模板: city",
      "        摸板: city",
      ["/章节/1/分节/0 additionalProperties 摸板"],
    ],
    [
      "history.yaml",
      "状态: 完成, 来源: 虚构 }\n  - { 年份: 2030",
      "状态: 己完成, 来源: 虚构 }\n  - { 年份: 2030",
      ["/地区生产总值/0/状态 enum"],
    ],
    ["names.yaml", "下标:", "上标:", expect.arrayContaining(["/名称/1 additionalProperties 上标"])],
  ])("find in %s what is wrong once %j is written as %j", (name, find, put, faults) => {
    const file = join(ROOT, "starter/data", name);
    const parts = readFileSync(file, "utf8").split(find);
    expect(parts).toHaveLength(2);
    expect(faultsOf(file, parts.join(put))).toEqual(faults);
  });
});

describe("the starter", () => {
  let root: string;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), "report-editor-"));
    await cp(join(ROOT, "starter"), root, { recursive: true });
    expect((await report(root, "schema")).code).toBe(0);
    expect((await report(root, "new", "2032")).code).toBe(0);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test("has the schemas that its own templates and data give", () => {
    for (const name of readdirSync(join(root, "data/schema"))) {
      const [shipped, made] = [join(ROOT, "starter"), root].map((base) =>
        readFileSync(join(base, "data/schema", name), "utf8"),
      );
      expect(made).toBe(shipped);
    }
  });

  test("leads an editor to them from the files of a new year too", () => {
    const files = dataFiles(join(root, "data/2032"));
    expect(files.map((file) => schemaOf(file).slice(root.length + 1))).toEqual([
      "data/schema/chapter.schema.json",
      "data/schema/chapter.schema.json",
      "data/schema/report.schema.json",
    ]);
    expect(files.flatMap((file) => faultsOf(file))).toEqual([]);
  });
});
