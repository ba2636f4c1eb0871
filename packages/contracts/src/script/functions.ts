import { SENDING } from './sending.ts';

/** What a script can do; one that it does not use is left out. */
const FUNCTIONS: readonly (readonly [name: string, text: string])[] = [
  [
    'step',
    String.raw`# Does a step, prints what came of it, and keeps the answer.
step() {
  local n=$1 word code
  shift
  printf '\n== step %s:' "$n"
  for word; do printf ' %s' "${'${word:0:120}'}"; done
  echo
  "$@" > "$D/$n.json" 2> "$D/$n.err"
  code=$?
  [ ! -f "$D/$n.headers" ] || tr -d '\r' < "$D/$n.headers"
  jq 'walk(if type == "string" and length > 200 and (test("[ \"]") | not) then .[:60] + "… (\(length) letters)" else . end)' \
    "$D/$n.json" 2> "$D/jq.err" || cat "$D/$n.json"
  sed '/^$/d' "$D/$n.err"
  [ "$code" = 0 ] || printf '(ended with %s)\n' "$code"
}`,
  ],
  [
    'has',
    String.raw`# Whether the answer to a step has a member; a step that needs one which is not there is left undone.
has() {
  answer "$1" "$2" > "$D/found" && return
  printf '\n== a step is left undone: the answer to step %s has no %s\n' "$1" "$2"
  return 1
}`,
  ],
  [
    'walk',
    String.raw`# Asks for page after page, the first ones of the sizes given, until there is no marker or it is one too many.
walk() {
  local n=$1 sizes page=0 size marker before
  read -r -a sizes <<< "$2"
  shift 2
  while [ "$page" -lt 20 ]; do
    size=${'${sizes[page]-}'}
    step "$n" "$@" ${'${size:+"--max-items=$size"}'} ${'${marker+"--marker=$marker"}'}
    page=$((page + 1))
    marker=$(answer "$n" NextMarker) || { printf '(no marker: the walk ends after %s pages)\n' "$page"; return; }
    [ "$marker" != "${'${before-no marker yet}'}" ] || { printf '(the same marker came again)\n'; return; }
    before=$marker
  done
  printf '(the walk is given up after %s pages)\n' "$page"
}`,
  ],
  ...SENDING,
  [
    'download',
    String.raw`# Fetches a link and says how much came; of little, also what.
download() {
  local method=$1 link=$2 head= size few=
  shift 2
  [ "$method" != HEAD ] || head=--head
  curl -sS --globoff ${'${head:--X "$method"}'} -D "$D/$n.headers" -o "$D/$n.file" "$@" "$link"
  # A refusal says why.
  if ! head -n 1 "$D/$n.headers" | grep -q ' 2[0-9][0-9]'; then cat "$D/$n.file"; return; fi
  size=$(wc -c < "$D/$n.file" | tr -d ' ')
  [ "$size" -gt 1000 ] || few=$(od -An -v -tx1 < "$D/$n.file" | tr -d ' \n')
  printf '"%s bytes, SHA-256 %s%s"\n' "$size" "$(openssl dgst -sha256 -binary < "$D/$n.file" | base64)" "${'${few:+: $few}'}"
}`,
  ],
  ['in_region', String.raw`in_region() { local IN=$1; shift; "$@"; }`],
  [
    'pass',
    String.raw`# Lets seconds pass: with the command in ADVANCE, where the implementation has a clock that can be moved.
pass() {
  printf '\n== %s seconds pass\n' "$1"
  ${'${ADVANCE:-sleep}'} "$1"
}`,
  ],
  [
    'answer_json',
    String.raw`answer_json() { jq -ec --arg at "$2" 'getpath($at | split(".") | map(tonumber? // .))' "$D/$1.json" 2> "$D/jq.err"; }`,
  ],
  [
    'answer',
    String.raw`answer() { jq -er --arg at "$2" 'getpath($at | split(".") | map(tonumber? // .))' "$D/$1.json" 2> "$D/jq.err"; }`,
  ],
  [
    'run_name',
    String.raw`# What tells the names of this run from those of others: when it begins, and two letters that follow from that.
run_name() {
  local digits=0123456789abcdefghijklmnopqrstuvwxyz left time= hash=2166136261 i
  left=$(($(date +%s) * 1000 + RANDOM % 1000))
  while [ "$left" -gt 0 ]; do time=${'${digits:left%36:1}'}$time left=$((left / 36)); done
  for ((i = 0; i < ${'${#time}'}; i++)); do hash=$(((hash ^ $(printf %d "'${'${time:i:1}'}")) * 16777619 & 4294967295)); done
  hash=$((hash % 1296))
  printf 'r%s%s%s' "$time" "${'${digits:hash/36:1}'}" "${'${digits:hash%36:1}'}"
}`,
  ],
  ['encoded', String.raw`encoded() { jq -rn --arg text "$1" '$text | @uri'; }`],
  ['keep', String.raw`keep() { printf '%s' "${'${2:0:$1}'}"; }`],
  ['swap', String.raw`swap() { printf '%s' "${'${3/"$1"/"$2"}'}"; }`],
  [
    'flip',
    String.raw`flip() {
  local at=$(($1 % ${'${#2}'})) by=A
  [ "${'${2:at:1}'}" != A ] || by=B
  printf '%s' "${'${2:0:at}$by${2:at+1}'}"
}`,
  ],
];

/** The functions that a text uses, and those that these use. */
export function functionsFor(script: string): readonly string[] {
  const used = new Map<string, string>();
  const take = (from: string): void => {
    for (const [name, text] of FUNCTIONS) {
      if (used.has(name) || !new RegExp(String.raw`(^|[\s(&|])${name}[ )]`, 'm').test(from)) continue;
      used.set(name, text);
      take(text);
    }
  };
  take(script);
  return FUNCTIONS.filter(([name]) => used.has(name)).map(([, text]) => text);
}
