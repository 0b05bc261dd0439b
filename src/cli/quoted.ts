/** A path as one word of a command line that the user may copy. */
export function quoted(path: string): string {
  if (!/[\s'"$&;()<>|*?`!#]/u.test(path)) return path;
  return process.platform === "win32" ? `"${path}"` : `'${path.replaceAll("'", "'\\''")}'`;
}
