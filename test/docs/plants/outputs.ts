import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll } from "vitest";
import { report } from "../../cli/support.ts";
import { composeTree, paragraph, shippedFonts, text, treeOf } from "../../layout/support.ts";
import { copyProject } from "../../support/project.ts";
import { CITY, edit, emptyFolder, printed, type Scene, said, within } from "./plant.ts";

const OUTPUT = "output/2031";
const RELATIONS = "data/relations.yaml";
const TITLE = "甲区2031年度绩效管理工作报告";
/** Reads fonts and composes pages, and writes nothing. */
const COMPOSE = ["ledger", "--quiet"];

type Change = (root: string) => unknown;

const LAYOUT: readonly Scene[] = [
  {
    name: "a chart without a picture",
    codes: ["layout/missing-graphic"],
    print: async () => {
      const book = await shippedFonts();
      const chart = {
        type: "chart",
        number: 1,
        chart: "trend",
        caption: [text("历年地区生产总值")],
        alt: "",
      } as const;
      return printed((tell) => {
        const found: Parameters<typeof tell>[0][] = [];
        composeTree(treeOf([chart, paragraph("全文。")]), book, found);
        for (const one of found) tell(one);
      });
    },
  },
  {
    name: "a row that no page holds",
    codes: ["layout/row-too-tall"],
    print: said(
      [edit("templates/chapters/annex.hbs")("<td>财政收入</td>", `<td>${"财政收入".repeat(400)}</td>`)],
      COMPOSE,
    ),
  },
];

/** The small report, built once; then something is done to it, and it is built again. */
let built: Promise<string> | undefined;
afterAll(async () => rmSync((await built) ?? "", { recursive: true, force: true }));
async function build(): Promise<string> {
  const { root } = await copyProject("small", [{ file: RELATIONS, put: "勾稽: []\n" }]);
  await report(root, "build");
  return root;
}
const rebuilt =
  (change: Change, ...more: readonly string[]) =>
  async (): Promise<string> => {
    built ??= build();
    const root = await emptyFolder();
    cpSync(await built, root, { recursive: true });
    change(root);
    return within(root, (await report(root, "build", "--quiet", ...more)).err);
  };
const replace = (root: string, file: string, find: string | RegExp, put: string): void =>
  writeFileSync(join(root, file), readFileSync(join(root, file), "utf8").replace(find, put));
const retitle: Change = (root) =>
  replace(root, "data/2031/report.yaml", /^标题: .*$/mu, "标题: 甲区{年度}年工作报告");

const MANIFESTS: readonly Scene[] = [
  {
    name: "inputs and outputs that are not as recorded",
    codes: [
      "file-changed",
      "file-missing",
      "input-added",
      "input-changed",
      "input-removed",
      "output-added",
      "output-changed",
      "output-removed",
      "version-changed",
    ].map((code) => `manifest/${code}`),
    print: rebuilt((root) => {
      appendFileSync(join(root, OUTPUT, `${TITLE}.docx`), " ");
      rmSync(join(root, OUTPUT, `${TITLE}.pdf`));
      writeFileSync(join(root, "data/2031/approvals.yaml"), "核准: []\n");
      replace(root, CITY, "213 处", "214 处");
      rmSync(join(root, RELATIONS));
      retitle(root);
      replace(root, `${OUTPUT}/manifest.json`, '"docx": "', '"docx": "1.');
    }, "--locked"),
  },
  {
    name: "no manifest",
    codes: ["manifest/missing"],
    print: rebuilt((root) => rmSync(join(root, OUTPUT, "manifest.json")), "--locked"),
  },
  {
    name: "a manifest that cannot be read",
    codes: ["manifest/unreadable"],
    print: rebuilt((root) => writeFileSync(join(root, OUTPUT, "manifest.json"), "{}\n"), "--locked"),
  },
  {
    name: "a file of the old title that somebody changed",
    codes: ["manifest/leftover"],
    print: rebuilt((root) => {
      appendFileSync(join(root, OUTPUT, `${TITLE}.docx`), " ");
      retitle(root);
    }),
  },
];

const COMMANDS: readonly Scene[] = [
  {
    name: "a year that nothing goes before",
    codes: ["new/no-year-before"],
    print: said([], ["new", "2030"]),
  },
  { name: "a year that is there", codes: ["new/year-exists"], print: said([], ["new", "2031"]) },
  { name: "no repository", codes: ["git/no-repository"], print: said([], ["diff"]) },
  {
    name: "no such revision",
    codes: ["git/no-such-revision"],
    print: said([], ["diff", "送审搞"], (root) => execFileSync("git", ["init", "-q"], { cwd: root })),
  },
  {
    name: "a code that there is not",
    codes: ["explain/unknown-code"],
    print: said([], ["explain", "figure/unknow-unit"]),
  },
  { name: "nothing to verify", codes: ["verify/no-output"], print: said([], ["verify"]) },
];

export const SCENES_OF_OUTPUTS: readonly Scene[] = [...LAYOUT, ...MANIFESTS, ...COMMANDS];
