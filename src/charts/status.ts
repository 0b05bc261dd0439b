import { STATUS_FILL } from "./style.ts";
import type { Row } from "./types.ts";

/**
 * Gives the house's greys to every fill or colour by a status column (状态, 增速状态) that names no scale of its own.
 * The legend shows only what occurs, and is left out where everything is 完成.
 */
export function withStatusScale(node: unknown, rows: readonly Row[]): unknown {
  if (Array.isArray(node)) return node.map((item) => withStatusScale(item, rows));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === "fill" || key === "color" ? statusChannel(value, rows) : withStatusScale(value, rows),
    ]),
  );
}

function statusChannel(channel: unknown, rows: readonly Row[]): unknown {
  if (typeof channel !== "object" || channel === null || "scale" in channel) return channel;
  const field = "field" in channel ? channel.field : undefined;
  if (typeof field !== "string" || !field.endsWith("状态")) return channel;
  const present = new Set(rows.map((row) => row[field]));
  const shown = [...STATUS_FILL].filter(([status]) => present.has(status));
  const plain = shown.every(([status]) => status === "完成");
  return {
    ...(plain && { legend: null }),
    type: "nominal",
    ...channel,
    scale: { domain: shown.map(([status]) => status), range: shown.map(([, fill]) => fill) },
  };
}
