// `npm run soak`: whether the built server bears load, for as long as it is asked to.
import { writeFileSync } from 'node:fs';
import { availableParallelism, constants, cpus } from 'node:os';
import { SERVER } from '../subjects/programs.ts';
import { type Flags, HELP, readFlags } from './flags.ts';
import { judge } from './judge.ts';
import { progress } from './progress.ts';
import { reportOf } from './report.ts';
import { soak } from './soak.ts';

async function run({ json, ...flags }: Flags): Promise<void> {
  const about = {
    date: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model ?? 'an unknown processor',
    cores: availableParallelism(),
    ...flags,
  };
  const { date, node, cores, cpu, seconds, connections, seed } = about;
  console.log(
    `${date}, Node ${node}, ${cores} cores of ${cpu}, ${seconds} s, ${connections} connections, seed ${seed}`,
  );
  const { say, done } = progress(process.stdout);
  const soaked = await soak({ program: [SERVER], ...flags, say });
  done();
  const verdicts = judge(soaked);
  console.log(reportOf(soaked, verdicts));
  if (json !== undefined) writeFileSync(json, `${JSON.stringify({ ...about, ...soaked, verdicts }, null, 2)}\n`);
  const broken = verdicts.filter(({ isMet }) => !isMet);
  if (broken.length > 0) throw new Error(`${broken.map(({ name }) => name).join(', ')}: not as it must be, see above.`);
}

// At once: what this process has open goes with it, and so does the server.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => process.exit(128 + constants.signals[signal]));

try {
  const flags = readFlags(process.argv.slice(2));
  if (flags === 'help') process.stdout.write(HELP);
  else await run(flags);
} catch (cause) {
  process.stderr.write(`soak: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
}
