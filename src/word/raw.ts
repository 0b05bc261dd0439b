import { XmlComponent } from "docx";

/** An element that docx has no class for, around text or other elements. */
export class Raw extends XmlComponent {
  constructor(
    name: string,
    attributes: Readonly<Record<string, string | number>> = {},
    content: string | readonly unknown[] = [],
  ) {
    super(name);
    this.root.push({ _attr: attributes }, ...(typeof content === "string" ? [content] : content));
  }
}
