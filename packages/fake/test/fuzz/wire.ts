import type { Ask, Goal, Spelling } from './ask.ts';
import { editText } from './edit.ts';
import { type Memory, recall } from './remembered.ts';

/** What a request is made of. */
export interface Draft extends Omit<Ask, 'goal' | 'edits'> {
  readonly url: string;
}

const every = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const SPELL: Readonly<Record<Spelling, (text: string) => string>> = {
  percent: (text) => encodeURIComponent(text.toWellFormed()),
  raw: (text) => text,
  double: (text) => encodeURIComponent(encodeURIComponent(text.toWellFormed())),
  every,
};

/** Fills in what earlier answers held. */
export function draftOf({ goal, edits, ...rest }: Ask, memory: Memory): Draft {
  const url = new URL('link' in goal ? linkOf(recall(memory, goal.link)) : goal.host);
  const after = 'link' in goal ? url.href.slice(url.origin.length) : pathOf(goal, memory);
  const body = rest.method === 'GET' || rest.method === 'HEAD' ? undefined : rest.body;
  return { ...rest, body, url: url.origin + editText(after, edits).replace(/^\/?/, '/') };
}

/** A link that was altered beyond what a URL can be is asked for by its path. */
const linkOf = (text: string): string =>
  URL.canParse(text) && /^https?:/.test(text)
    ? text
    : `https://127.0.0.1/awslambda-us-east-1-layers/snapshots/${every(text)}`;

function pathOf(goal: Exclude<Goal, { readonly link: unknown }>, memory: Memory): string {
  const { path, query, spelling } = goal;
  const written = path.map((part) => (typeof part === 'string' ? part : SPELL[spelling](recall(memory, part.label))));
  const pairs = query.map(([name, said]) => `${name}=${SPELL[spelling](recall(memory, said))}`);
  return written.join('') + (pairs.length === 0 ? '' : `?${pairs.join('&')}`);
}

/** The request itself. */
export function requestOf({ url, method, headers, body, pieces }: Draft): Request {
  const sent = body !== undefined && pieces.length > 0 ? streamOf(body, pieces) : body;
  const half = sent instanceof ReadableStream ? { duplex: 'half' } : {};
  const init = { method, headers: headers.map(([name, value]): [string, string] => [name, value]), ...half };
  return new Request(url, sent === undefined ? init : { ...init, body: sent });
}

function streamOf(body: Uint8Array, pieces: readonly number[]): ReadableStream {
  let at = 0;
  let piece = 0;
  return new ReadableStream({
    pull: (controller) => {
      const next = body.slice(at, (at += pieces[piece++ % pieces.length]!));
      controller.enqueue(next);
      if (at >= body.length) controller.close();
    },
  });
}
