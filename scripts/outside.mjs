/** Packages that are not bundled with the program: machine code, WebAssembly, and what is large and seldom asked for. */
export const OUTSIDE = ["@resvg/resvg-js", "esbuild", "subset-font", "unpdf"];
