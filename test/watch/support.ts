import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeSession, type Session } from "../../src/cli/watch/session.ts";
import type { ProjectFolders } from "../../src/load/project.ts";
import { makeProject } from "../support/project.ts";

export const YEAR = 2031;
export const ECONOMY = "data/2031/economy.yaml";

/** The small project with a year before it, and a session that has built it once. */
export async function watched(): Promise<{ readonly folders: ProjectFolders; readonly session: Session }> {
  const folders = await makeProject("small");
  const earlier = join(folders.data, String(YEAR - 1));
  await cp(join(folders.data, String(YEAR)), earlier, { recursive: true });
  const front = join(earlier, "report.yaml");
  await writeFile(front, (await readFile(front, "utf8")).replace("年度: 2031", "年度: 2030"));
  const session = makeSession(folders, YEAR, false);
  await session.rebuild();
  return { folders, session };
}
