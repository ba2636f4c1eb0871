import { type Draft, requestOf } from './wire.ts';

/** A line for a shell that sends the same. */
export function curlOf({ later, body, ...draft }: Draft): string {
  const { url, method } = requestOf({ ...draft, later, body: undefined });
  const { headers, pieces } = draft;
  const isPlain = body === undefined || PLAIN.test(latin1(body));
  return [
    later === 0 ? '' : `# ${later / 1000} seconds later\n`,
    // A word of a shell cannot hold every byte; printf can make each.
    isPlain ? '' : `printf '${escaped(latin1(body))}' | `,
    `curl --path-as-is -X ${method} ${word(url)}`,
    ...headers.map(([name, value]) => ` -H ${word(`${name}: ${value}`)}`),
    body === undefined ? '' : ` --data-binary ${isPlain ? word(latin1(body)) : '@-'}`,
    body === undefined || pieces.length === 0 ? '' : ` # in pieces of ${pieces.join(', ')} bytes`,
  ].join('');
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Signs that stand for themselves in quotes. */
const PLAIN = /^[ -&(-~]*$/;

const word = (text: string): string => (PLAIN.test(text) ? `'${text}'` : `$'${escaped(text)}'`);

/** Every sign that could mean something else, as the byte that it is. */
const escaped = (text: string): string =>
  text.replaceAll(/[^ -~]|['\\%]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
