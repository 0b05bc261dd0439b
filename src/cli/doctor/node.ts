import type { Check } from "./types.ts";

/** Whether Node is as new as the program asks: `engines` of package.json, ">=20.19". */
export function checkNode(version: string, engines: string): Check {
  const wanted = /\d+(?:\.\d+)*/u.exec(engines)?.[0] ?? "0";
  const fits = compareVersions(version, wanted) >= 0;
  return {
    code: "doctor/node",
    subject: "Node",
    state: fits ? "ok" : "fault",
    found: fits ? version : `${version}，需要 ${wanted} 或更新的`,
    ...(!fits && { mend: `从 https://nodejs.org 安装 ${wanted} 以上的长期支持版` }),
  };
}

/** Positive where the first is the newer one; parts that are not there count as 0. */
function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((text) => text.split(".").map((part) => Number.parseInt(part, 10)));
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at += 1) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
