// Loaded with --import before the program: sends the process a signal in the middle of its nth change of the disk, or
// right after it has made a temporary folder (SIGNAL_AT=folder).
import fs from "node:fs";

const { SIGNAL = "SIGINT", SIGNAL_AT = "" } = process.env;
const send = () => {
  process.stderr.write(`sent ${SIGNAL}\n`);
  process.kill(process.pid, SIGNAL);
};

let changes = 0;
for (const name of ["mkdirSync", "writeFileSync", "renameSync", "rmSync"]) {
  const original = fs[name];
  fs[name] = (...given) => {
    changes += 1;
    if (changes === Number(SIGNAL_AT)) send();
    return original(...given);
  };
}

const { mkdtempSync } = fs;
fs.mkdtempSync = (...given) => {
  const path = mkdtempSync(...given);
  if (SIGNAL_AT === "folder") setTimeout(send);
  return path;
};
