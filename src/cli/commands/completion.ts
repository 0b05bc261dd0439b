import { printable } from "../../diagnostics/excerpt.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { looseOptions } from "../arguments.ts";
import type { Command, NamedCommand } from "../command.ts";
import { projectWords } from "../completion/project-words.ts";
import { SCRIPTS } from "../completion/scripts.ts";
import { wordsFor } from "../completion/words.ts";
import { EXIT } from "../exit-codes.ts";

/** `report completion <shell>` prints a script; `report completion words` is what the script then calls. */
export const completionOf = (commands: readonly NamedCommand[]): Command => ({
  options: { typed: { type: "string", value: "字", help: "正在输入的字，由补全脚本填写" } },
  positionals: Number.POSITIVE_INFINITY,
  run: async ({ positionals, options, cwd, terminal }) => {
    const [shell = "", ...before] = positionals;
    const script = SCRIPTS.get(shell);
    if (shell === "words") {
      const typed = typeof options.typed === "string" ? options.typed : "";
      const project = projectWords(cwd, looseOptions({}, before));
      for (const { word, meaning } of await wordsFor(typed, before, commands, project))
        terminal.out(`${printable(word)}\t${printable(meaning)}`);
      return EXIT.ok;
    }
    if (script === undefined || before.length > 0) {
      const names = [...SCRIPTS.keys()];
      terminal.err(`哪一种终端？可以用：${names.map((name) => `report completion ${name}`).join("、")}`);
      const meant = suggest(shell, names);
      if (meant.length > 0) terminal.err(`是否想写：${meant.join("、")}？`);
      return EXIT.usage;
    }
    terminal.out(script.trimEnd());
    return EXIT.ok;
  },
});
