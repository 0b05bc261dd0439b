import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { assess } from "../../../src/verify/assess.ts";
import type { Assessment } from "../../../src/verify/types.ts";
import { all } from "../../../src/verify/word/checks/index.ts";
import { openWord } from "../../../src/verify/word/open.ts";
import type { WordFile } from "../../../src/verify/word/types.ts";

export const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** A file that must open. */
export function opened(bytes: Uint8Array): WordFile {
  const file = openWord(bytes);
  if ("fault" in file) throw new Error(file.fault);
  return file;
}

/** Replaces a string that stands once in a part. */
export function planted(bytes: Uint8Array, path: string, find: string, put: string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[path];
  if (!part) throw new Error(`No part ${path}`);
  const pieces = strFromU8(part).split(find);
  if (pieces.length !== 2) throw new Error(`${pieces.length - 1} of ${find} in ${path}`);
  return zipSync({ ...parts, [path]: strToU8(pieces.join(put)) });
}

/** A file of parts as text. */
export const packed = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

/** word/document.xml with this in its body. */
export const documentXml = (body: string): string =>
  `<w:document xmlns:w="${W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`;

/** A document of nothing but a body. */
export const bare = (body: string): WordFile => opened(packed({ "word/document.xml": documentXml(body) }));

export const measured = (bytes: Uint8Array): readonly Assessment[] => assess(opened(bytes), all);

/** The verdict of one check. */
export function assessment(assessments: readonly Assessment[], code: string): Assessment {
  const found = assessments.find((each) => each.code === code);
  if (!found) throw new Error(`No check ${code}`);
  return found;
}

/** Codes of what did not pass. */
export const failing = (assessments: readonly Assessment[]): readonly string[] =>
  assessments.filter(({ verdict }) => verdict === "fail" || verdict === "warn").map(({ code }) => code);

/** What was found wrong, in words. */
export const found = ({ faults }: Assessment): readonly string[] => faults.map((fault) => fault.found);
