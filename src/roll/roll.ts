import type { Year } from "../data/types.ts";
import { readYaml } from "../data/yaml.ts";
import type { DataSources } from "../data/year.ts";
import type { Source } from "../diagnostics/source.ts";
import type { Report } from "../diagnostics/types.ts";
import { rollChapter } from "./chapter.ts";
import { rollFront } from "./front.ts";
import { rollHistory } from "./history.ts";
import type { RolledYear } from "./types.ts";

/**
 * A year's data → the files with which the year `to` begins. Answers to findings are not taken along: they are about
 * the old figures. `title` is the old report's, as the source of the rows in history.yaml.
 */
export function rollYear(
  data: DataSources,
  year: Year,
  title: string,
  to: number,
  report: Report,
): RolledYear | undefined {
  const files = new Map<string, string>();
  const name = ({ file }: Source): string => `${to}/${file.slice(file.lastIndexOf("/") + 1)}`;
  const front = readYaml(data.front, report);
  const chapters = data.chapters.map((source) => ({ source, map: readYaml(source, report) }));
  if (!front) return undefined;
  files.set(name(data.front), rollFront(data.front, front, data.year, to));
  const rolled = chapters.flatMap(({ source, map }) => {
    if (!map) return [];
    const chapter = rollChapter(source, map, year.figures);
    files.set(name(source), chapter.text);
    return [chapter];
  });
  const history = data.history && readYaml(data.history, report);
  const recorded = data.history && history ? rollHistory(data.history, history, year, title) : undefined;
  if (recorded && recorded.recorded.length > 0) files.set("history.yaml", recorded.text);
  return {
    files,
    pending: rolled.flatMap(({ pending }) => pending),
    left: rolled.flatMap(({ left }) => left),
    recorded: recorded?.recorded ?? [],
  };
}
