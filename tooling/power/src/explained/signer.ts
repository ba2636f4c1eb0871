import { type Explained, explainedIn } from './explained.ts';

const LENIENT = 'a fake may be lenient with signatures; the laws meet one that demands them, as AWS does';
const SIGNED =
  'every request of a client says its key and its region, in a header or in its query, and both come before all else';
const EMBEDDING = 'only who embeds the fake can bring this about, not who calls it';

/** Who calls, and whether they may. */
export const signer: readonly Explained[] = [
  ...explainedIn('wire/authenticate.ts', [
    { line: "if (signatures === 'optional' && credential !== undefined) return undefined;", because: LENIENT },
    {
      line: "return typeof signatures === 'function' ? verify(request, signatures, now) : undefined;",
      because: LENIENT,
    },
    { line: 'if (!Object.hasOwn(FAULTS, wrong.code))', because: EMBEDDING },
    {
      line: 'throw new TypeError(`createFake: signatures gave ${wrong.code}, expected undefined or a code of AWS`);',
      because: EMBEDDING,
    },
  ]),
  ...explainedIn('wire/aws-host.ts', [
    { line: "const [service, region = '', ...suffix] = host.split('.');", because: SIGNED },
    { line: "const isLambda = service === 'lambda' || service === 'lambda-fips';", because: SIGNED },
    {
      line: "return isLambda && isRegion(region) && isAwsSuffix(suffix.join('.')) ? region : undefined;",
      because: SIGNED,
    },
    {
      line: 'PARTITIONS.some(({ suffix, dualStackSuffix }) => text === suffix || text === dualStackSuffix);',
      because: SIGNED,
    },
  ]),
  ...explainedIn('wire/caller.ts', [
    { line: "const { accessKeyId, region = '' } = credential ?? {};", because: SIGNED },
    {
      line: 'account: (accessKeyId === undefined ? undefined : accountOf(accessKeyId)) ?? home.account,',
      because: SIGNED,
    },
  ]),
  ...explainedIn('wire/credential.ts', [
    { line: "const header = request.headers.get('authorization') ?? '';", because: SIGNED },
    {
      line: "const parameterOf = (url: URL, name: string): string | null => (url.search === '' ? null : url.searchParams.get(name));",
      because: SIGNED,
    },
    {
      line: "const text = PARTS.Credential.exec(header)?.[1] ?? parameterOf(url, 'X-Amz-Credential') ?? '';",
      because: SIGNED,
    },
    { line: "const [accessKeyId = '', , region = ''] = text.split('/');", because: SIGNED },
    { line: "return accessKeyId === '' ? undefined : { accessKeyId, region };", because: SIGNED },
  ]),
];
