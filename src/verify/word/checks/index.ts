import type { Check } from "../../types.ts";
import type { WordFile } from "../types.ts";
import { attachments } from "./attachments.ts";
import { blanks } from "./blanks.ts";
import { body } from "./body.ts";
import { colour } from "./colour.ts";
import { fonts } from "./fonts.ts";
import { footer } from "./footer.ts";
import { grid } from "./grid.ts";
import { headings } from "./headings.ts";
import { lines } from "./lines.ts";
import { objects } from "./objects.ts";
import { page } from "./page.ts";
import { properties } from "./properties.ts";
import { tables } from "./tables.ts";
import { title } from "./title.ts";

/** Everything that is measured in a Word file, in the order of the page. */
export const all: readonly Check<WordFile>[] = [
  ...page,
  ...grid,
  ...title,
  ...headings,
  ...body,
  ...fonts,
  ...colour,
  ...lines,
  ...blanks,
  ...attachments,
  ...objects,
  ...tables,
  ...footer,
  ...properties,
];
