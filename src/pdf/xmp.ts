import { escapeXml } from "../report/xml.ts";

/** What pdfkit prints in the file's information dictionary. */
export interface PdfInfo {
  readonly Title?: string;
  readonly Author?: string;
  readonly Subject?: string;
  readonly Keywords?: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
  readonly ModDate?: Date;
}

/** The part of pdfkit's metadata that writes the packet: whatever pdfkit appends is in our packet already. */
export interface PdfkitMetadata {
  readonly append: (xml: string) => void;
  readonly end: () => void;
  readonly getXML: () => string;
  readonly getLength: () => number;
}

/**
 * The XMP packet in place of pdfkit's, which neither escapes its texts nor gives the date of change. ISO 19005-1, 6.7.3:
 * each entry of the information dictionary stands in the packet too, and with the same value.
 */
export function xmpMetadata(info: PdfInfo): PdfkitMetadata {
  const xml = packet(info);
  return { append: () => {}, end: () => {}, getXML: () => xml, getLength: () => xml.length };
}

function packet(info: PdfInfo): string {
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...description("pdfaid", "http://www.aiim.org/pdfa/ns/id/", [
      property("pdfaid:part", "1"),
      property("pdfaid:conformance", "B"),
    ]),
    ...description("dc", "http://purl.org/dc/elements/1.1/", [
      property("dc:title", info.Title, inLanguages),
      property("dc:creator", info.Author, inOrder),
      property("dc:description", info.Subject, inLanguages),
    ]),
    ...description("pdf", "http://ns.adobe.com/pdf/1.3/", [
      property("pdf:Keywords", info.Keywords),
      property("pdf:Producer", info.Producer),
    ]),
    ...description("xmp", "http://ns.adobe.com/xap/1.0/", [
      property("xmp:CreatorTool", info.Creator),
      property("xmp:CreateDate", dateText(info.CreationDate)),
      property("xmp:ModifyDate", dateText(info.ModDate)),
    ]),
    "</rdf:RDF>",
    "</x:xmpmeta>",
    '<?xpacket end="w"?>',
  ].join("\n");
}

function description(prefix: string, namespace: string, properties: readonly string[]): readonly string[] {
  const given = properties.filter((one) => one !== "");
  if (given.length === 0) return [];
  return [`<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">`, ...given, "</rdf:Description>"];
}

/** An entry that is not given or empty has no property: pdfmake leaves it out of the information dictionary too. */
function property(
  name: string,
  text: string | undefined,
  wrap = (content: string): string => content,
): string {
  return text ? `<${name}>${wrap(escapeXml(text))}</${name}>` : "";
}

const inLanguages = (content: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${content}</rdf:li></rdf:Alt>`;
const inOrder = (content: string): string => `<rdf:Seq><rdf:li>${content}</rdf:li></rdf:Seq>`;

/** To the second, as the information dictionary has it. */
const dateText = (date: Date | undefined): string | undefined =>
  date && `${date.toISOString().slice(0, 19)}Z`;
