import fc from 'fast-check';
import type { Ask } from './ask.ts';
import { byteEdits, editBytes, editText, textEdits } from './edit.ts';

const URL_PIECES = [
  ...'% %2F %252F %00 %ff %C3 %zz %u0041 + / // /../ /./ \\ # ? & = ; é \0 { " //versions 2018-10-31'.split(' '),
  ...'?find=LayerVersion &MaxItems=1 &MaxItems=x &Arn= &Marker= &X-Amz-Credential=a/b/c &Action=ListLayers'.split(' '),
  '',
  ' ',
];

const JSON_PIECES = [
  ...String.raw`{ } [ ] " , : \ \u null 1e999 "Content":{}, "Content":null, "Description":"x", {"Content":`.split(' '),
  ...String.raw`"\u0043ontent":{}, "\ud800" "Content":{"ZipFile":"AAAA"}, "ZipFile":"`.split(' '),
  '',
  '',
  ' ',
  '\n',
  '\0',
  '\uFEFF',
];

/** Bytes that are no UTF-8, or only a part of a letter. */
const BYTES = [
  [],
  [0],
  [0x80],
  [0xff],
  [0xc3],
  [0xed, 0xa0, 0x80],
  [0xf0, 0x9f, 0x98],
  [0xef, 0xbb, 0xbf],
  [0xfe, 0xff],
];

const HOSTS = ['http://127.0.0.1:4566', 'https://lambda.cn-north-1.amazonaws.com.cn', 'https://example.org'];

/** One way in which a request is damaged between its writing and its sending. */
type Damage = (ask: Ask) => Ask;

const inUrl = textEdits(...URL_PIECES).map((edits): Damage => (ask) => ({ ...ask, edits }));

const inJson = textEdits(...JSON_PIECES).map((edits) =>
  inBody((body) => new TextEncoder().encode(editText(new TextDecoder().decode(body), edits))),
);

const inBytes = byteEdits(...BYTES).map((edits) => inBody((body) => editBytes(body, edits)));

const inBody =
  (change: (body: Uint8Array) => Uint8Array<ArrayBuffer>): Damage =>
  (ask) => ({ ...ask, body: ask.body && change(ask.body) });

const inSpelling = fc.constantFrom('raw', 'double', 'every').map((spelling): Damage => ({ goal, ...ask }) => ({
  ...ask,
  goal: 'link' in goal ? goal : { ...goal, spelling },
}));

const inHost = fc.constantFrom(...HOSTS).map((host): Damage => ({ goal, ...ask }) => ({
  ...ask,
  goal: 'link' in goal ? goal : { ...goal, host },
}));

/** What it sends, damaged in one way or two. */
export const damaged = (asks: fc.Arbitrary<Ask>): fc.Arbitrary<Ask> =>
  fc
    .tuple(asks, fc.array(fc.oneof(inUrl, inJson, inBytes, inSpelling, inHost), { minLength: 1, maxLength: 2 }))
    .map(([ask, damages]) => damages.reduce((now, damage) => damage(now), ask));
