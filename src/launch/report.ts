#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { keepCompiled } from "./keep.ts";
import { runProgram } from "./open.ts";
import { PROGRAM_FILE } from "./program-file.ts";

const program = fileURLToPath(new URL(PROGRAM_FILE, import.meta.url));
const script = runProgram(program);
// False where it began with compiled code. A build goes through most of the program, other commands through little of it;
// with --all its threads do.
const [command, ...rest] = process.argv.slice(2);
const isBuild = command === "build" && !rest.includes("--help") && !rest.includes("--all");
if (script.cachedDataRejected !== false && isBuild) keepCompiled(program, script);
