import type { CodeOf } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import type { Hashes, Inputs, Manifest } from "./types.ts";

/** What the outputs are: as they lie on disk, and as a build would write them where it can. */
export interface Outputs {
  readonly onDisk: Hashes;
  readonly built?: Hashes;
}

/** How a difference is told: its code, and the words on what it is about. */
interface Kind {
  readonly code: CodeOf<"manifest">;
  readonly say: (name: string) => string;
}

/** Differences of one sort. Where there is no `added`, what is not recorded does not matter. */
interface Sort {
  readonly changed: Kind;
  readonly removed: Kind;
  readonly added?: Kind;
  readonly show: (value: string) => string;
  readonly mend: string;
}

const REBUILD = "去掉 --locked 重新生成，看过以后连同 manifest.json 一起提交";
const NONE = "没有";

/** Enough of a hash to tell two apart by eye. */
const hashEnd = (hash: string): string => `SHA-256 …${hash.slice(-8)}`;

const VERSION: Kind = {
  code: "manifest/version-changed",
  say: (name) => `${name} 的版本与 manifest.json 所记不同`,
};
const VERSIONS: Sort = {
  changed: VERSION,
  removed: VERSION,
  added: VERSION,
  show: (version) => version,
  mend: REBUILD,
};
const INPUTS: Sort = {
  changed: { code: "manifest/input-changed", say: (path) => `${path} 与 manifest.json 所记不同` },
  removed: { code: "manifest/input-removed", say: (path) => `${path} 没有了，manifest.json 还记着` },
  added: { code: "manifest/input-added", say: (path) => `${path} 是新的，manifest.json 没有记` },
  show: hashEnd,
  mend: REBUILD,
};
const ON_DISK: Sort = {
  changed: { code: "manifest/file-changed", say: (path) => `${path} 生成以后被改动过` },
  removed: { code: "manifest/file-missing", say: (path) => `${path} 不见了` },
  show: hashEnd,
  mend: "成品不手工改，改动写在数据或模板里；恢复成品：去掉 --locked 重新生成",
};
const BUILT: Sort = {
  changed: { code: "manifest/output-changed", say: (path) => `${path} 现在生成出来会不一样` },
  removed: { code: "manifest/output-removed", say: (path) => `${path} 现在不会再生成` },
  added: { code: "manifest/output-added", say: (path) => `${path} 是新的，manifest.json 没有记` },
  show: hashEnd,
  mend: REBUILD,
};

/**
 * What is not as the manifest records it: what a build reads, the files that lie in the output, what would be written
 * now. `folder` is the output's path in the project.
 */
export function differences(
  recorded: Manifest,
  inputs: Inputs,
  { onDisk, built }: Outputs,
  folder: string,
): readonly Diagnostic[] {
  const inFolder = (path: string): string => `${folder}/${path}`;
  return [
    ...compare(recorded.versions, inputs.versions, VERSIONS),
    ...compare(recorded.files, inputs.files, INPUTS),
    ...compare(recorded.fonts, inputs.fonts, INPUTS),
    ...compare(recorded.outputs, onDisk, ON_DISK, inFolder),
    ...(built ? compare(recorded.outputs, built, BUILT, inFolder) : []),
  ];
}

function compare(
  recorded: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  { changed, removed, added, show, mend }: Sort,
  name = (path: string): string => path,
): readonly Diagnostic[] {
  return [...new Set([...recorded.keys(), ...now.keys()])].toSorted().flatMap((path) => {
    const [before, after] = [recorded.get(path), now.get(path)];
    if (before === after) return [];
    const kind = before === undefined ? added : after === undefined ? removed : changed;
    if (!kind) return [];
    return {
      code: kind.code,
      severity: "error",
      message: kind.say(name(path)),
      expected: before === undefined ? NONE : show(before),
      actual: after === undefined ? NONE : show(after),
      notes: [mend],
    } as const;
  });
}
