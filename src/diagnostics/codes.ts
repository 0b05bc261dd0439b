/** Faults of a file that a zod schema describes: each such file has these three. */
const FIELDS = ["invalid-value", "missing-key", "unknown-key"] as const;

/** Faults of the grammar of a figure, in the data and in the cell of a form. */
const GRAMMAR = ["full-width-digit", "missing-unit", "unknown-unit", "unparsable"] as const;
export type GrammarFault = (typeof GRAMMAR)[number];

/**
 * Every code that a finding can have, by stage; those of the checks are with their rules (src/checks/index.ts). Codes
 * are stable: scripts filter by them. docs/troubleshooting.md has an entry for each.
 */
export const CODES = {
  load: [
    "invalid-year",
    "no-data",
    "no-folder",
    "no-outline",
    "no-project",
    "no-such-year",
    "not-utf8",
    "outside-project",
  ],
  yaml: [
    "alias",
    "bad-dq-escape",
    "bad-indent",
    "bad-scalar-start",
    "block-as-implicit-key",
    "block-in-flow",
    "control-character",
    "duplicate-key",
    "key-over-1024-chars",
    "missing-char",
    "multiline-implicit-key",
    "multiple-docs",
    "not-a-mapping",
    "syntax",
    "tab-as-indent",
    "tag",
    "too-deep",
    "too-large",
    "unexpected-token",
  ],
  front: [...FIELDS, "idle-owner", "year-mismatch"],
  history: FIELDS,
  names: FIELDS,
  relations: FIELDS,
  approvals: FIELDS,
  data: ["duplicate-key", "invalid-key", "invalid-list", "unknown-key"],
  figure: [...FIELDS, ...GRAMMAR, "pending", "uncomputable-change", "unit-mismatch"],
  prose: ["unknown-reference"],
  template: [
    "forbidden",
    "missing-value",
    "not-printable",
    "recursion",
    "stray-in-list",
    "stray-item",
    "stray-text",
    "syntax",
    "unescaped",
    "uneven-table",
    "unknown-chapter",
    "unknown-chart",
    "unknown-element",
    "unknown-helper",
  ],
  chart: [
    ...FIELDS,
    "forbidden",
    "invalid-spec",
    "missing-data",
    "overlapping-text",
    "too-wide",
    "unit-mismatch",
  ],
  font: [
    ...FIELDS,
    "face-not-named",
    "fallback",
    "manifest",
    "missing-file",
    "missing-glyph",
    "missing-role",
    "unreadable",
    "unsupported-format",
  ],
  layout: ["missing-graphic", "row-too-tall"],
  manifest: [
    "file-changed",
    "file-missing",
    "input-added",
    "input-changed",
    "input-removed",
    "leftover",
    "missing",
    "output-added",
    "output-changed",
    "output-removed",
    "unreadable",
    "version-changed",
  ],
  new: ["no-year-before", "year-exists"],
  forms: [
    ...GRAMMAR,
    "changed-key",
    "changed-last",
    "changed-unit",
    "cleared",
    "closed-cell",
    "conflict",
    "date",
    "duplicate",
    "external-formula",
    "filled-in",
    "foreign-file",
    "formula",
    "formula-error",
    "incomplete",
    "no-such-file",
    "not-a-form",
    "not-a-number",
    "not-taken",
    "other-unit",
    "other-year",
    "own-field",
    "same-name",
    "stale",
    "unclear-change",
    "unknown-choice",
  ],
  git: ["no-repository", "no-such-revision"],
  verify: ["no-output"],
  explain: ["unknown-code"],
  check: ["idle-approval"],
} as const;

type Stage = keyof typeof CODES;

/** Stages that read a file by a schema. */
export type SchemaStage =
  | "front"
  | "history"
  | "names"
  | "relations"
  | "approvals"
  | "figure"
  | "chart"
  | "font";

/** `figure/unknown-unit`: the code of a stage's own findings. */
export type CodeOf<S extends Stage> = { [K in S]: `${K}/${(typeof CODES)[K][number]}` }[S];

/** A rule of `report check` names its own. */
export type RuleCode = `check/${string}`;

export type Code = CodeOf<Stage> | RuleCode;
