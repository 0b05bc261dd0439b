import type { Place } from "../diagnostics/types.ts";
import { proseSource } from "./prose.ts";
import type { Section, Year } from "./types.ts";

/** data/2031/city.yaml → city */
export const fileStem = (file: string): string =>
  file.slice(file.lastIndexOf("/") + 1).replace(/\.ya?ml$/u, "");

/** Titles of chapters by template: a chapter's data and its template bear one name. */
export function chapterTitles({ front }: Year): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const add = (sections: readonly Section[]): void => {
    for (const { template, title, sections: below } of sections) {
      if (template !== undefined) titles.set(template, proseSource(title));
      add(below);
    }
  };
  add([...front.sections, ...front.attachments]);
  return titles;
}

/** The chapter that data belong to by their file; of a file that is no chapter's its path. */
export const chapterOf = (titles: ReadonlyMap<string, string>, { file }: Place): string =>
  titles.get(fileStem(file)) ?? file;
