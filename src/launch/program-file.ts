/** The program's file beside the launcher, put in by scripts/bundle.mjs. */
declare const BUNDLED_PROGRAM: string;

export const PROGRAM_FILE: string = BUNDLED_PROGRAM;
