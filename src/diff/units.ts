import { type KeyedOccurrence, occurrencesIn } from "../ledger/occurrences.ts";
import type { Locate, Printed } from "../ledger/places.ts";
import type { Inline, ReportTree } from "../report/types.ts";
import { type Sentence, type Spot, sentencesOf } from "../report/walk.ts";
import type { SentencePlace } from "./types.ts";

/** The least that is compared: a character or declared name, or all that a figure prints in one place. */
export type Token =
  | {
      readonly type: "word";
      readonly text: string;
      /** Of words of the data. */
      readonly key?: string;
    }
  | ({ readonly type: "figure" } & KeyedOccurrence);

/** A stretch of print with a place of its own: a sentence, heading, caption or cell. */
export interface Piece {
  readonly sentence: Sentence;
  /** Ordinal or number before the words, which changes with what stands before it: 二、 or 图2 with its blank. */
  readonly label: string;
  readonly tokens: readonly Token[];
  /** As printed, the label included. */
  readonly place: SentencePlace;
}

export type UnitKind = "title" | "heading" | "paragraph" | "caption" | "row" | "official";

/** What is compared as one: a piece, or the pieces of a caption or of a table's row. */
export interface Unit {
  readonly kind: UnitKind;
  /** 表1, 图1: of captions and rows. */
  readonly object?: string;
  readonly pieces: readonly Piece[];
}

/** Everything printed in title, body and attachments, in reading order; a draft's list of gaps is left out. */
export function unitsOf(tree: ReportTree, locate: Locate): readonly Unit[] {
  const units: { kind: UnitKind; spot: Spot; object?: string; pieces: Piece[] }[] = [];
  for (const sentence of sentencesOf(tree)) {
    const { spot, kind, object } = sentence;
    if (attachmentAt(tree, spot)?.unlisted) continue;
    const piece = pieceOf(sentence, labelOf(tree, sentence), (at) => locate(sentence, at));
    const last = units.at(-1);
    if (kind === "cell" && last?.kind === "row" && sameRow(last.spot, spot)) last.pieces.push(piece);
    else
      units.push({
        kind: kind === "cell" ? "row" : kind,
        spot,
        ...(object !== undefined && { object }),
        pieces: [piece, ...unitOfTable(tree, sentence, piece)],
      });
  }
  return units.map(({ spot, ...unit }) => ({
    ...unit,
    pieces: unit.pieces.map((piece) => placed(piece, unit.pieces)),
  }));
}

/** An empty cell is printed nowhere: its row is where it would be. */
function placed(piece: Piece, row: readonly Piece[]): Piece {
  const found = piece.place.page === 0 ? row.find(({ place }) => place.page > 0) : undefined;
  return found
    ? { ...piece, place: { ...piece.place, page: found.place.page, line: found.place.line } }
    : piece;
}

/** A piece of inline content, `locate` finding where its characters are printed. */
export function pieceOf(sentence: Sentence, label: string, locate: (at: number) => Printed): Piece {
  const { section, text, inlines } = sentence;
  const figures = occurrencesIn(sentence, (_, at) => locate(at)).filter(
    ({ occurrence }) => occurrence.part !== "",
  );
  const found = figures[Symbol.iterator]();
  return {
    sentence,
    label,
    tokens: inlines.flatMap((inline) => tokensOf(inline, found)),
    place: { text: label + text, section, ...locate(0) },
  };
}

function tokensOf(inline: Inline, occurrences: Iterator<KeyedOccurrence>): readonly Token[] {
  switch (inline.type) {
    case "figure": {
      const next = inline.text === "" ? undefined : occurrences.next();
      return next && !next.done ? [{ type: "figure", ...next.value }] : [];
    }
    case "text":
      return [...inline.text].map((text) => ({
        type: "word",
        text,
        ...(inline.key !== undefined && { key: inline.key }),
      }));
    default:
      return [{ type: "word", text: inline.text }];
  }
}

const attachmentAt = (tree: ReportTree, { attachment }: Spot) =>
  attachment === undefined ? undefined : tree.attachments[attachment];

const blockAt = (tree: ReportTree, spot: Spot) =>
  (spot.part === "attachment" ? attachmentAt(tree, spot)?.children : tree.body)?.[spot.block];

/** What is printed before the words of a heading, a caption or an attachment's title. */
function labelOf(tree: ReportTree, { kind, spot, object }: Sentence): string {
  if (kind === "caption") return `${object} `;
  if (kind === "title") return spot.part === "attachment" ? `${attachmentAt(tree, spot)?.label} ` : "";
  const block = kind === "heading" ? blockAt(tree, spot) : undefined;
  return block?.type === "heading" ? block.number : "";
}

/** 单位：亿元, which stands beside the caption of a table. */
function unitOfTable(
  tree: ReportTree,
  caption: Sentence,
  { place: { page, line } }: Piece,
): readonly Piece[] {
  const table = caption.kind === "caption" ? blockAt(tree, caption.spot) : undefined;
  if (table?.type !== "table" || table.unit === undefined) return [];
  const sentence: Sentence = { ...caption, text: table.unit, inlines: [{ type: "text", text: table.unit }] };
  return [pieceOf(sentence, "", () => ({ page, line }))];
}

const sameRow = (one: Spot, other: Spot): boolean =>
  one.part === other.part &&
  one.attachment === other.attachment &&
  one.block === other.block &&
  one.row === other.row;
