import {
  type IContext,
  type IXmlableObject,
  Paragraph,
  type SectionProperties,
  type Table,
  XmlComponent,
} from "docx";
import { isParagraph, type WordBlock } from "../blocks.ts";
import { type Element, elementOf, elementsIn, objectOf } from "./element.ts";

/** Makes one element of those that components are about to be written as. */
export type Rewrite = (written: readonly Element[]) => Element;

/** Components in whose place something else is written. docx makes its XML only as it writes, pictures with it. */
export class Rewritten extends XmlComponent {
  readonly #rewrite: Rewrite;

  constructor(name: string, components: readonly unknown[], rewrite: Rewrite) {
    super(name);
    this.root.push(...(components as XmlComponent[]));
    this.#rewrite = rewrite;
  }

  override prepForXml(context: IContext): IXmlableObject {
    return objectOf(this.#rewrite(elementsIn(elementOf(super.prepForXml(context) ?? {}))));
  }
}

/** The same of paragraphs. docx lets a section end with a paragraph of its own class only. */
class RewrittenParagraph extends Paragraph {
  readonly #own: Paragraph;
  readonly #written: Rewritten;

  constructor(own: Paragraph, written: Rewritten) {
    super({});
    this.#own = own;
    this.#written = written;
  }

  override prepForXml(context: IContext): IXmlableObject {
    return this.#written.prepForXml(context);
  }

  override addSectionProperties(section: SectionProperties): void {
    this.#own.addSectionProperties(section);
  }

  override removeSectionProperties(section: SectionProperties): void {
    this.#own.removeSectionProperties(section);
  }
}

/** A block in whose place something else is written; `others` are written for `rewrite` to look at. */
export function rewritten(block: WordBlock, others: readonly WordBlock[], rewrite: Rewrite): WordBlock {
  const components = [block, ...others];
  return isParagraph(block)
    ? new RewrittenParagraph(block, new Rewritten("w:p", components, rewrite))
    : (new Rewritten("w:tbl", components, rewrite) as unknown as Table);
}
