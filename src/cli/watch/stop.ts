/** Resolves when the user (Ctrl-C) or the system ends the program; asked a second time it ends at once. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
