import { join } from "node:path";
import { keysOfData } from "../../data/schema/chapter.ts";
import { editorSchemas } from "../../data/schema/editor.ts";
import { readYear } from "../../data/year.ts";
import { collecting } from "../../diagnostics/collect.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { projectPath } from "../../load/files.ts";
import { loadProject } from "../../load/project.ts";
import { keysOfTemplates } from "../../narrative/known-keys.ts";
import { prepareTemplates } from "../../narrative/render.ts";
import { applyPlan } from "../../write/apply.ts";
import { textFile } from "../../write/files.ts";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import { printFindings } from "../findings.ts";
import { chooseYear, findProject } from "../project.ts";

/** Folder below data/ that holds the schemas; each data file names its own in its first line. */
const SCHEMA_FOLDER = "schema";

/** `report schema`: writes the JSON Schemas by which editors complete and check the YAML. */
export const schema: Command = {
  options: {},
  positionals: 1,
  run: async ({ cwd, options, positionals, terminal }) => {
    const found: Diagnostic[] = [];
    const { report, failed } = collecting(found);
    const folders = await findProject(cwd, options, report);
    const year = folders && (await chooseYear(folders, positionals[0], report));
    const { project, sources } =
      folders && year !== undefined ? await loadProject(folders, year, report) : { sources: new Map() };
    const data = project && readYear(project.data, report);
    const templates =
      project && prepareTemplates(project.templates.outline, project.templates.chapters, report);
    let files: readonly string[] = [];
    if (folders && data && templates && !failed()) {
      // What the data hold is certain; what templates ask for completes it.
      const present = keysOfData(data.root).filter(
        ({ names: [first] }) => first !== "年度" && first !== "单位",
      );
      const schemas = editorSchemas([...present, ...keysOfTemplates(templates.references)]);
      const plan = [...schemas].map(([path, text]) => textFile(path, text));
      const written = await applyPlan(join(folders.data, SCHEMA_FOLDER), plan, []);
      files = written.map((path) => projectPath(folders.root, path));
    }
    if (options.json === true)
      terminal.out(JSON.stringify({ ok: !failed(), files, diagnostics: found }, null, 2));
    else {
      printFindings(found, sources, terminal);
      for (const file of files) terminal.out(terminal.named(file));
    }
    return failed() ? EXIT.findings : EXIT.ok;
  },
};
