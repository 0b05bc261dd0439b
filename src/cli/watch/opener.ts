import { spawn } from "node:child_process";

/** Opens an address in the user's browser. Where there is none the printed address has to do. */
export function openBrowser(address: string, platform: NodeJS.Platform = process.platform): void {
  const [command, ...args] = openerOf(platform);
  const opener = spawn(command, [...args, address], { stdio: "ignore", detached: true });
  opener.on("error", () => {});
  opener.unref();
}

/** The platform's own opener. */
function openerOf(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === "darwin") return ["open"];
  // `start` takes its first quoted argument for a window's title.
  return platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
}
