import type { Check } from "./types.ts";

/** Packages that are loaded from node_modules even by the bundled program (scripts/bundle.mjs), and what for. */
const PACKAGES: readonly (readonly [name: string, use: string, load: () => Promise<unknown>])[] = [
  ["@resvg/resvg-js", "画 Word 里的图", () => import("@resvg/resvg-js")],
  ["subset-font", "从字体里取用到的字", () => import("subset-font")],
  ["unpdf", "打开 PDF 测量", () => import("unpdf")],
  ["esbuild", "生成审阅页", async () => (await import("esbuild")).transform("")],
];

/** Loads each of those that the program asks for: a package for another machine is found but cannot be loaded. */
export async function checkPackages(asked: ReadonlySet<string>): Promise<readonly Check[]> {
  const wanted = PACKAGES.filter(([name]) => asked.has(name));
  return Promise.all(
    wanted.map(async ([name, use, load]): Promise<Check> => {
      const line = { code: "doctor/package", subject: name };
      try {
        await load();
        return { ...line, state: "ok", found: use };
      } catch (error) {
        const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
        return {
          ...line,
          state: "fault",
          found: `用来${use}，装不上：${reason}`,
          mend: "在程序的文件夹里运行 npm ci --omit=dev（换了操作系统或处理器也要重新安装）",
        };
      }
    }),
  );
}
