import type { NamedCommand } from "./command.ts";

/** Every command, in the order of the overview. What it takes to run one is loaded when it is called. */
export const COMMANDS: readonly NamedCommand[] = [
  {
    name: "init",
    usage: "init 〈文件夹〉 〈年份〉",
    summary: "新建一个单位的报告项目：一份能生成的小样例，改成自己的内容",
    load: async () => (await import("./commands/init.ts")).init,
  },
  {
    name: "new",
    usage: "new 〈年份〉",
    summary: "开始新的一年：由上一年的数据生成待填的数据，并把上一年的数记入 history.yaml",
    load: async () => (await import("./commands/new.ts")).newYear,
  },
  {
    name: "forms",
    usage: "forms [年份]",
    summary: "生成 Excel 填报表，每个责任单位一份，填好后用 report collect 收回",
    load: async () => (await import("./commands/forms.ts")).forms,
  },
  {
    name: "collect",
    usage: "collect [年份] 〈文件或文件夹〉",
    summary: "收回填好的 Excel 填报表：逐格核对，并入 YAML，只改动填了数的行",
    load: async () => (await import("./commands/collect.ts")).collect,
  },
  {
    name: "status",
    usage: "status [年份]",
    summary: "填报进度：各章、各责任单位的数字已填、待填、与上年相同、有疑问的各有多少",
    load: async () => (await import("./commands/status.ts")).status,
  },
  {
    name: "build",
    usage: "build [年份] | --all [年份] [文件夹…]",
    summary:
      "生成一年的报告：Word、PDF、Markdown 和图（不写年份则取最近一年）；--all：各年、各单位的一次生成",
    load: async () => (await import("./commands/build.ts")).build,
  },
  {
    name: "watch",
    usage: "watch [年份]",
    summary: "留意数据和模板，每次保存后立即重新生成（按 Ctrl-C 结束）",
    load: async () => (await import("./commands/watch.ts")).watch,
  },
  {
    name: "check",
    usage: "check [年份]",
    summary: "核对数据和文字：勾稽关系、措辞与数字、遗漏（build 之前也会核对）",
    load: async () => (await import("./commands/check.ts")).check,
  },
  {
    name: "verify",
    usage: "verify [年份 | 文件]",
    summary: "打开 Word 和 PDF 成品，逐条对照公文格式国家标准测量，并互相对照",
    load: async () => (await import("./commands/verify.ts")).verify,
  },
  {
    name: "ledger",
    usage: "ledger [年份]",
    summary: "数字台账：每个印出的数字，在数据的哪一行、印在第几页第几行",
    load: async () => (await import("./commands/ledger.ts")).ledger,
  },
  {
    name: "trace",
    usage: "trace 〈键、文字或位置〉 [年份]",
    summary: "一个数字从数据到印出的每一处，或从印出处回到数据",
    load: async () => (await import("./commands/trace.ts")).traceFigure,
  },
  {
    name: "diff",
    usage: "diff [原] [现]",
    summary: "两个版本的报告有何不同：数字、句子、图表、核对、页数",
    load: async () => (await import("./commands/diff.ts")).diff,
  },
  {
    name: "review",
    usage: "review [年份]",
    summary: "生成审阅页：一个网页文件，点数字看出处、上年数和核对结果",
    load: async () => (await import("./commands/review.ts")).review,
  },
  {
    name: "redline",
    usage: "redline [原] [现]",
    summary: "两个版本之间的修订稿（Word 修订标记，可逐处接受或拒绝）和一页变更说明",
    load: async () => (await import("./commands/redline.ts")).redline,
  },
  {
    name: "explain",
    usage: "explain [代码]",
    summary: "问题代码（提示末尾方括号里的，如 figure/unknown-unit）是什么意思、怎么改",
    load: async () => (await import("./commands/explain.ts")).explain,
  },
  {
    name: "schema",
    usage: "schema [年份]",
    summary: "生成 data/schema/，编辑器据此提示和检查 YAML 的键",
    load: async () => (await import("./commands/schema.ts")).schema,
  },
  {
    name: "git",
    usage: "git install | uninstall | status",
    summary: "让本版本库的 git diff 按句比较 Word 和 PDF，YAML 标出所在章节（只改本版本库的设置）",
    load: async () => (await import("./commands/git.ts")).gitCommand,
  },
  {
    name: "completion",
    usage: "completion bash | zsh | fish | powershell",
    summary: "让终端按 Tab 键补全命令、选项、年份和数据的键",
    load: async () => (await import("./commands/completion.ts")).completionOf(COMMANDS),
  },
  {
    name: "doctor",
    usage: "doctor",
    summary: "检查程序要用的东西：Node、程序包、字体、LibreOffice、git、写入权限，说明怎么补",
    load: async () => (await import("./commands/doctor.ts")).doctor,
  },
];

/** What `report` does without a command. */
export const HOME: NamedCommand = {
  name: "",
  usage: "",
  summary: "看这个项目有哪些年份、进度如何、下一步做什么",
  load: async () => (await import("./commands/home.ts")).home,
};
