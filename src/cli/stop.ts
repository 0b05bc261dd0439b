const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Waits for the user (Ctrl-C) or the system to end the program. */
export interface Stop {
  readonly asked: Promise<void>;
  /** Listens no longer. */
  readonly ignore: () => void;
}

/** From now on the program ends itself when it is asked to; asked a second time it is ended at once. */
export function listenForStop(): Stop {
  let stop = (): void => {};
  const asked = new Promise<void>((resolve) => {
    stop = resolve;
  });
  for (const signal of SIGNALS) process.once(signal, stop);
  return {
    asked,
    ignore: () => {
      for (const signal of SIGNALS) process.off(signal, stop);
    },
  };
}
