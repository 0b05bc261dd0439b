import type { ParagraphChild, TextRun } from "docx";
import type { FigureInline } from "../../report/types.ts";
import { Raw } from "../raw.ts";

/** Word's limit for tag and title of a control, in UTF-16 units. */
const LONGEST = 64;

/**
 * A content control around a figure: its tag is the key, by which a program finds it; its title, which Word shows when
 * the figure is clicked, says what of the figure is printed. The control cannot be deleted, its text can be edited: a
 * correction typed there is found again by key. `id` is unique in the document, from 1.
 */
export function figureControl(
  { key, part }: FigureInline,
  runs: readonly TextRun[],
  id: number,
): ParagraphChild {
  const properties = new Raw("w:sdtPr", {}, [
    new Raw("w:alias", { "w:val": fitted(part === "值" ? key : `${key} · ${part}`) }),
    new Raw("w:tag", { "w:val": fitted(key) }),
    new Raw("w:id", { "w:val": id }),
    new Raw("w:lock", { "w:val": "sdtLocked" }),
  ]);
  // docx has no class for it, though its paragraphs take any component.
  return new Raw("w:sdt", {}, [properties, new Raw("w:sdtContent", {}, runs)]) as unknown as ParagraphChild;
}

/** The end of a long key tells more than its beginning. */
function fitted(text: string): string {
  if (text.length <= LONGEST) return text;
  const kept = [...text].reverse();
  while (kept.join("").length >= LONGEST) kept.pop();
  return `…${kept.reverse().join("")}`;
}
