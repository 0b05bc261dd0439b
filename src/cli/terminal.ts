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
  /** A project's file, which findings name from the project's folder, as it is reached from where the user stands. */
  readonly named: (file: string) => string;
  /** Whether progress goes to a terminal. */
  readonly live: boolean;
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

/**
 * Colour is for terminals, unless NO_COLOR asks for none (https://no-color.org). FORCE_COLOR goes before both: it asks for
 * colour anywhere, with 0 or false for none.
 */
const coloured = ({ isTTY }: Stream, { FORCE_COLOR = "", NO_COLOR = "", TERM }: Environment): boolean =>
  FORCE_COLOR !== ""
    ? !["0", "false"].includes(FORCE_COLOR)
    : isTTY === true && NO_COLOR === "" && TERM !== "dumb";

type Environment = Readonly<Record<string, string | undefined>>;

/** A terminal on two streams. */
export function makeTerminal(stdout: Stream, stderr: Stream, environment: Environment): Terminal {
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
    paint: coloured(stderr, environment) ? COLOURED : PLAIN,
    outPaint: coloured(stdout, environment) ? COLOURED : PLAIN,
    colour: coloured(stdout, environment),
    named: (file) => file,
    live,
    progress: (text) => {
      if (live) stderr.write(`\r\u001b[2K${text}`);
      else stderr.write(`${text}\n`);
    },
    clear,
  };
}

/** A terminal that shows no progress and no results, for --quiet and --json. */
export const hushed = (terminal: Terminal): Terminal => ({ ...terminal, out: () => {}, progress: () => {} });
