import type { Fake, Snapshot } from '../../src/index.ts';
import { zipFileOf } from '../archives.ts';
import { call, type Exchange, signedBy } from '../call.ts';
import { ACCOUNTS, type Act } from './act.ts';
import { versionIn } from './batch.ts';

/** An act that is over, and what came of it. */
export interface Done<Kind extends Act['kind'] = Act['kind']> {
  readonly act: Extract<Act, { kind: Kind }>;
  /** The request and its answer, where the act is a request. */
  readonly exchange?: Exchange & { readonly method: string; readonly path: string };
  /** The snapshot, where the act takes one. */
  readonly snapshot?: Snapshot;
}

/** Lets the microtask queue take some turns. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await Promise.resolve();
}

/**
 * Does all acts together, each after its wait.
 *
 * @param before - what the fake held; some acts name a revision that was seen there.
 */
export const together = async (fake: Fake, acts: readonly Act[], before: Snapshot): Promise<readonly Done[]> =>
  await Promise.all(
    acts.map(async (act): Promise<Done> => {
      await turns(act.wait);
      return await perform(fake, act, before);
    }),
  );

/** Two versions of one tag: who sees both tags at once sees half of a seed. */
const seeded = (tag: string): Parameters<Fake['seed']>[0] => ({
  layers: [{ LayerName: 'seeded', versions: [{ Description: tag }, { Description: tag }] }],
});

async function perform(fake: Fake, act: Act, before: Snapshot): Promise<Done> {
  if (act.kind === 'snapshot') return { act, snapshot: await fake.snapshot() };
  if (act.kind === 'seed') return await fake.seed(seeded(act.tag)).then(() => ({ act }));
  const { method, path, ...options } = requestOf(act, before);
  return { act, exchange: { method, path, ...(await call(fake, method, path, options)) } };
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
  readonly headers?: Record<string, string>;
}

function requestOf(act: Exclude<Act, { kind: 'snapshot' | 'seed' }>, before: Snapshot): Asked {
  const versions = `/2018-10-31/layers/${act.layer}/versions`;
  if (act.kind === 'list') return { method: 'GET', path: versions };
  if (act.kind === 'publish')
    return { method: 'POST', path: versions, body: { Content: { ZipFile: zipFileOf(act.text) } } };
  const version = `${versions}/${act.number}`;
  if (act.kind === 'delete') return { method: 'DELETE', path: version };
  if (act.kind === 'policy') return { method: 'GET', path: `${version}/policy` };
  if (act.kind === 'get') {
    const arn = `arn:aws:lambda:us-east-1:${ACCOUNTS.owner}:layer:${act.layer}`;
    return { method: 'GET', path: version.replace(act.layer, arn), headers: signedBy(ACCOUNTS[act.who]) };
  }
  const { RevisionId } = versionIn(before, act) ?? {};
  const query = act.seen && RevisionId !== undefined ? `?RevisionId=${RevisionId}` : '';
  if (act.kind === 'remove') return { method: 'DELETE', path: `${version}/policy/${act.sid}${query}` };
  const body = { StatementId: act.sid, Action: 'lambda:GetLayerVersion', Principal: ACCOUNTS.friend };
  return { method: 'POST', path: `${version}/policy${query}`, body };
}
