import { XmlComponent } from "docx";

/** An element that docx has no class for. */
export class Raw extends XmlComponent {
  constructor(name: string, attributes: Readonly<Record<string, string | number>> = {}, text?: string) {
    super(name);
    this.root.push({ _attr: attributes });
    if (text !== undefined) this.root.push(text);
  }
}
