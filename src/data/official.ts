import { isSeq, type YAMLMap } from "yaml";
import type { Source } from "../diagnostics/source.ts";
import { proseFrom } from "./prose.ts";
import type { FrontInput } from "./schema/front.ts";
import type { ClosingData, ImprintData, OfficialParts, Prose, RedHeadData } from "./types.ts";
import { nodeAt } from "./yaml.ts";

/** The elements of an official document that report.yaml gives; what it does not give is absent. */
export function readOfficial(map: YAMLMap, input: FrontInput, source: Source): OfficialParts {
  const reader = readerOf(map, source);
  const recipients = reader.one("主送机关");
  const remark = reader.one("附注");
  return {
    ...(input.版头 && { redHead: redHeadFrom(reader) }),
    ...(recipients && { recipients }),
    ...(input.落款 && { closing: closingFrom(reader, input.落款.形式) }),
    ...(remark && { remark }),
    ...(input.版记 && { imprint: imprintFrom(reader) }),
  };
}

/** Reads words by their path in the file. */
interface Reader {
  readonly one: (...path: string[]) => Prose | undefined;
  /** Of a key that the schema asks for. */
  readonly sure: (...path: string[]) => Prose;
  /** A single scalar counts as a list of one. */
  readonly many: (...path: string[]) => readonly Prose[];
}

function readerOf(map: YAMLMap, source: Source): Reader {
  const sure = (...path: string[]): Prose => proseFrom(path.join("."), nodeAt(map, path), source);
  const has = (path: readonly string[]): boolean => map.hasIn(path);
  return {
    sure,
    one: (...path) => (has(path) ? sure(...path) : undefined),
    many: (...path) => {
      if (!has(path)) return [];
      const node = nodeAt(map, path);
      if (!isSeq(node)) return [sure(...path)];
      return node.items.map((item, index) => proseFrom([...path, String(index + 1)].join("."), item, source));
    },
  };
}

function redHeadFrom({ one, many }: Reader): RedHeadData {
  const serial = one("版头", "份号");
  const secrecy = one("版头", "密级");
  const urgency = one("版头", "紧急程度");
  const suffix = one("版头", "标志后缀");
  const documentNumber = one("版头", "发文字号");
  return {
    organs: many("版头", "发文机关标志"),
    signers: many("版头", "签发人"),
    ...(serial && { serial }),
    ...(secrecy && { secrecy }),
    ...(urgency && { urgency }),
    ...(suffix && { suffix }),
    ...(documentNumber && { documentNumber }),
  };
}

const closingFrom = ({ many, sure }: Reader, form: ClosingData["form"]): ClosingData => ({
  form,
  signatures: many("落款", "署名"),
  date: printedDate(sure("成文日期")),
});

function imprintFrom({ one, sure }: Reader): ImprintData {
  const copies = one("版记", "抄送");
  return {
    issuer: sure("版记", "印发机关"),
    date: printedDate(sure("版记", "印发日期")),
    ...(copies && { copies }),
  };
}

/** GB/T 9704 7.3.5.4: Arabic digits, the year in full, no zero before month or day. 2032-01-08 → 2032年1月8日. */
export function printDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
}

const printedDate = (date: Prose): Prose => ({ ...date, pieces: [printDate(date.pieces.join(""))] });
