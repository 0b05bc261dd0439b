import type { Properties } from "../types.ts";
import type { PdfDocument } from "./pdfjs.ts";

/** What the file says of itself: information dictionary, XMP packet, catalogue. */
export async function readProperties(document: PdfDocument): Promise<Properties> {
  const { info: raw, metadata } = await document.getMetadata();
  const xmp: unknown = metadata?.getRaw?.();
  const title = words(raw.Title);
  const xmpTitle = words(metadata?.get("dc:title"));
  const language = words(raw.Language);
  const pdfa = typeof xmp === "string" ? pdfaOf(xmp) : undefined;
  return {
    ...(title && { title }),
    ...(xmpTitle && { xmpTitle }),
    ...(pdfa && { pdfa }),
    ...(language && { language }),
    encrypted: typeof raw.EncryptFilterName === "string",
  };
}

const words = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/** ISO 19005: part and conformance, as elements or as attributes. */
function pdfaOf(xmp: string): string | undefined {
  const part = /pdfaid:part(?:="|>)\s*(\d)/u.exec(xmp)?.[1];
  const conformance = /pdfaid:conformance(?:="|>)\s*([A-Za-z])/u.exec(xmp)?.[1] ?? "";
  return part === undefined ? undefined : `${part}${conformance.toUpperCase()}`;
}
