#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { runProgram } from "./open.ts";
import { PROGRAM_FILE } from "./program-file.ts";

runProgram(fileURLToPath(new URL(PROGRAM_FILE, import.meta.url)));
