/** A command line that works, and what it is for. */
export type Example = readonly [line: string, meaning: string];

/** The year of the examples below, and of a project that `report init` begins. */
const YEAR = 2031;

/** What the help of each command shows. A test runs all of them. */
const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  init: [["report init 乙区 2031", "在新文件夹「乙区」里建一个项目，从 2031 年开始"]],
  new: [["report new 2032", "由 2031 年的数据开始 2032 年"]],
  forms: [["report forms 2031", "写到 output/2031/forms/，每个责任单位一份"]],
  collect: [
    ["report collect 收回的表 --dry-run", "先看会改动什么，不写文件"],
    ["report collect 2031 收回的表", "填入 2031 年的数据"],
  ],
  status: [
    ["report status", "最近一年"],
    ["report status 2031 --all", "逐个列出待填、与上年相同、有疑问的数字"],
  ],
  build: [
    ["report build", "最近一年，写到 output/"],
    ["report build 2031 --draft", "数字没有填全，先出草稿"],
    ["report build 2031 --edition review", "另出核稿版 Word，送各单位核对"],
    ["report build 2031 --locked", "只核对成品是不是现在的数据生成的"],
  ],
  watch: [
    ["report watch", "保存一次，生成一次"],
    ["report watch 2031 --draft --open", "同时在浏览器里看，标出这次改动"],
  ],
  check: [
    ["report check 2031", "列出要改的和要答复的"],
    ["report check 2031 --answers", "列出可以贴入 approvals.yaml 的答复"],
    ["report check --format sarif", "供 CI 读取"],
  ],
  verify: [
    ["report verify 2031", "测量 output/2031/ 里的 Word 和 PDF"],
    ["report verify 通知.docx --all", "测量别的文件，符合的条目也列出"],
  ],
  ledger: [
    ["report ledger 2031", "在屏幕上列出"],
    ["report ledger 2031 --xlsx 台账.xlsx", "写成 Excel"],
  ],
  trace: [
    ["report trace 地区生产总值", "按键（写末一段就行）"],
    ["report trace 第1页第5行", "按印出的位置"],
    ["report trace 120亿元 2031", "按印出的文字；也可以写 数据文件:行"],
  ],
  diff: [
    ["report diff", "现在的文件和上次提交相比"],
    ["report diff HEAD~1 HEAD", "两个版本相比：提交、标签、分支或项目文件夹"],
    ["report diff --format markdown", "可以贴进合并请求"],
  ],
  review: [
    ["report review 2031", "写到 output/2031/，用浏览器打开"],
    ["report review 2031 --against HEAD", "同时标出和上次提交的不同"],
  ],
  redline: [
    ["report redline", "现在的文件和上次提交相比，写到 output/"],
    ["report redline HEAD~1 HEAD --author 绩效办 --date 2032-02-01", "写明修订人和日期"],
  ],
  explain: [
    ["report explain figure/unknown-unit", "这一类问题是什么意思、怎么改"],
    ["report explain unknown-unit", "只写代码的后一段"],
    ["report explain", "列出全部代码"],
  ],
  schema: [["report schema", "改过模板以后运行一次"]],
  git: [
    ["report git install", "设置本版本库"],
    ["report git status", "看设置了没有"],
  ],
  completion: [
    ["report completion bash", '把 eval "$(report completion bash)" 写进 ~/.bashrc'],
    ["report completion zsh", '把 eval "$(report completion zsh)" 写进 ~/.zshrc'],
    ["report completion fish", "把 report completion fish | source 写进 ~/.config/fish/config.fish"],
    [
      "report completion powershell",
      "把 report completion powershell | Out-String | Invoke-Expression 写进 $PROFILE",
    ],
  ],
  doctor: [
    ["report doctor", "有故障时以 1 结束"],
    ["report doctor --json", "供程序读取"],
  ],
};

/** The examples of a command, in a project's own years where it has any. */
export function examplesOf(command: string, year = YEAR): readonly Example[] {
  const moved = (text: string): string =>
    text.replace(/20\d\d/gu, (digits) => String(Number(digits) - YEAR + year));
  return (EXAMPLES[command] ?? []).map(([line, meaning]) => [moved(line), moved(meaning)]);
}
