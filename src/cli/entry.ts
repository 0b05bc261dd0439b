import { PARTIAL } from "../write/apply.ts";
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
  const failure = error as NodeJS.ErrnoException;
  const disk = {
    ENOSPC: "磁盘已满",
    EACCES: "没有读写权限",
    EPERM: "没有读写权限",
    EBUSY: "文件正被别的程序占用",
    EROFS: "这个位置只能读，不能写",
    EISDIR: "这是文件夹，不能当作文件写",
    ENOTDIR: "路径中有一段不是文件夹",
    EEXIST: "路径中有一段不是文件夹",
  };
  const known = disk[failure.code as keyof typeof disk];
  terminal.err(
    known
      ? `${known}：${(failure.path ?? "").replace(PARTIAL, "")}`
      : `程序出错，请把以下内容告诉维护人员：\n${failure.stack ?? failure}`,
  );
  process.exitCode = EXIT.internal;
};

main(process.argv.slice(2), process.cwd(), terminal).then((code) => {
  process.exitCode = code;
}, failed);
