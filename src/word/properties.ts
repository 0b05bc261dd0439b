import type { Meta } from "../report/types.ts";
import { escapeXml } from "../report/xml.ts";
import { XML_DECLARATION } from "./xml.ts";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

/**
 * docProps/core.xml. Created and modified are the report's own date at midnight UTC: the format has no date without a
 * time, and the clock would make two builds of one report differ.
 */
export function corePropertiesXml(meta: Meta): string {
  const moment = `${meta.date}T00:00:00Z`;
  const written = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
  const dated = (name: string): string => `<${name} xsi:type="dcterms:W3CDTF">${escapeXml(moment)}</${name}>`;
  return (
    `${XML_DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    written("dc:title", meta.title) +
    written("dc:subject", meta.subject) +
    written("dc:creator", meta.author) +
    // Semicolons: Windows shows each as a tag of its own.
    written("cp:keywords", meta.keywords.join("; ")) +
    written("dc:language", "zh-CN") +
    written("cp:lastModifiedBy", meta.author) +
    written("cp:revision", "1") +
    dated("dcterms:created") +
    dated("dcterms:modified") +
    "</cp:coreProperties>"
  );
}
