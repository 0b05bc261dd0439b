import { diskFault } from "./disk-fault.ts";
import { EXIT } from "./exit-codes.ts";
import { main } from "./main.ts";
import { makeTerminal } from "./terminal.ts";

// Whoever reads us, head or a closed pager, may stop before the end; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const terminal = makeTerminal(process.stdout, process.stderr, process.env);
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
