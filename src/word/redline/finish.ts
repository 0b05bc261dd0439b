/** Words of one paragraph that changed the same way and follow each other, though they are of several figures. */
const SAME_CHANGE = /<\/w:(ins|del)><w:\1 w:id="0" w:author="[^"]*" w:date="[^"]*">/gu;
const REVISION = /(<w:(?:ins|del|pPrChange) w:id=")0"/gu;
const PARAGRAPH = /<w:p>.*?<\/w:p>/gsu;

/**
 * The last word on the file's document: joins changes that a reader takes for one, keeps apart those that a word
 * processor would wrongly join, and numbers all in their order, after the bookmarks: Word counts both in one row.
 */
export function finishRevisions(document: string, after: number): string {
  let number = after;
  return partInsertions(document.replace(SAME_CHANGE, "")).replace(REVISION, (_, before: string) => {
    number += 1;
    return `${before}${number}"`;
  });
}

/** Midnight, and a time that is not within a minute of it. */
const TIMES = ["T00:00:00Z", "T00:02:00Z"] as const;

/**
 * LibreOffice takes insertions at the end of one paragraph and at the beginning of the next for one, with the end between
 * them, unless there is more than a minute between them as well; refused, it would join two paragraphs that were always
 * there. So the second one is two minutes younger.
 */
function partInsertions(document: string): string {
  let late = false;
  let before = { last: false, end: false };
  return document.replace(PARAGRAPH, (paragraph) => {
    const own = insertionsOf(paragraph);
    const meet = before.last && own.first;
    // An end that was inserted along with what is around it belongs to both.
    late = meet && (before.end ? late : !late);
    before = own;
    return late ? paragraph.replaceAll(...TIMES) : paragraph;
  });
}

const PROPERTIES_END = "</w:pPr>";
const BOOKMARK = /<w:bookmark(?:Start|End) [^>]*>/gu;

/** Whether a paragraph begins and ends with inserted words, and whether its end is inserted. */
function insertionsOf(paragraph: string) {
  const [properties = "", content = ""] = cutAfter(paragraph, paragraph.lastIndexOf(PROPERTIES_END));
  const words = content.replace(BOOKMARK, "");
  return {
    first: words.startsWith("<w:ins "),
    last: words.endsWith("</w:ins></w:p>"),
    end: properties.includes("<w:rPr><w:ins "),
  };
}

/** Properties of the old version are within those of the new one: the last to be closed are the paragraph's. */
const cutAfter = (paragraph: string, at: number): readonly string[] =>
  at < 0
    ? ["", paragraph.slice("<w:p>".length)]
    : [paragraph.slice(0, at), paragraph.slice(at + PROPERTIES_END.length)];
