import { PARTIAL } from "../write/apply.ts";

const FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: "磁盘已满",
  EACCES: "没有读写权限",
  EPERM: "没有读写权限",
  EBUSY: "文件正被别的程序占用",
  EROFS: "这个位置只能读，不能写",
  ENOENT: "没有这个文件或文件夹，也不能新建",
  ENAMETOOLONG: "路径太长",
  EISDIR: "这是文件夹，不能当作文件写",
  ENOTDIR: "路径中有一段不是文件夹",
  EEXIST: "路径中有一段不是文件夹",
};

/** A fault of the disk in words for the user, with the path that it is about; undefined of any other. */
export function diskFault(error: unknown): string | undefined {
  const { code = "", path = "" } = error as NodeJS.ErrnoException;
  const known = Object.hasOwn(FAULTS, code) ? FAULTS[code] : undefined;
  return known && `${known}：${path.replace(PARTIAL, "")}`;
}
