import type { Expected, Observation, WireRequest } from './observation.ts';
import { isText, readable, type Text, unlike } from './quote.ts';

/** An observation as the project's collection has it, from which the table was written. */
export interface Collected {
  readonly id: string;
  readonly operation: string;
  readonly recordedDate: string;
  readonly superseded?: boolean;
  readonly reportedByThirdParty?: boolean;
  readonly documentedExample?: boolean;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly body?: unknown;
  };
  readonly response: {
    readonly status: number | null;
    readonly headers?: Readonly<Record<string, string>>;
    readonly error?: { readonly code: string; readonly message: string };
    readonly body?: unknown;
    readonly rawItem?: string;
  };
}

/** Says where the table's row is not what was collected: a typing error, as the table is written by hand. */
export function* disagreements(theirs: Collected, ours: Observation): Generator<string> {
  const { id, operation, recordedDate, superseded = false, request, response } = theirs;
  yield* compared('id', id, ours.id);
  yield* compared('operation', operation, ours.request.operation);
  yield* compared('date', recordedDate.slice(0, 10), ours.date.slice(0, 10));
  yield* compared('superseded', superseded, ours.superseded ?? false);
  yield* compared('level', levelOf(theirs), ours.level);
  yield* requestDisagreements(request, ours.request);
  yield* answerDisagreements(response, ours.expected);
}

function levelOf({ reportedByThirdParty, documentedExample }: Collected): string {
  if (reportedByThirdParty) return 'reported';
  return documentedExample ? 'documented' : 'recorded';
}

function* requestDisagreements(theirs: Collected['request'], ours: WireRequest): Generator<string> {
  const { method, path, query = {}, body } = theirs;
  yield* compared('method', method, ours.method);
  yield* compared('path', path, decodeURIComponent(ours.path));
  yield* compared('query', query, ours.query ?? {});
  if (body !== undefined && typeof ours.body !== 'function') yield* compared('request', body, ours.body);
}

function* answerDisagreements(response: Collected['response'], ours: Expected): Generator<string> {
  const { status, error, headers = {}, body, rawItem } = response;
  yield* compared('status', status ?? undefined, ours.status);
  yield* compared('code', error?.code, ours.code);
  if (error?.message !== '<not quoted>') yield* compared('text', error?.message, ours.text);
  // A fetch has no connection, and the type of an error is its code.
  for (const [name, value] of Object.entries(headers).filter(([header]) => !/^connection$|errortype$/.test(header)))
    yield* compared(name, value, name === 'content-length' ? String(ours.length) : ours.headers?.[name]);
  if (ours.body !== undefined) yield* compared('body', body, ours.body);
  else if (ours.includes !== undefined && body !== null) yield* compared('body', body, ours.includes);
  else if (body !== undefined && body !== null && ours.bytes === undefined) yield 'body: the table has none';
  if (rawItem !== undefined && !patternOf(rawItem, '').test(readable(ours.bytes ?? '')))
    yield 'the raw item is not in the bytes';
}

/** Compares values of which the collection's may have placeholders, and ours holes where it has them. */
function* compared(at: string, theirs: unknown, ours: unknown): Generator<string> {
  if (isPlaceholder(theirs)) return;
  if (isText(ours)) {
    const wanted = textOf(theirs);
    if (wanted === undefined || !(takes(ours, wanted) || patternOf(wanted).test(withoutCaller(readable(ours)))))
      yield `${at}: ${JSON.stringify(theirs)} was collected, ${JSON.stringify(readable(ours))} is in the table`;
  } else if (isObject(theirs) && isObject(ours)) {
    for (const name of new Set([...Object.keys(theirs), ...Object.keys(ours)]))
      yield* compared(`${at}.${name}`, theirs[name], ours[name]);
  } else if (theirs !== ours) {
    yield `${at}: ${JSON.stringify(theirs)} was collected, ${JSON.stringify(ours)} is in the table`;
  }
}

/** `<…>` stands for what the recorder replaced; of some lists only the number of their items is told. */
const isPlaceholder = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isPlaceholder) : typeof value === 'string' && /^(date|\.\.\.|<[^>]*>)$/.test(value);

/** Whether the row takes the very text that was collected: its holes are for values of that kind. */
const takes = (ours: Text, theirs: string): boolean => unlike(ours, theirs, new Map()) === undefined;

/** JSON in a string was collected as JSON, in its order. */
function textOf(theirs: unknown): string | undefined {
  if (typeof theirs === 'number') return String(theirs);
  if (isObject(theirs) && '$jsonString' in theirs) return JSON.stringify(theirs['$jsonString']);
  return typeof theirs === 'string' ? theirs : undefined;
}

/** A collected text as a pattern: anything may stand in place of a placeholder, or where a link was cut. */
function patternOf(text: string, anchor: '^' | '' = '^'): RegExp {
  const parts = withoutCaller(text).split(/<[^>]*>|\{Full ARN with version\}|REDACTED|\.\.\.$/);
  return new RegExp(anchor + parts.map(escaped).join('.*') + (anchor && '$'), 's');
}

const withoutCaller = (text: string): string =>
  text.replace(/^User: .* is not authorized/, 'User: <caller> is not authorized');

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
