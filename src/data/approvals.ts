import type { YAMLMap } from "yaml";
import type { Source } from "../diagnostics/source.ts";
import type { Report } from "../diagnostics/types.ts";
import { approvalsSchema } from "./schema/approvals.ts";
import type { Approval } from "./types.ts";
import { validate } from "./validate.ts";
import { nodeAt, placeOf } from "./yaml.ts";

/** Reads data/<year>/approvals.yaml: a person's answers to findings, each with its reason. */
export function readApprovals(map: YAMLMap, source: Source, report: Report): readonly Approval[] {
  const input = validate(approvalsSchema, map, source, "approvals", report);
  return (input?.核准 ?? []).map((entry, index) => ({
    rule: entry.规则,
    subject: entry.对象,
    state: entry.现值 ?? entry.对象,
    reason: entry.理由,
    place: placeOf(source, nodeAt(map, ["核准", index])),
  }));
}
