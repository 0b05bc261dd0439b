import { expect, test } from "vitest";
import { tableLines } from "../../src/cli/table.ts";

const LONG = "长".repeat(20);

test("a table cuts cells that are too long, but not the last of a row: places must be whole", () => {
  expect(tableLines([[LONG, "a", LONG]])).toEqual([`${"长".repeat(16)}…  a  ${LONG}`]);
  expect(tableLines([[LONG, "a"]], Number.POSITIVE_INFINITY)).toEqual([`${LONG}  a`]);
});
