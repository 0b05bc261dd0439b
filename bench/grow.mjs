// Grows a project: a year with `times` as many chapters, figures, tables and charts. Each copy has keys of its own.
//   node bench/grow.mjs <times> <folder> [project, by default the starter] [year]
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";

/** Ends the keys and file names of a copy: nothing, then letters (a digit would be a number to the checks). */
const ending = (copy) =>
  copy === 0
    ? ""
    : copy.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));

/** Top-level keys of a chapter's YAML. */
const keysOf = (text) => [...text.matchAll(/^([^\s#:-][^:\n]*):/gm)].map(([, key]) => key);

/** What a file says, with the project's own keys and charts replaced by those of a copy. */
function renamed(keys, charts, end) {
  const key = new RegExp(`(?<![\\p{L}\\p{N}.])(${keys.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  const chart = new RegExp(`(图 ")(${charts.join("|")})"`, "g");
  const path = (text) => text.replace(key, `$1${end}`);
  return {
    data: (text) => text.replace(/^([^\s#:-][^:\n]*):/gm, `$1${end}:`),
    chapter: (text) => text.replace(/\{\{(?!!)[^}]*\}\}/g, (tag) => path(tag).replace(chart, `$1$2${end}"`)),
    chart: path,
    relations: path,
  };
}

/** The year's front matter with every chapter and attachment told once a copy. */
function grownFront(text, times) {
  const front = parse(text);
  const copy = (entry, end) => ({
    ...entry,
    ...(entry.模板 && { 模板: entry.模板 + end }),
    ...(entry.分节 && { 分节: entry.分节.map((below) => copy(below, end)) }),
  });
  const all = (entries = []) =>
    Array.from({ length: times }, (_, at) => entries.map((entry) => copy(entry, ending(at)))).flat();
  return stringify({ ...front, 章节: all(front.章节), 附件: all(front.附件) });
}

/** Writes the grown project; answers to findings are not taken along, their figures have other keys. */
export async function grow(from, to, times, wanted) {
  const years = (await readdir(join(from, "data"))).filter((name) => /^\d{4}$/.test(name)).sort();
  const year = wanted ?? years.at(-1);
  const read = async (...path) => readFile(join(from, ...path), "utf8");
  const write = async (path, text) => {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), text);
  };
  const names = async (folder, end) =>
    (await readdir(join(from, folder)))
      .filter((name) => name.endsWith(end))
      .map((name) => basename(name, end));
  const chapters = (await names(`data/${year}`, ".yaml")).filter((n) => n !== "report" && n !== "approvals");
  const charts = await names("templates/charts", ".vl.yaml");
  const data = await Promise.all(chapters.map((name) => read("data", year, `${name}.yaml`)));
  const keys = data.flatMap(keysOf);
  for (const name of ["history", "names"])
    await write(`data/${name}.yaml`, await read("data", `${name}.yaml`));
  await write("templates/report.hbs", await read("templates", "report.hbs"));
  await write(`data/${year}/report.yaml`, grownFront(await read("data", year, "report.yaml"), times));
  for (let copy = 0; copy < times; copy++) {
    const end = ending(copy);
    const as = renamed(keys, charts, end);
    for (const [at, name] of chapters.entries())
      await write(`data/${year}/${name}${end}.yaml`, as.data(data[at]));
    for (const name of await names("templates/chapters", ".hbs"))
      await write(
        `templates/chapters/${name}${end}.hbs`,
        as.chapter(await read("templates/chapters", `${name}.hbs`)),
      );
    for (const name of charts)
      await write(
        `templates/charts/${name}${end}.vl.yaml`,
        as.chart(await read("templates/charts", `${name}.vl.yaml`)),
      );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [times, to, from = "starter", year] = process.argv.slice(2);
  await grow(from, to, Number(times), year);
}
