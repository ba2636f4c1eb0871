import { Option } from 'commander';

/** What was typed for each flag; nothing was looked at yet. */
export interface Flags {
  readonly region?: string;
  readonly secondRegion?: string;
  readonly profile?: string;
  readonly secondProfile?: string;
  readonly object?: string;
  readonly organization?: string;
  readonly public?: readonly string[];
  readonly write?: true;
  readonly prefix?: string;
  readonly sweep?: true;
  readonly olderThan?: string;
  readonly dryRun?: true;
  readonly only?: readonly string[];
  readonly level?: string;
  readonly list?: true;
  readonly runs?: string;
  readonly seed?: string;
  readonly path?: string;
  readonly against?: string;
  readonly budget?: string;
  readonly maxMinutes?: string;
  readonly rate?: string;
  readonly concurrency?: string;
  readonly json?: true;
  readonly report?: string;
  readonly records?: string;
  readonly known?: string;
  readonly record?: string;
  readonly replay?: string;
}

const also = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

/** The flags of `layers verify`, group by group, as `--help` shows them. */
const GROUPS: Readonly<Record<string, readonly Option[]>> = {
  'Who is asked:': [
    new Option('--region <region>', "region; when absent that of AWS's host, AWS_REGION, or us-east-1 at a URL"),
    new Option('--second-region <region>', 'another region, for the contracts that need two'),
    new Option('--profile <name>', "profile of AWS's shared files; else the SDK looks for keys"),
    new Option('--second-profile <name>', 'profile of another account, for the contracts that need two'),
    new Option('--object <s3://bucket/key>', 'a zip archive in S3 that the caller may read'),
    new Option('--organization <id>', 'the organisation that the second account is in'),
    new Option('--public <arn>', "version of somebody else's public layer; may be given again").argParser(also),
    new Option('--against <target>', 'compare with fake, aws or a URL: a difference is a drift'),
  ],
  'What is asked:': [
    new Option('--only <glob>', "contracts whose id matches, e.g. 'pagination/*'; may be given again").argParser(also),
    new Option('--level <levels>', 'documented, recorded, observed, or some of them with commas'),
    new Option('--runs <n>', "cases for each scene; each scene's own number when absent"),
    new Option('--seed <n>', 'seed of all cases; one from the clock when absent'),
    new Option('--path <path>', 'the way from the seed to one case, as a report says it'),
    new Option('--list', 'print the contracts that are chosen, and do nothing'),
  ],
  'What it may do and cost:': [
    new Option('--write', 'publish layers and delete them again; so without it on this machine'),
    new Option('--prefix <text>', 'what stands before every name; layers-contracts- when absent'),
    new Option('--budget <calls>', 'most calls; 2000 with --write, 300 without, no limit on this machine'),
    new Option('--max-minutes <n>', 'longest duration'),
    new Option('--rate <n>', 'calls a second, 0 for no limit; 10 but on this machine, as AWS allows 15'),
    new Option('--concurrency <n>', 'scenes at a time; 4 when absent'),
    new Option('--dry-run', 'say what would be done and what it would cost, and do nothing'),
    new Option('--sweep', 'only delete what runs that died have left under the prefix'),
    new Option('--older-than <minutes>', 'with --sweep: spare runs that began since; 120 when absent'),
  ],
  'What comes out:': [
    new Option('--json', 'JSON on standard output, and nothing else there'),
    new Option('--report <dir>', 'write report.txt, report.json, report.xml (JUnit) and report.md'),
    new Option('--records <dir>', 'read <dir>/<target>-<region>.json, tell what is news since, write it anew'),
    new Option('--known <file>', 'failures that are expected: a list of { id, reason, since }'),
    new Option('--record <file>', 'keep every observation, a line of JSON each, without secrets'),
    new Option('--replay <file>', 'judge such a file again, asking nobody'),
  ],
};

/** Every flag, with its group. */
export const FLAGS: readonly Option[] = Object.entries(GROUPS).flatMap(([group, options]) =>
  options.map((option) => option.helpGroup(group)),
);
