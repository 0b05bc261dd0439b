import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/types.ts";
import type { Built } from "../../src/pipeline/build.ts";
import { bodyLines, headingText } from "../../src/report/text.ts";
import { verifyFiles } from "../../src/verify/verify.ts";
import { report } from "../cli/support.ts";
import { buildYear } from "../support/build.ts";
import { makeProject } from "../support/project.ts";
import { referenceText } from "../support/reference.ts";

/** Figures that go another way than the year before, by key of their line; all others are made a tenth smaller. */
const UNLIKE: Readonly<Record<string, string>> = {
  一般公共预算收入: "431.1 亿元，持平",
  居民人均可支配收入: "{ 数值: 由 8.8 万元提升至 9.1 万元, 位次: 全市第三位 }",
  重点任务和民生实事: "63 项，完成 57 项",
  疏整促任务: "39 项，完成 39 项",
  挂账隐患销账率: "由 92% 提升至 97.5%，提高 5.5 个百分点",
  阳光餐饮覆盖率: "97.5%，降低 2.5 个百分点，全市第二",
};
/** Dropped with their lines: an indicator, a whole branch. */
const DROPPED = ["新批外商投资企业", "拆除违法建设"];
/** The fourth chapter of 主要做法, as report.yaml names it: this year there are three. */
const FOURTH = / {6}- 标题: 全力打造高水平服务\n {8}模板: services\n/u;
/** Added by file: what no template knows, and what has to be written anew. */
const ADDED: Readonly<Record<string, string>> = {
  "development.yaml":
    "\n发展其他:\n  数字经济增加值: 310 亿元，下降 0.4%\n  段落:\n    - 数字经济稳住了底盘。全年实现增加值{数字经济增加值}、{数字经济增加值.增减}\n",
  "outlook.yaml": "\n存在问题:\n  问题: [财源基础还不牢固]\n下一步:\n  打算: [着力稳住底盘, 着力办好实事]\n",
};

/** Last year's words in the comment → this year's: numbers a tenth smaller, rises turned into falls. */
const fewer = (said: string): string =>
  said
    .replace(/，(?:同比|增减) /gu, "，")
    .replace(/，截至 .*/u, "")
    .replace(/增长 ?(?=[\d.]+%)/gu, "下降 ")
    .replace(/(?<![\d.])\d+(?:\.\d+)?/gu, (digits) => {
      const [, places = ""] = digits.split(".");
      const unit = 10 ** places.length;
      // One cannot shrink; it grows instead.
      return (digits === "1" ? 2 : Math.floor(Number(digits) * 0.9 * unit) / unit).toFixed(places.length);
    });

/** Fills the data that `report new` wrote, line by line, as a person would. */
function filled(text: string): string {
  return text
    .replace(FOURTH, "")
    .split("\n")
    .flatMap((line) => {
      const [, indent = "", key = "", said = ""] =
        /^(\s*)([^#:]+): (?:待填|\{ 数值: 待填.*\}) {2}# 上年：(.*?)(?: \| .*)?$/u.exec(line) ?? [];
      if (key === "") return [line];
      return DROPPED.includes(key) ? [] : [`${indent}${key}: ${UNLIKE[key] ?? fewer(said)}`];
    })
    .join("\n");
}

describe("2020, begun from 2019 and filled with figures that fall", () => {
  let once: Promise<{ built: Built; found: readonly Diagnostic[]; lines: readonly string[] }> | undefined;
  const next = () => {
    once ??= (async () => {
      const folders = await makeProject("2019");
      const begun = await report(folders.root, "new", "2020");
      if (begun.code !== 0) throw new Error(begun.err);
      const folder = join(folders.data, "2020");
      await rm(join(folder, "services.yaml"));
      for (const name of await readdir(folder)) {
        const text = filled(await readFile(join(folder, name), "utf8"));
        await writeFile(join(folder, name), text + (ADDED[name] ?? ""));
      }
      const { built, found } = await buildYear(folders, 2020);
      if (!built)
        throw new Error(
          found
            .filter(({ severity }) => severity === "error")
            .map(({ code, message, place }) => `${code} ${message} ${place?.file}:${place?.start.line}`)
            .join("\n"),
        );
      return { built, found, lines: bodyLines(built.tree) };
    })();
    return once;
  };
  test("builds without an error", async () => {
    const { found } = await next();
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("has the chapters that its data name, numbered anew", async () => {
    const { built } = await next();
    const headings = built.tree.body.flatMap((block) =>
      block.type === "heading" ? [headingText(block)] : [],
    );
    expect(headings).toEqual([
      "一、总体情况",
      "二、主要做法和工作成效",
      "（一）积极推进高质量发展",
      "（二）创新推动高效率落实",
      "（三）努力实现高效能管理",
      "三、存在问题及改进措施",
    ]);
  });

  test("tells falls, 持平, 由…提升至…, unfinished and finished tasks in their own words", async () => {
    const { lines } = await next();
    const text = lines.join("\n");
    expect(text).toContain("区级一般公共预算收入完成431.1亿元、与上年持平");
    expect(text).toMatch(/地区生产总值预计达到4050亿元、下降5%/u);
    expect(text).toContain("承办63项市政府重点工作任务和重要民生实事，已完成57项。");
    expect(text).toContain("承办39项“疏整促”任务全部完成。");
    expect(text).toContain("居民人均可支配收入由8.8万元提升至9.1万元，居全市第三位，");
    expect(text).toContain("挂账隐患销账率由92%提升至97.5%、提高5.5个百分点。");
    expect(text).toContain("“阳光餐饮”覆盖率97.5%、降低2.5个百分点，居全市第二。");
    expect(text).toContain("数字经济稳住了底盘。全年实现增加值310亿元、下降0.4%。");
    expect(text).not.toMatch(/增长|拆除违法建设|外商投资企业/u);
  });

  test("has no sentence and no year left from 2019", async () => {
    const { lines } = await next();
    const said = referenceText();
    expect(lines.join("")).not.toContain("2019");
    const sentences = lines.flatMap((line) => line.split("。")).filter((one) => /\d/u.test(one));
    expect(sentences.length).toBeGreaterThan(30);
    expect(sentences.filter((one) => said.includes(`${one}。`))).toEqual([]);
  });

  test("prints every figure of its data but those whose names were left out, and says so", async () => {
    const { built, found } = await next();
    const lost = found.filter(({ code }) => code === "check/never-printed").map(({ message }) => message);
    expect(lost).toEqual(["「污染防治.最美河湖.数量」没有印在任何地方"]);
    expect(built.ledger.unaccounted).toEqual([]);
  });

  test("obeys the standard", async () => {
    const { built } = await next();
    const file = (ending: string) => {
      const one = built.files.find(({ path }) => path.endsWith(ending));
      return { name: ending, bytes: one?.bytes ?? new Uint8Array() };
    };
    const results = await verifyFiles(file(".docx"), file(".pdf"), { absent: "不用" });
    const failed = results.flatMap(({ assessments }) =>
      assessments.filter(({ verdict }) => verdict === "fail").map(({ code }) => code),
    );
    expect(failed).toEqual([]);
  });
});
