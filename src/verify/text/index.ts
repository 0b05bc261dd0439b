import { blanks } from "./blanks.ts";
import { captions } from "./captions.ts";
import { calendar } from "./dates.ts";
import { documentNumber } from "./document-number.ts";
import { endings } from "./endings.ts";
import { forms } from "./forms.ts";
import { items } from "./items.ts";
import { marks } from "./marks.ts";
import { numbers } from "./numbers.ts";
import { ordinals } from "./ordinals.ts";
import { pairs } from "./pairs.ts";
import type { TextCheck } from "./rule.ts";
import { spelling } from "./spelling.ts";

/** Everything that is measured in the words of a file, of whatever kind. */
export const all: readonly TextCheck[] = [
  ...marks,
  ...pairs,
  ...items,
  ...ordinals,
  ...blanks,
  ...numbers,
  ...calendar,
  ...endings,
  ...captions,
  ...forms,
  ...spelling,
  ...documentNumber,
];
