import { delimiter, join } from "node:path";
import { isFile } from "../../load/files.ts";
import type { Check } from "./types.ts";

/** Other people's programs, what each is for, and how it is had. The report is made without any of them. */
const TOOLS = [
  {
    subject: "LibreOffice",
    program: "soffice",
    use: "report verify 用它打印 Word 文件，对照页和行",
    mend: "从 https://www.libreoffice.org 安装，soffice 要在 PATH 里；不装时 verify 略去这一项",
  },
  {
    subject: "git",
    program: "git",
    use: "report diff、redline、review --against 用它取以前的版本",
    mend: "从 https://git-scm.com 安装；不装时可以和旧的项目文件夹比较",
  },
  {
    subject: "poppler",
    program: "pdftotext",
    use: "只有程序自己的测试用它",
    mend: "不开发程序的不必安装",
  },
] as const;

/** Looks for each in the folders of PATH, without running it. */
export const checkTools = (
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly Check[]> =>
  Promise.all(
    TOOLS.map(async ({ subject, program, use, mend }): Promise<Check> => {
      const path = await findProgram(program, environment);
      const line = { code: "doctor/tool", subject };
      if (path === undefined) return { ...line, state: "note", found: `没有找到；${use}`, mend };
      return { ...line, state: "ok", found: `${path}；${use}` };
    }),
  );

async function findProgram(
  name: string,
  { PATH = "", Path = PATH, PATHEXT = "" }: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const endings = process.platform === "win32" ? PATHEXT.split(";") : [""];
  for (const folder of Path.split(delimiter).filter((one) => one !== ""))
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (await isFile(path)) return path;
    }
  return undefined;
}
