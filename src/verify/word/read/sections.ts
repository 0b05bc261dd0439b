import type { Element } from "@xmldom/xmldom";
import type { FooterKind, ReadParagraph, Section } from "../types.ts";
import { attribute, child, children, integer, nameOf, toggle } from "./xml.ts";

type Parts = ReadonlyMap<FooterKind, readonly ReadParagraph[]>;

/** Letter paper, which Word takes where a file says nothing. */
const UNSTATED = { width: 12240, height: 15840, margin: 1440, footer: 720 };

const KINDS: readonly FooterKind[] = ["default", "even", "first"];

/** The paragraphs of a header or footer, by the id of its relationship. */
export type PartReader = (relationshipId: string) => readonly ReadParagraph[];

/** Headers or footers of a section: what it does not name, it has from the section before. */
function references(section: Element, name: string, before: Parts, read: PartReader): Parts {
  const own = children(section, name).flatMap((reference): [FooterKind, readonly ReadParagraph[]][] => {
    const kind = KINDS.find((each) => each === (attribute(reference, "type") ?? "default"));
    return kind ? [[kind, read(attribute(reference, "id") ?? "")]] : [];
  });
  return new Map([...before, ...own]);
}

function readSection(element: Element, before: Section | undefined, read: PartReader): Section {
  const size = child(element, "w:pgSz");
  const margin = child(element, "w:pgMar");
  const grid = child(element, "w:docGrid");
  const type = attribute(child(element, "w:type"), "val") ?? "nextPage";
  const side = (name: string): number => integer(margin, name) ?? UNSTATED.margin;
  const width = integer(size, "w") ?? UNSTATED.width;
  const height = integer(size, "h") ?? UNSTATED.height;
  return {
    width,
    height,
    landscape: width > height,
    margins: {
      top: side("top"),
      bottom: side("bottom"),
      left: side("left"),
      right: side("right"),
      gutter: integer(margin, "gutter") ?? 0,
      footer: integer(margin, "footer") ?? UNSTATED.footer,
    },
    grid: {
      type: attribute(grid, "type") ?? "default",
      linePitch: integer(grid, "linePitch") ?? 0,
      charSpace: integer(grid, "charSpace") ?? 0,
    },
    startsPage: type !== "continuous" && type !== "nextColumn",
    titlePage: toggle(element, "w:titlePg") ?? false,
    headers: references(element, "w:headerReference", before?.headers ?? new Map(), read),
    footers: references(element, "w:footerReference", before?.footers ?? new Map(), read),
  };
}

/** Every w:sectPr of a body in order: a section's stands in its last paragraph, the last one's in the body itself. */
function sectionElements(parent: Element): Element[] {
  return children(parent).flatMap((each) => {
    const name = nameOf(each);
    if (name === "w:sectPr") return [each];
    if (name === "w:p") return children(child(each, "w:pPr"), "w:sectPr");
    return name === "w:tbl" ? [] : sectionElements(each);
  });
}

export function readSections(body: Element, read: PartReader): readonly Section[] {
  const sections: Section[] = [];
  for (const element of sectionElements(body)) sections.push(readSection(element, sections.at(-1), read));
  return sections;
}
