import { diskFault } from "./disk-fault.ts";
import { EXIT } from "./exit-codes.ts";
import { main } from "./main.ts";
import { endOnSignals } from "./signals.ts";
import { makeTerminal } from "./terminal.ts";

// Whoever reads us, head or a closed pager, may stop before the end; that is no fault. Windows says EOF.
const quietly = (error: NodeJS.ErrnoException, then: () => void): void => {
  if (error.code !== "EPIPE" && error.code !== "EOF") throw error;
  then();
};
process.stdout.on("error", (error) => quietly(error, () => process.exit()));
// What nobody reads of the progress is no reason to leave the work.
process.stderr.on("error", (error) => quietly(error, () => {}));

const terminal = makeTerminal(process.stdout, process.stderr, process.env);
endOnSignals(terminal);
const failed = (error: unknown): void => {
  // What reaches this place is a fault of the program or of the disk, not of the data: the stack helps to mend it.
  terminal.err(
    diskFault(error) ??
      `程序出错，请把以下内容告诉维护人员：\n${error instanceof Error ? error.stack : String(error)}`,
  );
  process.exitCode = EXIT.internal;
};

main(process.argv.slice(2), process.cwd(), terminal).then((code) => {
  process.exitCode = code;
}, failed);
