import type { Contract } from '../contract.ts';
import { example } from '../example.ts';
import { LAYERS, versionsOf } from '../faults/paths.ts';
import { equal, exchangeAt } from '../judge.ts';

const EXPOSED = 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date,x-amz-log-result,x-amz-function-error';
const ORIGIN = { origin: 'https://example.com' };
const ASKING = { 'access-control-request-method': 'GET' };

const picked = (headers: Readonly<Record<string, string>>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, headers[name] ?? 'not there']));

/** Laws of what lets pages of another origin call. */
export const cors: readonly Contract[] = [
  example({
    id: 'shapes/cors-preflight',
    level: 'recorded',
    source: 'a public capture of OPTIONS on a path of layers, 2021-02-16',
    sentence: 'A preflight is answered with 200 and no body: any origin may send what it asked for, for two days.',
    needs: ['wire'],
    steps: [
      {
        raw: 'OPTIONS',
        path: versionsOf('nobody-has-this-layer'),
        headers: {
          ...ORIGIN,
          ...ASKING,
          'access-control-request-headers': 'authorization,x-amz-date',
        },
        signature: 'none',
      },
    ],
    holds: (seen) => {
      const { status, headers, body } = exchangeAt(seen, 0);
      const wanted = {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET',
        'access-control-allow-headers': 'authorization,x-amz-date',
        'access-control-expose-headers': EXPOSED,
        'access-control-max-age': '172800',
        'content-length': '0',
      };
      return equal(
        'the answer',
        { status, body, ...picked(headers, Object.keys(wanted)) },
        { status: 200, body: '', ...wanted },
      );
    },
  }),
  example({
    id: 'shapes/cors-bare-preflight',
    level: 'observed',
    source: 'recorded of a preflight that asks for headers (2021-02-16); of one that asks for none nobody says',
    sentence: 'A preflight that asks for no header is told of none.',
    needs: ['wire'],
    steps: [
      {
        raw: 'OPTIONS',
        path: versionsOf('nobody-has-this-layer'),
        headers: { ...ORIGIN, ...ASKING },
        signature: 'none',
      },
    ],
    holds: (seen) => {
      const { status, headers } = exchangeAt(seen, 0);
      const allowed = { 'access-control-allow-methods': 'GET', 'access-control-allow-headers': 'not there' };
      return equal('the answer', { status, ...picked(headers, Object.keys(allowed)) }, { status: 200, ...allowed });
    },
  }),
  example({
    id: 'shapes/cors-of-a-read',
    level: 'observed',
    source: 'preflights are OPTIONS (Fetch standard); what else has their header nobody sent',
    sentence: 'What is not OPTIONS is no preflight, whatever its headers say.',
    steps: [{ raw: 'GET', path: LAYERS, query: [['MaxItems', '1']], headers: { ...ORIGIN, ...ASKING } }],
    holds: (seen) => {
      const { output } = exchangeAt(seen, 0);
      return equal('whether it lists', typeof output === 'object' && output !== null && 'Layers' in output, true);
    },
  }),
  example({
    id: 'shapes/cors-headers',
    level: 'observed',
    source: 'recorded for the preflight (2021-02-16); other services answer pages so (2019)',
    sentence: 'An answer to a page of another origin lets it read what a preflight promises.',
    needs: ['wire'],
    steps: [{ raw: 'GET', path: LAYERS, query: [['MaxItems', '1']], headers: ORIGIN }],
    holds: (seen) => {
      const wanted = { 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED };
      return equal('the headers', picked(exchangeAt(seen, 0).headers, Object.keys(wanted)), wanted);
    },
  }),
];
