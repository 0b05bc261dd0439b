import { Paragraph } from "docx";
import type { Change } from "../../redline/types.ts";
import { joinStretches, type Stretch } from "../sections.ts";
import { STYLE } from "../style-names.ts";
import { withSoundEnd } from "./ends.ts";
import type { RedlineBlock } from "./types.ts";

type Version = "from" | "to";

/** A stretch of the redline on one kind of sheet, and which versions have something on it. */
interface Joined extends Stretch<RedlineBlock> {
  readonly versions: ReadonlySet<Version>;
}

/**
 * Stretches whose ends are sound in both versions. Where one version only goes on to another kind of sheet, the end of
 * the section is a tracked change itself: a paragraph of its own, which goes or comes with the sheet.
 */
export function redlineSections(
  stretches: readonly Stretch<RedlineBlock>[],
): readonly Stretch<RedlineBlock>[] {
  const joined = withLastSheet(
    joinStretches(stretches).map((stretch): Joined => ({ ...stretch, versions: versionsOf(stretch) })),
  );
  return joined.map((stretch, at) => {
    const end = at === joined.length - 1 ? [] : changesOfEnd(joined, at);
    const { sheet, blocks } = stretch;
    if (end.length === 0) return { sheet, blocks: withSoundEnd(blocks) };
    return { sheet, blocks: [...blocks, { block: new Paragraph({}), end }] };
  });
}

const versionsOf = ({ blocks }: Stretch<RedlineBlock>): ReadonlySet<Version> =>
  new Set(
    blocks.flatMap(({ change }): readonly Version[] =>
      change === undefined ? ["from", "to"] : [change === "deleted" ? "from" : "to"],
    ),
  );

/**
 * The sheet of the last section is the file's and no tracked change: it is the new version's. Where only the old one goes
 * on to another sheet, a paragraph of no height takes up the new one's again.
 */
function withLastSheet(joined: readonly Joined[]): readonly Joined[] {
  const last = joined.findLast(({ versions }) => versions.has("to"));
  if (!last || last.sheet === joined.at(-1)?.sheet) return joined;
  const blocks = [{ block: new Paragraph({ style: STYLE.imprintAnchor }) }];
  return [...joined, { sheet: last.sheet, blocks, versions: new Set<Version>(["from", "to"]) }];
}

/** A section ends in a version where that goes on to a sheet of another kind. */
function changesOfEnd(joined: readonly Joined[], at: number): readonly Change[] {
  const endsIn = (version: Version): boolean => {
    const next = joined.slice(at + 1).find(({ versions }) => versions.has(version));
    return (
      (joined[at]?.versions.has(version) ?? false) && next !== undefined && next.sheet !== joined[at]?.sheet
    );
  };
  return [
    ...(endsIn("from") ? [] : (["inserted"] as const)),
    ...(endsIn("to") ? [] : (["deleted"] as const)),
  ];
}
