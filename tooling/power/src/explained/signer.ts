import { type Explained, explainedIn } from './explained.ts';

const LENIENT = 'a fake may be lenient with signatures; the laws meet one that demands them, as AWS does';
const SIGNED = 'every request of a client says its key and its region in a header, which comes before all else';
const DATED = 'which headers count as a date shows only where one is there and the signature is not; no law sends that';
const WHOLE = 'a request that is signed in its query and whole is one that no client of layers makes';
const EMBEDDING = 'only who embeds the fake can bring this about, not who calls it';

/** Who calls, and whether they may. */
export const signer: readonly Explained[] = [
  ...explainedIn('wire/authenticate.ts', [
    { line: "if (signatures === 'optional') return;", because: LENIENT },
    { line: "if (signatures === 'optional' && credentialOf(request, url) !== undefined) return;", because: LENIENT },
    { line: "if (typeof signatures === 'function') await verify(request, signatures, now);", because: LENIENT },
    { line: 'if (!Object.hasOwn(FAULTS, wrong.code))', because: EMBEDDING },
    {
      line: 'throw new TypeError(`createFake: signatures gave ${wrong.code}, expected undefined or a code of AWS`);',
      because: EMBEDDING,
    },
    { line: "const isDated = headers.has('x-amz-date') || headers.has('date');", because: DATED },
    { line: 'return [...missing, ...(isDated ? [] : [date]), `Authorization=${header}`];', because: DATED },
    {
      line: "return missing.length === 0 ? [] : [...missing, 'Re-examine the query-string parameters.'];",
      because: WHOLE,
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
    { line: "const { accessKeyId, region = '' } = credentialOf(request, url) ?? {};", because: SIGNED },
    {
      line: 'account: (accessKeyId === undefined ? undefined : accountOf(accessKeyId)) ?? home.account,',
      because: SIGNED,
    },
    { line: 'region: isRegion(region) ? region : (regionOfHost(url.hostname) ?? home.region),', because: SIGNED },
  ]),
  ...explainedIn('wire/credential.ts', [
    { line: "const header = request.headers.get('authorization') ?? '';", because: SIGNED },
    {
      line: "const text = PARTS.Credential.exec(header)?.[1] ?? url.searchParams.get('X-Amz-Credential') ?? '';",
      because: SIGNED,
    },
    { line: "const [accessKeyId = '', , region = ''] = text.split('/');", because: SIGNED },
    { line: "return accessKeyId === '' ? undefined : { accessKeyId, region };", because: SIGNED },
  ]),
];
