export const DOCUMENT = "word/document.xml";
export const SETTINGS = "word/settings.xml";
export const STYLES = "word/styles.xml";
export const ODD_FOOTER = "word/footer1.xml";
export const CORE = "docProps/core.xml";

export const SENTENCE = "以下从略。";
/** The last paragraph of the text, with properties of its own or other words. */
export const sentence = (
  own: { readonly paragraph?: string; readonly run?: string; readonly words?: string } = {},
) =>
  `<w:pStyle w:val="BodyText"/>${own.paragraph ?? ""}</w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/>${own.run ?? ""}</w:rPr><w:t xml:space="preserve">${own.words ?? SENTENCE}`;
export const inFace = (face: string): string =>
  sentence().replace('<w:rFonts w:hint="eastAsia"/>', `<w:rFonts w:eastAsia="${face}" w:hint="eastAsia"/>`);
export const inSentence = (own: Parameters<typeof sentence>[0]) =>
  [DOCUMENT, sentence(), sentence(own)] as const;
/** A paragraph of the only one in its style, with a property more. */
export const inStyle = (id: string, property: string) =>
  [DOCUMENT, `<w:pStyle w:val="${id}"/>`, `<w:pStyle w:val="${id}"/>${property}`] as const;

/** A fault put into a good file, and what is said of it. */
export interface Plant {
  readonly code: string;
  readonly words: string;
  readonly plant: readonly [path: string, find: string, put: string];
  /** What else the same fault breaches. */
  readonly also?: readonly string[];
}
