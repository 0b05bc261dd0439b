import { expect, test } from "vitest";
import { closeGate, makeGate, throughGate } from "../../../src/cli/all/gate.ts";

test("a gate closes unless someone writes behind it, and lets nobody write once it is closed", async () => {
  const gate = makeGate();
  const during = await throughGate(gate, async () => closeGate(gate));
  expect(during).toBe(false);
  expect(closeGate(gate)).toBe(true);
  let wrote = false;
  throughGate(gate, async () => {
    wrote = true;
  });
  expect(wrote).toBe(false);
});

test("a gate opens again where writing fails", async () => {
  const gate = makeGate();
  await expect(throughGate(gate, () => Promise.reject(new Error("full")))).rejects.toThrow("full");
  expect(await throughGate(gate, async () => "written")).toBe("written");
});
