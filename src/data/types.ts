import type { Place, Severity } from "../diagnostics/types.ts";
import type { Change, Figure, Quantity, Status } from "./figure/types.ts";
import type { Units } from "./figure/units.ts";

/** A figure named inside prose: `{年度}`, `{重大活动.周年.值}`. */
export interface Reference {
  readonly type: "reference";
  readonly path: string;
  readonly place: Place;
}

export type ProsePiece = string | Reference;

/** Words of the year: a lead sentence, a name, an event. */
export interface Prose {
  readonly type: "prose";
  readonly key: string;
  readonly place: Place;
  readonly pieces: readonly ProsePiece[];
}

export interface ProseList {
  readonly type: "list";
  readonly key: string;
  readonly place: Place;
  readonly items: readonly Prose[];
}

/** A group of data under one key. */
export interface Group {
  readonly type: "group";
  readonly key: string;
  readonly place: Place;
  readonly entries: ReadonlyMap<string, DataNode>;
}

export type DataNode = Figure | Prose | ProseList | Group;

/** A section of the outline as report.yaml gives it. */
export interface Section {
  readonly title: Prose;
  readonly template?: string;
  readonly templatePlace?: Place;
  readonly sections: readonly Section[];
}

export type ChartPlacement = "附件" | "正文";

/** 版头 as report.yaml gives it. */
export interface RedHeadData {
  readonly serial?: Prose;
  readonly secrecy?: Prose;
  readonly urgency?: Prose;
  readonly organs: readonly Prose[];
  readonly suffix?: Prose;
  readonly documentNumber?: Prose;
  readonly signers: readonly Prose[];
}

export interface ClosingData {
  readonly form: "加盖印章" | "不加盖印章" | "签名章";
  readonly signatures: readonly Prose[];
  /** The date of the document, with the place that gives it. */
  readonly date: Prose;
}

export interface ImprintData {
  readonly copies?: Prose;
  readonly issuer: Prose;
  readonly date: Prose;
}

/** What an official document has besides title and text; the yearly report of a district mostly has none of it. */
export interface OfficialParts {
  readonly redHead?: RedHeadData;
  readonly recipients?: Prose;
  readonly closing?: ClosingData;
  readonly remark?: Prose;
  readonly imprint?: ImprintData;
}

/** Whose margins the Word page has: of GB/T 33476.2 or of GB/T 9704 itself. */
export type PageProfile = "GB/T 33476.2" | "GB/T 9704";

/** 责任单位 in report.yaml: who answers for the figures whose keys begin so. */
export interface OwnerRule {
  readonly prefix: string;
  readonly owner: string;
  readonly place: Place;
}

/** Front matter: data/<year>/report.yaml. */
export interface Front {
  readonly year: Figure;
  readonly date: string;
  readonly organ: { readonly full: Prose; readonly short: Prose; readonly self: Prose };
  readonly title: Prose;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly fileName?: string;
  readonly profile: PageProfile;
  readonly official: OfficialParts;
  readonly chartPlacement: ChartPlacement;
  readonly owners: readonly OwnerRule[];
  /** 核对: how strictly rules are taken, by their code. */
  readonly levels: ReadonlyMap<string, Severity | "off">;
  readonly sections: readonly Section[];
  readonly attachments: readonly Section[];
}

/** A declared name that holds digits; `subscript` is the part of it that is set low. */
export interface Name {
  readonly text: string;
  readonly subscript?: string;
}

/** One earlier value of an indicator. */
export interface HistoryEntry {
  readonly year: number;
  readonly period?: string;
  readonly value: Quantity;
  readonly change?: Change;
  readonly status: Status;
  readonly source?: string;
  readonly note?: string;
  readonly place: Place;
}

/** Indicator → its earlier values, in the order of the file. */
export type History = ReadonlyMap<string, readonly HistoryEntry[]>;

/** 核准: a person's answer to a finding, with the reason; it holds as long as what it quotes stands. */
export interface Approval {
  /** Code of the rule: check/… */
  readonly rule: string;
  /** Keys joined by 、, or the printed sentence. */
  readonly subject: string;
  /** The data as they stood when it was given; the same as `subject` for a sentence. */
  readonly state: string;
  readonly reason: string;
  readonly place: Place;
}

/** 勾稽关系: an equation or comparison of figures that has to hold, as data/relations.yaml gives it. */
export interface Relation {
  /** 甲.合计 = 甲.其一 + 甲.其二 */
  readonly text: string;
  readonly note?: string;
  readonly place: Place;
}

/** A year's data, whole: what templates, charts and checks read. */
export interface Year {
  readonly year: number;
  readonly front: Front;
  /** Front matter's 年度 and 单位, and every chapter's topics, under one root. */
  readonly root: Group;
  /** Every figure by key, in the order of the files. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly names: readonly Name[];
  readonly history: History;
  /** The dictionary with the year's own 计量单位. */
  readonly units: Units;
}
