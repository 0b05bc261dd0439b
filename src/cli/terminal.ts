import { COLOURED, type Paint, PLAIN } from "../diagnostics/render.ts";

/** Where a command prints: results to stdout, progress and findings to stderr. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** For findings. */
  readonly paint: Paint;
  /** For results. */
  readonly outPaint: Paint;
  /** Whether results may be coloured: they may go to a file while findings go to a terminal. */
  readonly colour: boolean;
  /** Shows what is going on: one line that is rewritten on a terminal, plain lines elsewhere. */
  readonly progress: (text: string) => void;
  /** Removes the progress line. */
  readonly clear: () => void;
}

/** The parts of a stream that we use, so that tests can pass their own. */
export interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Colour is for terminals, unless NO_COLOR asks for none (https://no-color.org). */
export function makeTerminal(
  stdout: Stream,
  stderr: Stream,
  environment: Readonly<Record<string, string | undefined>>,
): Terminal {
  const wanted = !environment.NO_COLOR && environment.TERM !== "dumb";
  const live = stderr.isTTY === true && environment.TERM !== "dumb";
  const clear = (): void => {
    if (live) stderr.write("\r\u001b[2K");
  };
  return {
    out: (text) => stdout.write(`${text}\n`),
    err: (text) => {
      clear();
      stderr.write(`${text}\n`);
    },
    paint: wanted && stderr.isTTY === true ? COLOURED : PLAIN,
    outPaint: wanted && stdout.isTTY === true ? COLOURED : PLAIN,
    colour: wanted && stdout.isTTY === true,
    progress: (text) => {
      if (live) stderr.write(`\r\u001b[2K${text}`);
      else stderr.write(`${text}\n`);
    },
    clear,
  };
}

/** A terminal that shows no progress and no results, for --quiet and --json. */
export const hushed = (terminal: Terminal): Terminal => ({ ...terminal, out: () => {}, progress: () => {} });
