import { MARK_SQUEEZE_EM, MARKS, PAIRED } from "../standard/lines.ts";
import { isLatin } from "./atoms.ts";
import type { Atom, Cluster, ClusterKind } from "./types.ts";

const KIND_OF: ReadonlyMap<string, ClusterKind> = new Map(
  (Object.entries(MARKS) as [Exclude<ClusterKind, "han">, string][]).flatMap(([kind, marks]) =>
    [...marks].map((mark) => [mark, kind] as const),
  ),
);

/** Groups the characters of a block into what never parts. Where figures and names begin makes no difference. */
export function makeClusters(atoms: readonly Atom[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  let at = 0;
  while (at < atoms.length) {
    const kind = kindAt(atoms, at);
    const end = endOf(atoms, at, kind);
    clusters.push(makeCluster(kind, atoms.slice(at, end)));
    at = end;
  }
  return clusters;
}

function kindAt(atoms: readonly Atom[], at: number): ClusterKind {
  const text = atoms[at]?.text ?? "";
  if (text === " " || text === "\u3000" || text === "\u00a0") return "space";
  const next = atoms[at + 1]?.text;
  if (text === PAIRED.dash && next === PAIRED.dash) return "dash";
  if (text === PAIRED.ellipsis) return "ellipsis";
  if (inWord(atoms, at)) return isLoneSolidus(atoms, at) ? "solidus" : "word";
  return KIND_OF.get(text) ?? "han";
}

/** A / between Han characters (微克/立方米) is a mark of its own; in a word or address it is a letter like others. */
const isLoneSolidus = (atoms: readonly Atom[], at: number): boolean =>
  atoms[at]?.text === "/" && !inWord(atoms, at - 1) && !inWord(atoms, at + 1);

function inWord(atoms: readonly Atom[], at: number): boolean {
  const text = atoms[at]?.text;
  if (text === undefined || text === " ") return false;
  return isLatin(text, atoms[at - 1]?.text ?? "", atoms[at + 1]?.text ?? "");
}

function endOf(atoms: readonly Atom[], at: number, kind: ClusterKind): number {
  let end = at + 1;
  if (kind === "dash" || (kind === "ellipsis" && atoms[end]?.text === PAIRED.ellipsis)) end = at + 2;
  if (kind === "word") while (inWord(atoms, end) && atoms[end]?.shifted !== true) end += 1;
  if (kind === "space") return end;
  // Sub- and superscripts belong to what they follow, and what follows them directly is part of the same word.
  while (atoms[end]?.shifted === true) {
    while (atoms[end]?.shifted === true) end += 1;
    if (kind === "word") while (inWord(atoms, end) && atoms[end]?.shifted !== true) end += 1;
  }
  return end;
}

function makeCluster(kind: ClusterKind, atoms: readonly Atom[]): Cluster {
  let widthPt = 0;
  let text = "";
  for (const atom of atoms) {
    widthPt += atom.widthPt;
    text += atom.text;
  }
  return { kind, text, atoms, widthPt, trimPt: trimOf(kind, atoms), sizePt: atoms[0]?.sizePt ?? 0 };
}

/** Half a character, but only of marks that are a character wide, and only as far as they have no ink. */
function trimOf(kind: ClusterKind, atoms: readonly Atom[]): number {
  const [mark] = atoms;
  if (mark === undefined || atoms.length > 1) return 0;
  if (kind !== "opening" && kind !== "closing" && kind !== "pause" && kind !== "stop") return 0;
  if (mark.advancePt < 0.9 * mark.sizePt) return 0;
  const ink = mark.face.ink(mark.codePoint);
  const blankEm = kind === "opening" ? ink.left : mark.advancePt / mark.sizePt - ink.right;
  return Math.max(0, Math.min(MARK_SQUEEZE_EM, blankEm)) * mark.sizePt;
}

/**
 * Breaks words wider than a limit: after a mark where there is one (addresses), else anywhere. What is within the
 * limit stays whole.
 */
export function splitLongWords(clusters: readonly Cluster[], limitPt: number): readonly Cluster[] {
  if (!clusters.some((cluster) => cluster.kind === "word" && cluster.widthPt > limitPt)) return clusters;
  return clusters.flatMap((cluster) =>
    cluster.kind === "word" && cluster.widthPt > limitPt ? splitWord(cluster, limitPt) : [cluster],
  );
}

const AFTER_MARK = /[/\\\-_.?&=,:;@+)\]}%]/u;

function splitWord(cluster: Cluster, limitPt: number): readonly Cluster[] {
  const pieces: Cluster[] = [];
  let from = 0;
  let width = 0;
  let afterMark = 0;
  const cut = (to: number): void => {
    pieces.push(makeCluster("word", cluster.atoms.slice(from, to)));
    from = to;
    width = cluster.atoms.slice(from, at).reduce((sum, atom) => sum + atom.widthPt, 0);
  };
  let at = 0;
  for (const atom of cluster.atoms) {
    const previous = cluster.atoms[at - 1]?.text ?? "";
    if (AFTER_MARK.test(previous) && !AFTER_MARK.test(atom.text)) afterMark = at;
    if (width + atom.widthPt > limitPt && at > from) cut(afterMark > from ? afterMark : at);
    width += atom.widthPt;
    at += 1;
  }
  if (from < at) cut(at);
  return pieces;
}
