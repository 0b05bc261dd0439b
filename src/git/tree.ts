import { git } from "./run.ts";

/** A file as a commit holds it: path from the top of the repository, with `/`. */
export interface TreeFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * The commit that a revision names; undefined where it names none, more than one (a range) or all but one. Nothing that
 * begins with - is one.
 */
export async function commitOf(folder: string, revision: string): Promise<string | undefined> {
  if (revision.startsWith("-") || /\p{Cc}/u.test(revision)) return undefined;
  const named = await objectOf(folder, revision);
  // Asked of the name itself, ^{commit} would become part of a path (HEAD:x) or of a text to look for (:/x).
  return named === undefined ? undefined : objectOf(folder, `${named}^{commit}`);
}

/** The one object that a name stands for. */
async function objectOf(folder: string, name: string): Promise<string | undefined> {
  const answer = await git(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", name]);
  const id = answer.ok ? answer.text.trim() : "";
  return /^[0-9a-f]{40,64}$/u.test(id) ? id : undefined;
}

/** A folder's path from the top of its repository, `/` at its end unless it is the top; undefined outside one. */
export async function prefixOf(folder: string): Promise<string | undefined> {
  const answer = await git(folder, ["rev-parse", "--show-prefix"]);
  return answer.ok ? answer.text.replace(/\r?\n$/u, "") : undefined;
}

/** The plain files that a commit has below a prefix. Links and submodules are left out: they lead elsewhere. */
export async function filesAt(
  folder: string,
  commit: string,
  prefix: string,
): Promise<readonly TreeFile[] | undefined> {
  const list = await git(folder, [
    "ls-tree",
    "-r",
    "-z",
    "--full-tree",
    commit,
    ...(prefix === "" ? [] : ["--", prefix]),
  ]);
  if (!list.ok) return undefined;
  const entries = list.text.split("\0").flatMap((entry) => {
    const [, mode, id, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/su.exec(entry) ?? [];
    return id !== undefined && path !== undefined && mode?.startsWith("100") ? [{ id, path }] : [];
  });
  const blobs = await git(folder, ["cat-file", "--batch"], entries.map(({ id }) => `${id}\n`).join(""));
  if (!blobs.ok) return undefined;
  const contents = readBatch(blobs.bytes);
  return entries.map(({ path }, at) => ({ path, bytes: contents[at] ?? Buffer.alloc(0) }));
}

/** `id type size`, a break, the bytes, a break; again and again. */
function readBatch(bytes: Buffer): readonly Buffer[] {
  const contents: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf("\n", at);
    const size = Number(bytes.toString("latin1", at, end).split(" ")[2]);
    contents.push(bytes.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return contents;
}
