/** V8 as compiled code depends on it: another one compiles the program afresh. */
const COMPILED_BY = `${process.versions.v8}-${process.arch}`;

/** Where the program's compiled code lies: beside it, under a name that says for which program and which V8. */
export const compiledFile = (program: string): string =>
  program.replace(/\.cjs$/u, `-${COMPILED_BY}.compiled`);
