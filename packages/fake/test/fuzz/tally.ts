import type { Seen } from './invariants.ts';
import { operationOf } from './operation-of.ts';

/** What was seen in all exchanges: it shows whether the fuzz still reaches everything. */
export class Tally {
  requests = 0;
  succeeded = 0;
  /** How often each thing was seen: an operation that succeeded, a code of a refusal, a text, a turn that leads deeper. */
  readonly counts = new Map<string, number>();

  /** Counts one exchange. */
  add(seen: Seen): void {
    this.requests++;
    if (seen.status < 300) this.succeeded++;
    for (const name of seen.status < 300 ? turnsOf(seen) : refusalsOf(seen))
      this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }
}

function turnsOf({ method, url, before, after }: Seen): readonly string[] {
  const operation = operationOf(method, url);
  const sent = ['Marker', 'RevisionId'].filter((member) => url.searchParams.has(member));
  return [
    operation ?? (method === 'OPTIONS' ? 'a preflight' : 'a download'),
    ...(operation === undefined ? [] : sent.map((member) => `${operation} with ${member}`)),
    ...(before === after ? [] : ['a change of state']),
  ];
}

/** The code of a refusal and, of those that say what was wrong with a value, how the text begins. */
function refusalsOf({ headers, bytes }: Seen): readonly string[] {
  const body = Buffer.from(bytes).toString();
  const code = headers.get('x-amzn-errortype') ?? `S3 ${/<Code>(\w+)/.exec(body)?.[1]}`;
  const text = /"message":"(\S+ \S+ [^\s"]+)/.exec(body)?.[1];
  return code === 'InvalidParameterValueException' ? [code, `${text} …`] : [code];
}
