import { join } from "node:path";
import type { Report } from "../diagnostics/types.ts";
import { attributesBlock, hasBlock, withBlock } from "../git/attributes.ts";
import { type Installed, installDrivers, installed, topOf, uninstallDrivers } from "../git/config.ts";
import { DRIVERS, type Driver, type Program } from "../git/drivers.ts";
import { pathBelow, readSource, slashed } from "../load/files.ts";
import type { ProjectFolders } from "../load/project.ts";
import { programScript } from "../load/shipped.ts";
import { applyPlan } from "../write/apply.ts";
import { textFile } from "../write/files.ts";

const ATTRIBUTES = ".gitattributes";

/** How a repository is set up to show differences. */
export interface GitSetup {
  readonly drivers: ReadonlyMap<Driver, Installed>;
  /** Whether the project's .gitattributes has our lines. */
  readonly attributes: boolean;
}

export type GitAction = "install" | "uninstall" | "status";

/**
 * Sets up the repository that a project is in, takes that back, or only looks. The lines of .gitattributes stay when
 * the drivers go: they are committed, others may need them, and without drivers they do nothing.
 */
export async function setUpGit(
  folders: ProjectFolders,
  action: GitAction,
  report: Report,
): Promise<GitSetup | undefined> {
  const { root } = folders;
  const top = await topOf(root);
  if (top === undefined) {
    report({
      code: "git/no-repository",
      severity: "error",
      message: "项目不在 git 版本库里（或没有安装 git）",
      notes: ["先在项目文件夹里运行 git init"],
    });
    return undefined;
  }
  const program = await programFor(top);
  const block = attributesBlock({
    data: pathBelow(root, folders.data),
    templates: pathBelow(root, folders.templates),
    output: pathBelow(root, folders.output),
  });
  const before = await attributesOf(folders, report);
  if (before === undefined) return undefined;
  if (action === "install") {
    await installDrivers(root, program);
    if (!hasBlock(before, block)) await applyPlan(root, [textFile(ATTRIBUTES, withBlock(before, block))], []);
  }
  if (action === "uninstall") await uninstallDrivers(root);
  const states = await Promise.all(
    DRIVERS.map(async (driver) => [driver, await installed(root, driver, program)] as const),
  );
  return { drivers: new Map(states), attributes: action === "install" || hasBlock(before, block) };
}

async function programFor(top: string): Promise<Program> {
  const script = await programScript();
  return { script: pathBelow(top, script) ?? slashed(script), node: slashed(process.execPath) };
}

/** Empty where there is none; undefined where it is not ours to change. */
async function attributesOf({ root }: ProjectFolders, report: Report): Promise<string | undefined> {
  let refused = false;
  const source = await readSource(root, root, join(root, ATTRIBUTES), (found) => {
    refused = true;
    report(found);
  });
  return refused ? undefined : (source?.text ?? "");
}
