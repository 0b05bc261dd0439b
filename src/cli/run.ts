import { EXIT } from "./exit-codes.ts";
import { failureText } from "./failure.ts";
import { main } from "./main.ts";
import { endOnSignals } from "./signals.ts";
import { makeTerminal } from "./terminal.ts";

// Whoever reads us, head or a closed pager, may stop before the end; that is no fault. Windows says EOF.
const quietly = (error: NodeJS.ErrnoException, then: () => void): void => {
  if (error.code !== "EPIPE" && error.code !== "EOF") throw error;
  then();
};

/** Runs the command line of this process. */
export async function runCommandLine(): Promise<void> {
  process.stdout.on("error", (error) => quietly(error, () => process.exit()));
  // What nobody reads of the progress is no reason to leave the work.
  process.stderr.on("error", (error) => quietly(error, () => {}));
  const terminal = makeTerminal(process.stdout, process.stderr, process.env);
  endOnSignals(terminal);
  try {
    process.exitCode = await main(process.argv.slice(2), process.cwd(), terminal);
  } catch (error) {
    terminal.err(failureText(error));
    process.exitCode = EXIT.internal;
  }
}
