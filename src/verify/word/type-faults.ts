import type { Fault } from "../types.ts";
import { type ChineseRole, FACE_NAME, faceRole } from "./faces.ts";
import { quoted } from "./faults.ts";
import { sizeName } from "./measures.ts";
import type { Run } from "./types.ts";

/** The face and size that an element is set in. */
export interface WantedType {
  readonly face: ChineseRole;
  readonly sizePt: number;
}

/** A face by its name; what it is, or that nobody knows it, where that is not what it is called. */
function faceName(name: string | undefined): string {
  if (name === undefined || name === "") return "未指定中文字体";
  const role = faceRole(name);
  if (role === undefined) return `${name}（不是公文字体）`;
  return name.includes(FACE_NAME[role]) ? name : `${name}（${FACE_NAME[role]}）`;
}

/** Faults of runs that are set in another face or size than the element asks for. */
export function typeFaults(runs: readonly Run[], wanted: WantedType): readonly Fault[] {
  return runs.flatMap(({ text, format }) => {
    const where = quoted(text);
    return [
      ...(faceRole(format.faces.eastAsia) === wanted.face
        ? []
        : [{ where, found: `字体是 ${faceName(format.faces.eastAsia)}，应为${FACE_NAME[wanted.face]}` }]),
      ...(format.sizePt === wanted.sizePt
        ? []
        : [{ where, found: `字号是 ${sizeName(format.sizePt)}，应为 ${sizeName(wanted.sizePt)}` }]),
    ];
  });
}
