/** What `report` tells the shell. Documented in docs/commands.md. */
export const EXIT = {
  ok: 0,
  /** The data, templates or fonts have errors; nothing was written. */
  findings: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A fault of the program itself, or of the disk. */
  internal: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
