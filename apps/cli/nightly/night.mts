// Puts a night together for the workflow's last job, which may write to the repository: it asks nobody, and imports no
// package.
import { appendFileSync } from 'node:fs';
import { readJson } from './asked-region.mts';
import { conclude } from './conclusion.mts';

/** A setting of the step. */
const setting = (name: string): string => process.env[name] ?? '';

const { issue, record, silent } = conclude({
  main: '.',
  temp: setting('RUNNER_TEMP'),
  records: setting('RECORDS'),
  runs: JSON.parse(setting('RUNS')) as readonly { readonly suite: string; readonly region: string }[],
  known: (readJson(setting('KNOWN')) ?? []) as readonly { readonly id: string }[],
  result: setting('RESULT'),
  address: setting('RUN'),
});

appendFileSync(setting('GITHUB_OUTPUT'), `issue=${issue}\nrecord=${record}\n`);
for (const { title, much } of silent) {
  const what = `## ${title}: little was judged\n\n${much}. Such a night closes neither the issue nor the pull request.`;
  appendFileSync(setting('GITHUB_STEP_SUMMARY'), `${what}\n\n`);
  console.log(`::warning title=${title}: little was judged::${much}.`);
}
