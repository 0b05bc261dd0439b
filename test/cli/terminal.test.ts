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

  test.each([{ NO_COLOR: "1" }, { TERM: "dumb" }, { FORCE_COLOR: "0" }, { FORCE_COLOR: "false" }])(
    "is left out where the environment says %j",
    (one) => {
      expect(painted(true, true, one)).toEqual({ findings: false, results: false });
    },
  );

  test.each([
    { FORCE_COLOR: "1" },
    { FORCE_COLOR: "true", NO_COLOR: "1" },
    { FORCE_COLOR: "3", TERM: "dumb" },
  ])("goes anywhere where the environment says %j", (one) => {
    expect(painted(false, false, one)).toEqual({ findings: true, results: true });
  });

  test("is as usual where the environment has the names without a value", () => {
    expect(painted(true, false, { NO_COLOR: "", FORCE_COLOR: "" })).toEqual({
      findings: false,
      results: true,
    });
  });
});
