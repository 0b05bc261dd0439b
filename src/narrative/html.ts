const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made harmless inside HTML, in content as in attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

/** A printed figure: the key and the printed part travel in the element, so that no template has to think of them. */
export const dataElement = (key: string, part: string, text: string): string =>
  `<data value="${escapeHtml(key)}" data-part="${escapeHtml(part)}">${escapeHtml(text)}</data>`;

/** Words of the year's data; `content` is HTML already. */
export const spanElement = (key: string, content: string): string =>
  `<span data-key="${escapeHtml(key)}">${content}</span>`;

/** The text of an HTML fragment of ours, tags left out; entities stay, none of them ends a sentence. */
export const textOf = (html: string): string => html.replace(/<[^<>]*>/g, "");

/** Removes the blanks at both ends, also those inside the outermost tags' neighbourhood. */
const trimHtml = (html: string): string => html.trim();

const ENDS = /[。！？…](?:[”’）》」』】]*)$/u;

/** A sentence with its closing mark: 。 is added unless a mark, or a mark inside closing quotes, ends it. */
export function closeSentence(html: string): string {
  const trimmed = trimHtml(html);
  const text = textOf(trimmed).trimEnd();
  if (text === "") return "";
  return ENDS.test(text) ? trimmed : `${trimmed}。`;
}
