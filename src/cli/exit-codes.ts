/** What `report` tells the shell. Documented in docs/commands.md. */
export const EXIT = {
  ok: 0,
  /** The data, templates or fonts have errors; nothing was written. */
  findings: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A fault of the program itself, or of the disk. */
  internal: 3,
  /** Stopped from outside, as shells count it (128 + SIGINT). */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The same for the help; a signal ends with the shell's own numbers. */
export const EXIT_MEANINGS: readonly (readonly [code: string, meaning: string])[] = [
  ["0", "完成"],
  ["1", "数据、模板或字体有错，或核对、测量、比较的结果不合要求；没有改动成品"],
  ["2", "命令写错了"],
  ["3", "程序或磁盘出了错"],
  ["130、143", "被 Ctrl-C 或别的程序中断；没有写了一半的文件"],
];
