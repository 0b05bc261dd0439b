import { existsSync } from "node:fs";
import { test } from "vitest";
import { needs, run } from "./tools.ts";

const JARS = [
  "preflight",
  "xmpbox",
  "fontbox2",
  "pdfbox2",
  "commons-logging",
  "commons-io",
  "javax.activation",
  "jaxb-api",
].map((name) => `/usr/share/java/${name}.jar`);

/** `test`, or a skip that says that the PDF/A validator of Apache PDFBox is missing. In CI it must be there. */
export function needsPdfaValidator(): typeof test | typeof test.skip {
  if (JARS.every((jar) => existsSync(jar))) return needs("java");
  const reason =
    "not installed: the PDF/A validator (Debian: libpdfbox2-java and what .ci/run names with it)";
  if (process.env.CI) throw new Error(reason);
  process.stderr.write(`skipped, ${reason}\n`);
  return test.skip;
}

/** What the validator says of a file. */
export const validatePdfa1b = (path: string): string =>
  run("java", ["-cp", JARS.join(":"), "org.apache.pdfbox.preflight.Validator_A1b", path]);
