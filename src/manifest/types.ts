/** Files by path, each with the SHA-256 of its bytes in hexadecimal digits. */
export type Hashes = ReadonlyMap<string, string>;

/** All that decides what a build writes. */
export interface Inputs {
  readonly year: number;
  /** Of the program and of the packages that have a say in its outputs, by name. */
  readonly versions: ReadonlyMap<string, string>;
  /** Data and templates, by their path in the project. */
  readonly files: Hashes;
  /** Font files and what names them. */
  readonly fonts: Hashes;
}

/** What was built, and from what. */
export interface Manifest extends Inputs {
  /** By path in the year's output folder. */
  readonly outputs: Hashes;
}
