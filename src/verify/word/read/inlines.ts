import type { Element } from "@xmldom/xmldom";
import type { Drawing, Run, RunFormat } from "../types.ts";
import { boxesOf, readDrawing } from "./drawings.ts";
import { attribute, child, children, nameOf } from "./xml.ts";

/** A field that has begun: its instruction so far, whether its result has begun, and whether that has any text. */
interface Field {
  instruction: string;
  shown: boolean;
  filled: boolean;
}

/** Fields that are open where one reads; a table of contents stays open over many paragraphs. */
export type OpenFields = Field[];

/** What a paragraph holds. */
export interface Inlines {
  readonly runs: Run[];
  readonly drawings: Drawing[];
  readonly boxes: Element[];
}

export interface InlineContext {
  readonly fields: OpenFields;
  /** The format of a run, by its w:rPr. */
  readonly formatOf: (properties: Element | undefined) => RunFormat;
}

/** Elements around runs that readers do not see. What is deleted or moved away is gone. */
const TRANSPARENT = new Set([
  "w:hyperlink",
  "w:ins",
  "w:moveTo",
  "w:smartTag",
  "w:sdt",
  "w:sdtContent",
  "w:customXml",
  "w:dir",
  "w:bdo",
]);

/** Characters that have elements of their own. */
const CHARACTERS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
};

/** Reads what stands in a paragraph or in an element within it. */
export function readInlines(parent: Element, context: InlineContext, into: Inlines): void {
  for (const element of children(parent)) {
    const name = nameOf(element);
    if (name === "w:r") readRunElement(element, context, into);
    else if (name === "w:fldSimple") {
      context.fields.push({ instruction: attribute(element, "instr") ?? "", shown: true, filled: true });
      readInlines(element, context, into);
      context.fields.pop();
    } else if (name === "mc:AlternateContent") readInlines(alternative(element), context, into);
    else if (TRANSPARENT.has(name)) readInlines(element, context, into);
  }
}

/** Both branches say the same in different ways: Word takes the first. */
function alternative(element: Element): Element {
  return child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? element;
}

function readRunElement(element: Element, context: InlineContext, into: Inlines): void {
  const format = context.formatOf(child(element, "w:rPr"));
  if (!format.hidden) readRunContent(element, format, context, into);
}

function readRunContent(element: Element, format: RunFormat, context: InlineContext, into: Inlines): void {
  for (const each of children(element)) {
    const name = nameOf(each);
    if (name === "w:fldChar") markField(attribute(each, "fldCharType") ?? "", format, context.fields, into);
    else if (name === "w:instrText") instruct(context.fields, each.textContent ?? "");
    else if (context.fields.some((field) => !field.shown)) continue;
    else if (name === "w:t") addText(each.textContent ?? "", format, context.fields, into);
    else if (name === "w:br") addBreak(each, format, context.fields, into);
    else if (name === "mc:AlternateContent") readRunContent(alternative(each), format, context, into);
    else if (name === "w:drawing" || name === "w:pict" || name === "w:object") addDrawing(each, into);
    else addText(CHARACTERS[name] ?? "", format, context.fields, into);
  }
}

function instruct(fields: OpenFields, text: string): void {
  const field = fields.at(-1);
  if (field && !field.shown) field.instruction += text;
}

/** Begin, separate or end of a field. One that ends without text still has its place: Word fills it on opening. */
function markField(type: string, format: RunFormat, fields: OpenFields, into: Inlines): void {
  if (type === "begin") fields.push({ instruction: "", shown: false, filled: false });
  const field = fields.at(-1);
  if (type === "separate" && field) field.shown = true;
  if (type !== "end" || !field) return;
  fields.pop();
  if (!field.filled && fields.every((outer) => outer.shown))
    into.runs.push({ text: "", format, pageBreak: false, field: field.instruction.trim() });
}

function addText(text: string, format: RunFormat, fields: OpenFields, into: Inlines): void {
  if (text === "") return;
  for (const open of fields) open.filled = true;
  const field = fields.at(-1)?.instruction.trim();
  into.runs.push({ text, format, pageBreak: false, ...(field && { field }) });
}

function addBreak(element: Element, format: RunFormat, fields: OpenFields, into: Inlines): void {
  if (attribute(element, "type") === "page") into.runs.push({ text: "", format, pageBreak: true });
  else addText("\n", format, fields, into);
}

function addDrawing(element: Element, into: Inlines): void {
  const drawing = readDrawing(element);
  if (drawing) into.drawings.push(drawing);
  for (const box of boxesOf(element)) into.boxes.push(box);
}
