import type { Place } from "../../diagnostics/types.ts";

/** What a unit measures; only figures of one dimension may be compared. */
export type Dimension =
  | "count"
  | "money"
  | "area"
  | "length"
  | "mass"
  | "volume"
  | "energy"
  | "time"
  | "percent"
  | "points"
  | "multiple"
  | "ratio"
  | "none";

/** Powers of ten that Chinese writes before a unit. */
export type Scale = "" | "百" | "千" | "万" | "百万" | "千万" | "亿" | "万亿";

/** A number with its unit, as typed: `8.80` stays `8.80`, `六` stays `六`. */
export interface Quantity {
  /** The number as typed, without scale: 120, 8.80, -1.1, 六. Empty for 近万场次, whose number is the scale itself. */
  readonly digits: string;
  readonly scale: Scale;
  /** Written with Chinese numerals. */
  readonly hanzi: boolean;
  /** 余, 多, 几 or 来, and whether it stands before the scale (80余万) or after it (2.6万余). */
  readonly vague?: { readonly word: string; readonly before: boolean };
  readonly unit: string;
  readonly dimension: Dimension;
  /** Value without unit, scale applied: 120亿元 is 120e8. Exact for up to 15 digits. */
  readonly value: number;
  /** Half of the last printed place, scale applied: how far the true value may lie from `value`. */
  readonly tolerance: number;
  /** Words before the number that make it a bound or an approximation: 约 近 超过 逾 不足. */
  readonly bounds: readonly string[];
  /** Words after the unit: 以上 以下 以内 左右 以外. */
  readonly suffix: string;
  /** The date that the value holds for: 9月, 6月底. */
  readonly asOf?: string;
}

export type Direction = "rise" | "fall" | "level";

/** A change against the year before. */
export interface Change {
  readonly direction: Direction;
  /** The verb as typed (增长, 提高, 下降 …); empty where only a sign was typed. */
  readonly verb: string;
  /** 年均, 同比 … before the verb, as typed. */
  readonly prefix: string;
  /** Without sign; absent for 持平 and for 正增长. */
  readonly amount?: Quantity;
}

/** A value of the year before, from which a change is reckoned. */
export interface PriorValue {
  readonly quantity: Quantity;
  readonly status: Status;
  readonly change?: Change;
  readonly asOf?: string;
  readonly basis?: string;
  readonly note?: string;
  /** Of the figure itself where that states it as 上年, else of last year's data or history.yaml. */
  readonly place: Place;
}

/** Where a value stands in time and certainty. */
export type Status = "预计" | "完成" | "目标" | "期末" | "初步";

/** One figure of the YAML. The short scalar and the long mapping parse to the same shape. */
export interface Figure {
  readonly type: "figure";
  /** Dotted path from the root of the year's data. */
  readonly key: string;
  readonly place: Place;
  /** The scalar as it stands in YAML (of 数值 in a mapping). */
  readonly raw: string;
  readonly status: Status;
  /** 待填: someone still has to fill it in, or to mend what cannot be read. */
  readonly pending?: true;
  /** One value; two or more for `1000亿元和550亿元`. Empty while it is pending. */
  readonly values: readonly Quantity[];
  readonly change?: Change;
  /** 增减自动: where the data ask that the change be computed. */
  readonly asked?: Place;
  /** What the change was computed from; it was stated where this is absent. */
  readonly computedFrom?: PriorValue;
  /** 由80%提升至85.8%: the value before, and the verb. */
  readonly from?: { readonly quantity: Quantity; readonly verb: string };
  readonly target?: Quantity;
  readonly prior?: Quantity;
  readonly parts: ReadonlyMap<string, Quantity>;
  readonly asOf?: string;
  readonly rank?: string;
  readonly basis?: string;
  readonly source?: string;
  readonly owner?: string;
  readonly note?: string;
}
