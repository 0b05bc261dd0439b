// Makes the pictures of the READMEs anew (docs/images/) from the report of 2019 and the change to it that README.md shows.
// Needs LibreOffice, poppler and Chromium.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { withPalette } from "./png.mjs";

const YEAR = "2019";
const IMAGES = "docs/images";
/** The figure that README.md changes, and what the two states are called in the pictures. */
const KEY = "经济发展.地区生产总值";
const [BEFORE, AFTER] = ["送审稿", "定稿"];
/** Pixels per inch of the pages before they are scaled down. */
const RESOLUTION = "144";

const folder = await mkdtemp(join(tmpdir(), "report-pictures-"));
const path = (...names) => join(folder, ...names);

/** The parts of the program that no command gives alone. */
async function program() {
  const file = resolve("node_modules/.pictures.mjs");
  const parts = ["src/load/office.ts", "src/load/fonts.ts", "src/load/project.ts", "test/docs/steps.ts"];
  const contents = parts.map((part) => `export * from "./${part}";`).join("\n");
  await build({
    stdin: { contents, resolveDir: "." },
    outfile: file,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(file);
  }
}

/** Runs the program where the two states lie side by side, so that it calls them by their names. */
function report(...args) {
  const program = resolve("dist/report.js");
  execFileSync(process.execPath, [program, ...args, "--quiet"], { cwd: folder, stdio: "inherit" });
}

/** Copies the project as it is before README.md's first change and after it. */
async function twoStates(stagesOf) {
  for (const state of [BEFORE, AFTER])
    for (const part of ["data", "templates"]) await cp(part, path(state, part), { recursive: true });
  const stages = stagesOf(await readFile("README.md", "utf8"));
  const edits = stages.find(({ steps }) => steps[0]?.kind === "edit")?.steps ?? [];
  for (const { file, find, put } of edits) {
    const text = await readFile(path(AFTER, file), "utf8");
    if (!text.includes(find)) throw new Error(`${file}: ${find}`);
    await writeFile(path(AFTER, file), text.replace(find, put));
  }
}

/** A page of a PDF as a picture. */
function page(pdf, number) {
  const name = `${pdf}-${number}`;
  const args = ["-png", "-r", RESOLUTION, "-f", `${number}`, "-l", `${number}`, "-singlefile"];
  execFileSync("pdftoppm", [...args, pdf, name]);
  return pathToFileURL(`${name}.png`).href;
}

/** What the browser shows of an address in a window of a size, as a picture of the READMEs. */
function shoot(address, name, width, height) {
  const args = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--virtual-time-budget=5000",
    "--force-prefers-reduced-motion",
  ];
  args.push(`--user-data-dir=${path("browser")}`, `--window-size=${width},${height}`);
  const shot = path(name);
  execFileSync("chromium", [...args, `--screenshot=${shot}`, address], { stdio: "ignore" });
  writeFileSync(resolve(IMAGES, name), withPalette(readFileSync(shot)));
}

/** Pages side by side, each under its caption; of each what fits below a part of its height. */
async function beside(name, pages, height) {
  const WIDTH = 1600;
  const figures = pages.map(
    ([caption, image, above = 0]) =>
      `<figure><b>${caption}</b><div><img src="${image}" style="margin-top: ${-above * Math.SQRT2 * 100}%"></div></figure>`,
  );
  const style = `@font-face { font-family: F; src: url("${pathToFileURL(resolve("fonts/NotoSansSC-Medium.ttf"))}") }
    body { margin: 0; padding: 8px; height: ${height - 16}px; display: flex; gap: 8px; background: #ddd; overflow: hidden }
    figure { margin: 0; flex: 1; display: flex; flex-direction: column; background: #fff; overflow: hidden }
    b { font: 18px F; padding: 5px 12px; color: #333; background: #ddd }
    div { overflow: hidden }
    img { width: 100% }`;
  const html = path(`${name}.html`);
  await writeFile(html, `<!doctype html><meta charset="utf-8"><style>${style}</style>${figures.join("")}`);
  shoot(pathToFileURL(html).href, name, WIDTH, height);
}

/** The one file of a state's output that ends like this. */
async function made(state, ending) {
  const folder = path(state, "output", YEAR);
  const name = (await readdir(folder)).find((one) => one.endsWith(ending));
  if (!name) throw new Error(`no ${ending} in ${folder}`);
  return join(folder, name);
}

try {
  const { stagesOf, renderByOffice, loadFonts, defaultFolders } = await program();
  const { book } = await loadFonts(defaultFolders(resolve(".")), () => {});
  const printed = async (docx) => {
    const { pdf, fault } = await renderByOffice(docx, book);
    if (!pdf) throw new Error(fault);
    await writeFile(`${docx}.pdf`, pdf);
    return `${docx}.pdf`;
  };
  await twoStates(stagesOf);
  report("build", YEAR, "--root", BEFORE);
  report("redline", BEFORE, AFTER, "--root", AFTER);
  report("review", YEAR, "--against", BEFORE, "--root", AFTER);

  const pdf = await made(BEFORE, "报告.pdf");
  const word = await printed(await made(BEFORE, "报告.docx"));
  const pages = [
    ["Word", page(word, 1)],
    ["PDF", page(pdf, 1)],
    ["PDF", page(pdf, 9)],
    ["PDF", page(pdf, 10)],
  ];
  await beside("pages.png", pages, 590);

  const redline = await printed(await made(AFTER, "（修订稿）.docx"));
  const note = await made(AFTER, "变更说明.pdf");
  await beside(
    "redline.png",
    [
      ["修订稿", page(redline, 1), 0.54],
      ["变更说明", page(note, 1), 0.09],
    ],
    540,
  );

  const review = pathToFileURL(await made(AFTER, "（审阅）.html"));
  shoot(`${review}#${KEY}`, "review.png", 1200, 720);
} finally {
  await rm(folder, { recursive: true });
}
