import type { ClosingData, OfficialParts, Prose } from "../data/types.ts";
import { inlineText } from "../report/text.ts";
import type { ClosingForm, Inline, ReportTree } from "../report/types.ts";

type OfficialTree = Pick<ReportTree, "redHead" | "recipients" | "closing" | "remark" | "imprint">;

const FORM: Readonly<Record<ClosingData["form"], ClosingForm>> = {
  加盖印章: "sealed",
  不加盖印章: "unsealed",
  签名章: "stamped",
};

/** The elements of an official document → the tree, with the marks that GB/T 9704 gives each of them. */
export function officialTree(parts: OfficialParts, words: (prose: Prose) => readonly Inline[]): OfficialTree {
  const { redHead, recipients, closing, remark, imprint } = parts;
  return {
    ...(redHead && {
      redHead: {
        organs: redHead.organs.map(words),
        suffix: redHead.suffix ? inlineText(words(redHead.suffix)) : "",
        signers: redHead.signers.map((signer) => spaced(words(signer))),
        ...(redHead.serial && { serial: words(redHead.serial) }),
        ...(redHead.secrecy && { secrecy: words(redHead.secrecy) }),
        ...(redHead.urgency && { urgency: words(redHead.urgency) }),
        ...(redHead.documentNumber && { documentNumber: words(redHead.documentNumber) }),
      },
    }),
    // 7.3.2: a full-width colon closes the recipients.
    ...(recipients && { recipients: enclosed("", words(recipients), "：") }),
    ...(closing && {
      closing: {
        form: FORM[closing.form],
        signatures: closing.signatures.map(words),
        date: words(closing.date),
      },
    }),
    // 7.3.6: in parentheses.
    ...(remark && { remark: enclosed("（", words(remark), "）") }),
    // 7.4.2 and 7.4.3.
    ...(imprint && {
      imprint: {
        issuer: words(imprint.issuer),
        date: enclosed("", words(imprint.date), "印发"),
        ...(imprint.copies && { copies: enclosed("抄送：", words(imprint.copies), "。") }),
      },
    }),
  };
}

/** Puts the marks that an element must have around its words, unless the writer has typed them already. */
function enclosed(before: string, inlines: readonly Inline[], after: string): readonly Inline[] {
  const text = inlineText(inlines);
  const lead: readonly Inline[] =
    before === "" || text.startsWith(before) ? [] : [{ type: "text", text: before }];
  const tail: readonly Inline[] = text.endsWith(after) ? [] : [{ type: "text", text: after }];
  return [...lead, ...inlines, ...tail];
}

/** A name of two characters is set out to three, so that names stand evenly under each other (7.2.6). */
function spaced(name: readonly Inline[]): readonly Inline[] {
  const characters = [...inlineText(name)];
  const [first] = name;
  if (characters.length !== 2 || name.length !== 1 || first?.type !== "text") return name;
  return [{ ...first, text: characters.join("\u3000") }];
}
