import type { FindingEntry } from "../page/types.ts";
import { type Child, el } from "./dom.ts";
import { SEVERITY_WORDS } from "./words.ts";

/** What a check says, and how it was answered. */
export function findingBody(finding: FindingEntry): HTMLElement {
  const { severity, message, expected, actual, notes, answer, code } = finding;
  const line = (label: string, text: string | undefined): readonly Child[] =>
    text === undefined ? [] : [el("p", { class: "detail" }, el("span", { class: "label" }, label), text)];
  return el(
    "div",
    { class: `finding ${answer === undefined ? severity : "answered"}` },
    el(
      "p",
      { class: "message" },
      el("span", { class: "sign" }, answer === undefined ? SEVERITY_WORDS[severity] : "已核准"),
      message,
    ),
    ...line("现为", actual),
    ...line("应为", expected),
    ...notes.flatMap((note) => line("说明", note)),
    ...line("理由", answer),
    el("p", { class: "code" }, el("code", {}, code)),
  );
}
