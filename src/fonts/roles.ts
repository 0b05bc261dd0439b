import type { FaceRole } from "../layout/standard/type.ts";

export const FACE_ROLES: readonly FaceRole[] = ["fang", "kai", "hei", "song", "title", "latin"];

/** Names for people. */
export const ROLE_NAME: Readonly<Record<FaceRole, string>> = {
  fang: "仿宋",
  kai: "楷体",
  hei: "黑体",
  song: "宋体",
  title: "小标宋",
  latin: "西文",
};

/** Who steps in, in order, where a face has no glyph: the nearest in colour first. */
export const FALLBACKS: Readonly<Record<FaceRole, readonly FaceRole[]>> = {
  fang: ["song", "latin", "hei", "kai"],
  kai: ["fang", "song", "latin", "hei"],
  hei: ["song", "fang", "latin", "kai"],
  song: ["hei", "fang", "latin", "kai"],
  title: ["song", "hei", "fang", "latin"],
  latin: ["song", "fang", "hei", "kai"],
};

/**
 * Marks that Chinese sets a full character wide though Latin has them too. Some faces give them a Latin width
 * (Noto — 0.89 em, Noto Serif · 0.33 em): those send them to a face that has them whole.
 */
export const WIDE_MARKS: ReadonlySet<number> = new Set([..."—…“”‘’·"].map((c) => c.codePointAt(0) ?? 0));
