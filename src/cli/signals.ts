import type { Terminal } from "./terminal.ts";

/** The shell's number for a process that a signal ended is this and the signal's own. */
const BY_SIGNAL = 128;
const SIGNALS = { SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Lets Ctrl-C end the process between two turns of the event loop, where nothing is half done (src/write/apply.ts), and
 * lets its exit listeners take temporary folders away. Whoever started us sees that a signal ended us, so that a loop in
 * a shell stops too.
 */
export function endOnSignals(terminal: Terminal): void {
  for (const [name, number] of Object.entries(SIGNALS)) {
    const signal = name as keyof typeof SIGNALS;
    process.once(signal, () => {
      // A command that ends itself when it is asked to (watch) is left to do so.
      if (process.listenerCount(signal) > 0) return;
      terminal.err("已中断。");
      if (process.platform !== "win32") process.on("exit", () => process.kill(process.pid, signal));
      process.exit(BY_SIGNAL + number);
    });
  }
}
