import { diskFault } from "./disk-fault.ts";

/** What is told of a fault of the program or of the disk, not of the data: of the former the stack helps to mend it. */
export const failureText = (error: unknown): string =>
  diskFault(error) ??
  `程序出错，请把以下内容告诉维护人员：\n${error instanceof Error ? error.stack : String(error)}`;
