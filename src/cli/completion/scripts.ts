/**
 * What a shell runs to complete `report`: each asks the program itself (`report completion words`), so that commands and
 * options are those of the program at hand, years and keys those of the project where the user stands. The word that is
 * being typed goes in an option of its own, since PowerShell drops an empty argument. Where the program knows nothing the
 * shell completes files.
 */
const BASH = `_report() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <("\${COMP_WORDS[0]}" completion words "--typed=\${COMP_WORDS[COMP_CWORD]}" -- "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)
}
complete -o bashdefault -o default -F _report report
`;

const ZSH = `#compdef report
_report() {
  local -a found
  local line
  for line in "\${(@f)$("\${words[1]}" completion words "--typed=\${words[CURRENT]}" -- "\${(@)words[2,CURRENT-1]}" 2>/dev/null)}"; do
    [[ -n $line ]] && found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  if (( $#found )); then
    _describe report found
  else
    _files
  fi
}
if [[ "\${funcstack[1]}" = _report ]]; then
  _report "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
  compdef _report report
fi
`;

const FISH = `function __report_words
  set -l words (commandline -opc)
  set -l program $words[1]
  set -e words[1]
  set -l typed (commandline -ct)
  set -l found ($program completion words "--typed=$typed" -- $words 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path "$typed"
  end
end
complete -c report -f -a '(__report_words)'
`;

const POWERSHELL = `Register-ArgumentCompleter -Native -CommandName report -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" })
  $before = @($words | Select-Object -Skip 1)
  $encoding = [Console]::OutputEncoding
  [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
  try {
    & "$($commandAst.CommandElements[0])" completion words "--typed=$wordToComplete" '--' @before 2>$null | ForEach-Object {
      $value, $meaning = $_ -split "\`t", 2
      if (-not $meaning) { $meaning = $value }
      [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $meaning)
    }
  } finally {
    [Console]::OutputEncoding = $encoding
  }
}
`;

/** The scripts by the shell's name. */
export const SCRIPTS: ReadonlyMap<string, string> = new Map([
  ["bash", BASH],
  ["zsh", ZSH],
  ["fish", FISH],
  ["powershell", POWERSHELL],
]);
