/**
 * Stands before a builder's writing, shared by its thread and the one that may end it: who writes is not ended until it
 * is through, and who has been ended writes nothing.
 */
export type Gate = Int32Array<SharedArrayBuffer>;

const [OPEN, HELD, CLOSED] = [0, 1, 2];

export const makeGate = (): Gate => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Writes behind the gate. Where it is closed this never comes to an end: the thread is about to. */
export async function throughGate<T>(gate: Gate, write: () => Promise<T>): Promise<T> {
  if (Atomics.compareExchange(gate, 0, OPEN, HELD) !== OPEN) return new Promise(() => {});
  try {
    return await write();
  } finally {
    Atomics.store(gate, 0, OPEN);
  }
}

/** Closes the gate; false while someone writes. */
export const closeGate = (gate: Gate): boolean => Atomics.compareExchange(gate, 0, OPEN, CLOSED) !== HELD;
