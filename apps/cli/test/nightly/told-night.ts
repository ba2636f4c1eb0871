import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunRecord } from '@org/layers-contracts';
import { type Left, leave, RUNS, WRITTEN_RECORD } from './left.ts';
import { type Runner, runner } from './run-script.ts';

/**
 * GitHub's program: it notes what it is asked to do, and keeps one issue and one pull request, beside those of
 * `strangers`.
 */
const GH = `#!/bin/bash
all="$*"
while [ $# -gt 0 ]; do
  case $1 in
    --body-file) cp "$2" "$HOME/body" ;;
    --limit) limit=$2 ;;
    --jq) jq=$2 ;;
  esac
  args+=("$1"); shift
done
asked="\${args[0]} \${args[1]}"
case $asked in
  'issue list') cat "$HOME/open-issue" 2> /dev/null; exit 0 ;;
  'issue view') cat "$HOME/body"; exit 0 ;;
  'pr list') cat "$HOME/strangers" "$HOME/open-request" 2> /dev/null | jq -rs ".[:$limit] | $jq"; exit 0 ;;
esac
echo "$asked" >> "$HOME/gh"
case $asked in
  'issue create') echo 7 > "$HOME/open-issue" ;;
  'issue close') rm "$HOME/open-issue" ;;
  'pr create') if [ -n "$PR_FAILS" ]; then exit 1; else echo '{"number":8,"isCrossRepository":false}' > "$HOME/open-request"; fi ;;
  'pr close')
    rm "$HOME/open-request"
    if [[ $all == *--delete-branch* ]]; then git push --quiet origin --delete layers-nightly/record; fi ;;
esac
exit 0
`;

const PROGRAMS = fileURLToPath(new URL('../../nightly/', import.meta.url));

/** A repository in which nights are told by the workflow's own scripts. */
export interface ToldNights {
  readonly machine: Runner;
  /** Tells a night by what each region left, and gives what GitHub was asked to do. */
  readonly tell: (left: Readonly<Record<string, Left>>, how?: How) => readonly string[];
  /** What was said to the log by the night before. */
  readonly said: () => string;
  /** The record that is proposed; nothing where there is none. */
  readonly proposed: () => RunRecord | undefined;
}
interface How {
  readonly result?: 'success' | 'failure';
  readonly env?: Readonly<Record<string, string>>;
}

/** @param files - what the main branch has besides the programs, by path. */
export function toldNights(files: Readonly<Record<string, string>>): ToldNights {
  const machine = runner();
  const folder = join(machine.home, 'checkout/.github/layers-nightly');
  mkdirSync(folder, { recursive: true });
  // Links: what is compiled of a program is kept by where it is.
  for (const name of readdirSync(PROGRAMS)) symlinkSync(join(PROGRAMS, name), join(folder, name));
  for (const [path, text] of Object.entries(files)) machine.write(`checkout/${path}`, text);
  machine.write('bin/gh', GH);
  machine.shell(`
    git init --quiet --bare --initial-branch main ../origin
    git init --quiet --initial-branch main
    git remote add origin ../origin
    git add . && git -c user.name=a -c user.email=a@b.c commit --quiet --message first
    git push --quiet origin main`);
  let said = '';
  let day = 20;
  return {
    machine,
    said: () => said,
    tell: (left, { result = 'success', env = {} } = {}) => {
      machine.write('gh', '');
      day += 1;
      machine.shell(`
        if [ -d ../temp/proposed ]; then git worktree remove --force ../temp/proposed; fi
        git switch --quiet main && git reset --quiet --hard
        rm -rf ../temp/reports ../summary && mkdir -p ../temp/reports`);
      for (const [name, run] of Object.entries(left)) leave(join(machine.home, 'temp/reports'), name, run);
      const context = { 'needs.verify.result': result, 'needs.settings.outputs.runs': JSON.stringify(RUNS) };
      // Two commits of one second are one and the same.
      said = machine.job('tell', context, { GIT_COMMITTER_DATE: `2026-11-${day}T03:17:00Z`, ...env });
      return machine.read('gh').split('\n').slice(0, -1);
    },
    proposed: () => {
      const text = machine.shell(`git -C ../origin show layers-nightly/record:${WRITTEN_RECORD} 2> /dev/null || true`);
      return text === '' ? undefined : (JSON.parse(text) as RunRecord);
    },
  };
}
