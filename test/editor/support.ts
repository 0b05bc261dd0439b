import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Ajv, type ErrorObject } from "ajv";
import { parse } from "yaml";

const MODELINE = /^# yaml-language-server: \$schema=(\S+)$/mu;

/** The data files below a folder, schemas left out. */
export const dataFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .map((path) => join(folder, path))
    .sort();

/** Path of the schema that a data file names in its first line. */
export function schemaOf(file: string, text = readFileSync(file, "utf8")): string {
  const [first = ""] = text.split("\n");
  const name = MODELINE.exec(first)?.[1];
  if (name === undefined) throw new Error(`${file} names no schema in its first line`);
  return join(dirname(file), name);
}

export interface Schema {
  readonly description?: string;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
}
export const readSchema = (path: string): Schema => JSON.parse(readFileSync(path, "utf8"));

// Regular expressions as an editor for draft 7 reads them; numbers may stand for text (src/data/schema/editor.ts).
const ajv = new Ajv({ allErrors: true, strictTypes: false });

/** What an editor finds in a data file: where, and against what rule. The text may be other than what lies on disk. */
export function faultsOf(file: string, text = readFileSync(file, "utf8")): readonly string[] {
  const schema = readSchema(schemaOf(file, text));
  ajv.validate(schema, parse(text));
  return (ajv.errors ?? []).map(faultText);
}

const faultText = ({ instancePath, keyword, params }: ErrorObject): string =>
  [instancePath, keyword, params.additionalProperty].filter((word) => word !== undefined).join(" ");
