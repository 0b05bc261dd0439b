/**
 * What a helper does with the paths it is given. The analysis of templates reads from it which kind of data a key
 * must hold: `print` a figure or words, `sentences` words or a list, `names` a list, `chart` the name of a chart, `guard` anything.
 */
export type HelperKind = "print" | "guard" | "sentences" | "names" | "loop" | "chart" | "other";

/** The helper behind a plain `{{path}}`; no template calls it by name. */
export const PRINT_HELPER = "印";
/** The helper that names a chapter's template: `{{> (章 模板)}}`. */
export const INCLUDE_HELPER = "章";
/** The hash argument by which a helper learns the path of its first argument. */
export const PATH_HASH = "路径";

/** Every helper that a template may call. */
export const HELPER_KINDS: ReadonlyMap<string, HelperKind> = new Map([
  [PRINT_HELPER, "print"],
  ["带增减", "print"],
  ["详述", "print"],
  ["有", "guard"],
  ["有任", "guard"],
  ["行", "guard"],
  ["句", "guard"],
  ["并", "guard"],
  ["项", "guard"],
  ["全部", "guard"],
  ["若超过", "guard"],
  ["若增长", "guard"],
  ["若下降", "guard"],
  ["若持平", "guard"],
  ["述", "sentences"],
  ["顿", "names"],
  ["图", "chart"],
  [INCLUDE_HELPER, "other"],
  ["if", "guard"],
  ["unless", "guard"],
  ["with", "guard"],
  ["each", "loop"],
]);
