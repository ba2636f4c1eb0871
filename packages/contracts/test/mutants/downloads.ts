import { asking, downloading, isDownload, type Mutant } from './mutant.ts';

/** Has a download ask for another range, or for the whole. */
const askingFor = (change: (range: string) => string | undefined): Mutant['around'] =>
  asking((request) => {
    const range = request.headers.get('range');
    if (range === null || !isDownload(request)) return undefined;
    const headers = new Headers(request.headers);
    headers.delete('range');
    const other = change(range);
    if (other !== undefined) headers.set('range', other);
    return new Request(request.url, { headers });
  });

/** The same bytes under other headers, or another status. */
const parts = (change: (headers: Headers) => void, status = 206): Mutant['around'] =>
  downloading(async (answer) => {
    if (answer.status !== 206) return answer;
    const headers = new Headers(answer.headers);
    change(headers);
    return new Response(await answer.arrayBuffer(), { status, headers });
  });

/** Other bytes of the archive in the place of a part. */
const bytes =
  (change: (whole: Uint8Array<ArrayBuffer>, from: number, to: number) => Uint8Array<ArrayBuffer>): Mutant['around'] =>
  (fake) =>
  async (request) => {
    const answer = await fake.fetch(request);
    const [, from, to] = /^bytes (\d+)-(\d+)/.exec(answer.headers.get('content-range') ?? '') ?? [];
    if (!isDownload(request) || from === undefined) return answer;
    const whole = await (await fake.fetch(new Request(request.url))).arrayBuffer();
    const other = change(new Uint8Array(whole), Number(from), Number(to));
    const headers = new Headers(answer.headers);
    headers.set('content-length', `${other.length}`);
    return new Response(other, { status: 206, headers });
  };

/** A range that no archive has. */
const NOWHERE = 'bytes=99999-';

const withoutAcceptRanges = (status: number): Mutant['around'] =>
  downloading((answer) => {
    if (answer.status === status) answer.headers.delete('accept-ranges');
    return answer;
  });

/** Bugs of the ranges that are given. */
const given: readonly Mutant[] = [
  {
    name: 'a-range-ends-before-its-last-byte',
    breaks: 'downloads/range-part',
    around: askingFor((range) =>
      range.replace(/^bytes=(\d+)-(\d+)$/, (all, from, to) => (to === from ? all : `bytes=${from}-${to - 1}`)),
    ),
  },
  {
    name: 'a-part-is-answered-with-200',
    breaks: 'downloads/range-part',
    around: parts(() => {}, 200),
  },
  {
    name: 'content-range-counts-from-one',
    breaks: 'downloads/range-part',
    around: parts((headers) => {
      const counted = headers.get('content-range')!.replaceAll(/\d+(?=[-/])/g, (digits) => `${Number(digits) + 1}`);
      headers.set('content-range', counted);
    }),
  },
  {
    name: 'a-part-has-all-the-bytes',
    breaks: 'downloads/range-part',
    around: bytes((whole) => whole),
  },
  {
    name: 'a-part-has-the-bytes-one-further-on',
    breaks: 'downloads/range-part',
    around: bytes((whole, from, to) => whole.slice(from + 1, to + 2)),
  },
  {
    name: 'every-download-begins-anew',
    breaks: 'downloads/range-open-ended',
    around: askingFor((range) => (range.endsWith('-') ? undefined : range)),
  },
  {
    name: 'a-download-goes-on-a-byte-late',
    breaks: 'downloads/range-open-ended',
    around: askingFor((range) => range.replace(/^bytes=(\d+)-$/, (_, from) => `bytes=${Number(from) + 1}-`)),
  },
  {
    name: 'the-last-bytes-are-taken-for-the-first',
    breaks: 'downloads/range-suffix',
    around: askingFor((range) => range.replace(/^bytes=-/, 'bytes=0-')),
  },
  {
    name: 'a-range-that-ends-beyond-the-archive-is-refused',
    breaks: 'downloads/range-cut-at-the-end',
    around: askingFor((range) => (Number(/^bytes=\d+-(\d+)$/.exec(range)?.[1] ?? 0) > 141 ? NOWHERE : range)),
  },
  {
    name: 'more-last-bytes-than-there-are-are-given-as-the-whole',
    breaks: 'downloads/range-longer-suffix',
    around: askingFor((range) => (Number(/^bytes=-(\d+)$/.exec(range)?.[1] ?? 0) > 142 ? undefined : range)),
  },
  {
    name: 'a-range-that-follows-another-lacks-its-first-byte',
    breaks: 'downloads/resumed',
    around: (fake) => {
      let end = Number.NaN;
      return askingFor((range) => {
        const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
        const follows = Number(from) === end + 1;
        end = Number(to);
        return follows ? `bytes=${Number(from) + 1}-${to}` : range;
      })(fake);
    },
  },
  {
    name: 'an-archive-does-not-say-that-it-has-ranges',
    breaks: 'downloads/accept-ranges',
    around: withoutAcceptRanges(200),
  },
  {
    name: 'a-part-does-not-say-that-there-are-others',
    breaks: 'downloads/accept-ranges',
    around: withoutAcceptRanges(206),
  },
];

/** Bugs of the ranges that are not. */
const other: readonly Mutant[] = [
  {
    name: 'a-range-behind-the-end-is-an-empty-part',
    breaks: 'downloads/range-beyond-the-end',
    around: downloading((answer) => (answer.status === 416 ? new Response(null, { status: 206 }) : answer)),
  },
  {
    name: 'a-range-behind-the-end-is-refused-as-any-bad-request',
    breaks: 'downloads/range-beyond-the-end',
    around: downloading(
      ({ status, body, headers }) => new Response(body, { status: status === 416 ? 400 : status, headers }),
    ),
  },
  {
    name: 'the-refusal-of-a-range-names-the-size-first',
    breaks: 'downloads/range-beyond-the-end',
    around: downloading(async (answer) => {
      if (answer.status !== 416) return answer;
      const swapped = (await answer.text()).replace(
        /(<RangeRequested>.*)(<ActualObjectSize>.*)(?=<RequestId>)/,
        '$2$1',
      );
      return new Response(swapped, { status: 416, headers: answer.headers });
    }),
  },
  {
    name: 'the-last-0-bytes-are-the-whole',
    breaks: 'downloads/range-of-no-bytes',
    around: askingFor((range) => (range === 'bytes=-0' ? undefined : range)),
  },
  {
    name: 'the-first-of-several-ranges-is-given',
    breaks: 'downloads/several-ranges',
    around: askingFor((range) => range.split(',')[0]),
  },
  {
    name: 'what-is-no-range-is-refused',
    breaks: 'downloads/malformed-range',
    around: askingFor((range) => {
      const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
      const isNone = from === undefined || (from === '' && to === '') || (to !== '' && Number(to) < Number(from));
      return isNone && !range.includes(',') ? NOWHERE : range;
    }),
  },
  {
    name: 'if-range-is-overlooked',
    breaks: 'downloads/range-of-another',
    around: asking((request) => {
      const headers = new Headers(request.headers);
      headers.delete('if-range');
      return isDownload(request) ? new Request(request.url, { method: request.method, headers }) : undefined;
    }),
  },
];

export const downloads: readonly Mutant[] = [...given, ...other];
