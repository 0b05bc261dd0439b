import type { ReportTree } from "../report/types.ts";
import { corePropertiesXml } from "./properties.ts";
import { fontTableXml, settingsXml } from "./settings.ts";
import { stylesXml } from "./styles.ts";

/** The parts that are ours whole, in place of docx's. */
export function ownParts(tree: ReportTree, pitchTwips: number): { path: string; data: string }[] {
  return [
    { path: "word/styles.xml", data: stylesXml(pitchTwips) },
    { path: "word/settings.xml", data: settingsXml(pitchTwips) },
    { path: "word/fontTable.xml", data: fontTableXml() },
    { path: "docProps/core.xml", data: corePropertiesXml(tree.meta) },
  ];
}
