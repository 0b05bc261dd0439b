/** One run at a time; what is asked for meanwhile is one more run. */
export interface Queue {
  /** Asks for a run, a little later: saves come in bursts. */
  readonly ask: () => void;
  /** Rejects when a run fails: then there are no more. */
  readonly broken: Promise<never>;
  /** Takes no more; resolves when the run that is going on has ended. */
  readonly close: () => Promise<void>;
}

/** Runs `run` when asked, `waitMs` after the last asking. */
export function makeQueue(run: () => Promise<void>, waitMs: number): Queue {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  let closed = false;
  let fail: (error: unknown) => void = () => {};
  const broken = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const close = (): Promise<void> => {
    closed = true;
    clearTimeout(timer);
    return running;
  };
  const next = async (): Promise<void> => {
    try {
      if (!closed) await run();
    } catch (error) {
      closed = true;
      fail(error);
    }
  };
  const ask = (): void => {
    clearTimeout(timer);
    if (closed) return;
    timer = setTimeout(() => {
      running = running.then(next);
    }, waitMs);
  };
  return { ask, broken, close };
}
