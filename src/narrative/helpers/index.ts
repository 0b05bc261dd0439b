import type { Helper, HelperContext } from "./context.ts";
import { whenAll, whenAny, whenComplete, whenMore, whenWent } from "./guards.ts";
import { INCLUDE_HELPER, PRINT_HELPER } from "./names.ts";
import { makeChart, makeInclude, makePrint, makePrintInFull, makePrintWithChange } from "./printing.ts";
import { enumerate, makeItem, makeJoin, sentence, tell } from "./sentences.ts";

/** Every helper of ours, bound to one rendering. Their names and kinds stand in names.ts. */
export const makeHelpers = (context: HelperContext): Readonly<Record<string, Helper>> => ({
  [PRINT_HELPER]: makePrint(context),
  带增减: makePrintWithChange(context),
  详述: makePrintInFull(context),
  有: whenAll,
  有任: whenAny,
  行: whenAll,
  全部: whenComplete,
  若超过: whenMore,
  若增长: whenWent("rise"),
  若下降: whenWent("fall"),
  若持平: whenWent("level"),
  句: sentence,
  并: makeJoin(context),
  项: makeItem(context),
  述: tell,
  顿: enumerate,
  图: makeChart(context),
  [INCLUDE_HELPER]: makeInclude(context),
});
