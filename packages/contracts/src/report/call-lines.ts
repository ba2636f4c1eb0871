import { memberOf } from '../driver/resolve.ts';
import type { Exchange, Observation, Seen } from '../observation.ts';
import type { Population } from '../population.ts';
import { itemsOf, nextMarkerOf } from '../rows.ts';
import type { Step } from '../step.ts';
import { cut } from './cut.ts';

/** What was done in a step and what was answered, a line for each call, in AWS's words. */
export function callLines({ steps, seen, world }: Observation, at: number): readonly string[] {
  const step = steps[at];
  if (step !== undefined && 'wait' in step) return [`${step.wait} seconds pass`];
  const exchanges = exchangesOf(seen[at]);
  if (exchanges.length === 0) return [`${nameOfStep(step)} was left undone: an earlier answer lacks what it needs`];
  const ends = seen[at] !== null && seen[at] !== undefined && 'pages' in seen[at] ? [`(${seen[at].end})`] : [];
  return [...exchanges.map((one) => callLine(one, step, world.prefix)), ...ends];
}

const exchangesOf = (seen: Seen | undefined): readonly Exchange[] => {
  if (seen === null || seen === undefined) return [];
  return 'pages' in seen ? seen.pages : Array.isArray(seen) ? (seen as readonly Exchange[]) : [seen as Exchange];
};

function nameOfStep(step: Step | undefined): string {
  if (step === undefined) return 'a step';
  if ('call' in step) return step.call;
  if ('walk' in step) return step.walk;
  return 'raw' in step ? step.raw : 'download' in step ? 'a download' : 'a step';
}

function callLine(exchange: Exchange, step: Step | undefined, prefix: string): string {
  const { operation, input, request, as, status, fault, bytes } = exchange;
  const { pathname, search } = new URL(request.url);
  const isLink = bytes !== undefined;
  const said =
    operation === undefined
      ? `${request.method} ${cut(isLink ? pathname : pathname + search)}${headersOf(step)}${request.body === undefined ? '' : ` ${cut(request.body)}`}`
      : [operation, ...membersOf(input)].join(' ');
  const answer = fault === undefined ? answerOf(exchange) : ` ${fault.code}: ${cut(fault.message, 160)}`;
  const line = `${as === 'other' ? 'other: ' : ''}${said} → ${status}${answer}`;
  return prefix === '' ? line : line.replaceAll(prefix, '');
}

/** The headers of a download: what it asks for is said there. */
const headersOf = (step: Step | undefined): string =>
  step === undefined || !('download' in step)
    ? ''
    : Object.entries(step.headers ?? {})
        .map(([name, value]) => ` ${name}: ${cut(value)}`)
        .join('');

const membersOf = (input: unknown): readonly string[] =>
  Object.entries((input ?? {}) as Readonly<Record<string, unknown>>).map(([name, value]) => `${name}=${shown(value)}`);

/** A value as one would say it: `[java8]`, `a`, an archive by its size. */
function shown(value: unknown): string {
  if (typeof value === 'string') return cut(/^[\w:./@*+=$-]+$/.test(value) ? value : JSON.stringify(value));
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const { size, ZipFile } = value as { readonly size?: unknown; readonly ZipFile?: unknown };
  if (typeof size === 'number') return `${size} bytes`;
  return ZipFile === undefined ? cut(JSON.stringify(value)) : shown(ZipFile);
}

/** Of a list its rows, of a version its number: what the eye looks for. */
function answerOf(exchange: Exchange): string {
  const { output, bytes } = exchange;
  if (bytes !== undefined) return ` ${bytes.size} bytes`;
  const isList = Array.isArray(memberOf(output, 'Layers')) || Array.isArray(memberOf(output, 'LayerVersions'));
  if (isList) {
    const rows = itemsOf(exchange).map(({ LayerVersionArn = '?', Version }) =>
      [LayerVersionArn.split(':').at(6) ?? '?', Version ?? '?'].join(':'),
    );
    return ` [${cut(rows.join(', '), 200)}]${nextMarkerOf(exchange) === undefined ? '' : ' NextMarker'}`;
  }
  const version = memberOf(output, 'Version');
  return version === undefined ? '' : ` Version=${shown(version)}`;
}

/** What exists, a line for each call that makes it so. */
export const populationLinesOf = ({ layers }: Population): readonly string[] =>
  layers.flatMap(({ name, versions, as, in: region }) => {
    const who = `${as === 'other' ? 'other: ' : ''}${region === undefined || region === 0 ? '' : `(region ${region + 1}) `}`;
    return versions.map(({ number, deleted, archive, ...declared }) =>
      [
        `${who}PublishLayerVersion LayerName=${name}`,
        ...membersOf(declared),
        ...(archive === undefined ? [] : [`(archive ${archive})`]),
        `→ Version=${number}`,
        ...(deleted === true ? ['and deleted again'] : []),
      ].join(' '),
    );
  });
