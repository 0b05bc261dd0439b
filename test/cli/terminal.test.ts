import { describe, expect, test } from "vitest";
import { makeTerminal, type Stream } from "../../src/cli/terminal.ts";

const stream = (isTTY: boolean): Stream => ({ isTTY, write: () => true });
const painted = (stdout: boolean, stderr: boolean, environment: Readonly<Record<string, string>> = {}) => {
  const { paint, outPaint, colour } = makeTerminal(stream(stdout), stream(stderr), environment);
  return { findings: paint.error("x") !== "x", results: outPaint.error("x") !== "x" && colour };
};

describe("colour", () => {
  test("is for a terminal: results in a file have none while findings on the screen do", () => {
    expect(painted(false, true)).toEqual({ findings: true, results: false });
    expect(painted(true, false)).toEqual({ findings: false, results: true });
  });

  test.each([{ NO_COLOR: "1" }, { TERM: "dumb" }])("is left out where the environment says %j", (one) => {
    expect(painted(true, true, one)).toEqual({ findings: false, results: false });
  });
});
