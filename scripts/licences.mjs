import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The folder of the package that a bundled file comes from; a package may lie inside another's. */
const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u;

/** The licences of the packages that bundled files come from, as one text: who passes the program on passes them on. */
export async function licencesOf(paths) {
  const folders = new Set(paths.flatMap((path) => PACKAGE.exec(path)?.[0] ?? []));
  const texts = await Promise.all([...folders].sort().map(licenceOf));
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}

async function licenceOf(folder) {
  const { name, version, license, author } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)/iu.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  const by = typeof author === "object" ? author.name : author;
  const head = [`${name} ${version}`, license, by].filter((word) => word !== undefined).join(" · ");
  return `${[head, ...texts.map((text) => text.trim())].join("\n\n")}\n`;
}
