/**
 * The script for bash. It needs no package of completions, runs nothing that is typed, and may be read again and again.
 *
 * Bash ends words at `=` and `:`; what no blank parts is put together again.
 */
export const BASH = `# Completions of layers, for bash: source <(layers completion bash)
_layers() {
  local word before rest=$COMP_LINE out value words=()
  for word in "\${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
    if [[ $word ]]; then before=\${rest%%"$word"*}; else before=$rest; fi
    rest=\${rest:\${#before}+\${#word}}
    if [[ \${#words[@]} -eq 0 || $before == *[[:space:]]* ]]; then words+=("$word"); else words[-1]+=$word; fi
  done
  COMPREPLY=()
  out=$("$1" complete -- "\${words[@]:1}" 2>/dev/null) || return
  while IFS=$'\\t' read -r value _; do
    [[ $value == :* ]] || COMPREPLY+=("$value")
  done <<<"$out"
  # 2: more may follow in the same word. 4: no paths.
  (( \${out##*:} & 2 )) && compopt -o nospace
  (( \${out##*:} & 4 )) || compopt -o default
  return 0
}
complete -F _layers layers
`;
