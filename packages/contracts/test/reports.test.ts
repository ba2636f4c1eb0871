import { describe, expect, test } from 'vitest';
import { withKnown } from '../src/known.ts';
import { Unusable } from '../src/driver/inconclusive.ts';
import { newsOf } from '../src/news.ts';
import type { Exchange } from '../src/observation.ts';
import type { Outcome } from '../src/outcome.ts';
import { recordOf } from '../src/record.ts';
import { jsonReport } from '../src/report/json-report.ts';
import { junitReport } from '../src/report/junit-report.ts';
import { markdownReport } from '../src/report/markdown-report.ts';
import { textReport } from '../src/report/text-report.ts';
import { broken, held, idOf, inconclusive, OBSERVATION, reportOf, skipped } from './a-report.ts';

const report = withKnown(
  reportOf([
    held(0),
    skipped(1),
    broken(2, 'observed'),
    broken(3, 'documented', 'seen ```x``` & <y>, wanted "z"'),
    inconclusive(4),
    broken(5, 'recorded'),
    held(6),
    held(7, 'recorded'),
  ]),
  [
    { id: idOf(5), reason: 'issue 12', since: '2026-01-02' },
    { id: idOf(6), reason: 'issue 13', since: '2026-01-03' },
  ],
);

const replay = ({ id }: { readonly id: string }): string => `layers verify thing --only ${id} --seed 7`;

describe('the text', () => {
  const text = textReport(report, { replay });

  test('has the worst first and the totals last, zeros too', () => {
    const heads = [...text.matchAll(/^(BROKEN|MENDED|INCONCLUSIVE|KNOWN|SKIPPED) (\S+)/gm)].map(([, head, id]) => [
      head,
      id,
    ]);
    expect(heads).toEqual([
      ['BROKEN', idOf(3)],
      ['BROKEN', idOf(2)],
      ['MENDED', idOf(6)],
      ['INCONCLUSIVE', '(1):'],
      ['KNOWN', idOf(5)],
      ['SKIPPED', '(1),'],
    ]);
    expect(text.split('\n').slice(-11)).toEqual([
      '                      documented    recorded    observed         all',
      'broken                         1           0           1           2',
      'mended                         1           0           0           1',
      'inconclusive                   1           0           0           1',
      'known                          0           1           0           1',
      'skipped                        1           0           0           1',
      'held                           1           1           0           2',
      '',
      'thing: 56 calls in 1.2 s, seed 7',
      'Little was judged: 1 of 7 laws that could be are inconclusive.',
      '',
    ]);
    const empty = textReport(reportOf([]));
    for (const kind of ['broken', 'mended', 'inconclusive', 'known', 'skipped', 'held'])
      expect(empty).toMatch(new RegExp(`^${kind} +0 +0 +0 +0$`, 'm'));
  });

  test('says of a broken law all that is needed to see it', () => {
    const block = text.slice(text.indexOf('BROKEN'), text.indexOf('  As a script'));
    expect(block.split('\n')).toEqual([
      `BROKEN ${idOf(3)} (documented)`,
      '  Law 3 <holds> & "holds".',
      '  (somebody, once)',
      '  What existed:',
      '    PublishLayerVersion LayerName=a CompatibleRuntimes=[java8] → Version=1',
      '    PublishLayerVersion LayerName=a → Version=2 and deleted again',
      '  What was asked:',
      '    ListLayerVersions LayerName=a MaxItems=1 → 200 [a:1] NextMarker',
      `    ListLayerVersions LayerName=a Marker=${'m'.repeat(59)}…${'m'.repeat(59)} → 400 InvalidParameterValueException: Invalid pagination key.`,
      '  Seen and wanted: seen ```x``` & <y>, wanted "z"',
      `  Again: layers verify thing --only ${idOf(3)} --seed 7`,
      '',
    ]);
    expect(text).toContain('aws lambda list-layer-versions');
    expect(textReport(report)).toContain('Again: seed 7, path "3:0:1"');
    expect(text).toContain(`SKIPPED (1), since thing lacks: writes, accounts\n  ${idOf(1)}`);
  });

  test('has colours only where they are asked for', () => {
    expect(text).not.toContain('\u001B[');
    expect(textReport(report, { colors: true })).toContain(`\u001B[31mBROKEN\u001B[0m`);
  });

  test('cuts what is too long to be read', () => {
    const long = reportOf([broken(0, 'documented', `seen ${'x'.repeat(5000)}, wanted y`)]);
    const line = textReport(long)
      .split('\n')
      .find((one) => one.includes('Seen and wanted'));
    expect(line?.length).toBeLessThan(900);
    expect(line).toMatch(/^ {2}Seen and wanted: seen x+…x+, wanted y$/);
  });

  test('says of AWS that it does otherwise where nobody knew', () => {
    const aws = textReport({ ...report, authority: true });
    expect(aws).toContain(`AWS DOES OTHERWISE ${idOf(2)}`);
    expect(aws).toMatch(/^broken +1 +0 +0 +1$/m);
    expect(aws).toMatch(/^AWS does otherwise +0 +0 +1 +1$/m);
  });

  test('begins with the news and names what was left behind', () => {
    const news = newsOf(report, recordOf(reportOf([held(3)], { began: '2026-01-01T00:00:00Z' })));
    expect(textReport(report, { news })).toMatch(
      new RegExp(`^NEWS\\n  newly broken: ${idOf(3)} \\(held since 2026-01-01\\): Law 3`),
    );
    const left = textReport({ ...report, leftovers: ['contracts-a'], interrupted: true });
    expect(left).toContain('seed 7, interrupted\nLeft behind: contracts-a\n');
  });
});

describe('the end', () => {
  const share = (silent: number, all: number) =>
    reportOf(Array.from({ length: all }, (_, at) => (at < silent ? inconclusive(at) : held(at))));

  test('says what both targets were asked', () => {
    const both = { ...report, usedAgainst: { calls: 12, bytes: 0 } };
    expect(textReport(both)).toContain('thing: 56 calls and 12 on the other target in 1.2 s, seed 7\n');
    expect(markdownReport(both)).toContain('56 calls and 12 on the other target in 1.2 s, seed 7.');
  });

  test.each([
    [1, 10, false],
    [2, 10, true],
    [1, 9, true],
    [0, 0, false],
  ])('says of %i inconclusive laws of %i whether that is much: %s', (silent, all, isMuch) => {
    const some = share(silent, all);
    const more = { ...some, outcomes: [...some.outcomes, skipped(11)] };
    const warning = `Little was judged: ${silent} of ${all} laws that could be are inconclusive.`;
    expect(textReport(more).endsWith(`seed 7\n${warning}\n`)).toBe(isMuch);
    for (const text of [textReport(more), markdownReport(more)]) expect(text.includes(warning)).toBe(isMuch);
  });
});

test('nothing that a target says moves the terminal that shows it, or what a script is read in', () => {
  const ODD = '\u001B]0;owned\u0007\u009B2J';
  const [page, refused] = OBSERVATION.seen as readonly Exchange[];
  const fault = { code: `Odd${ODD}`, message: `no ${ODD}` };
  const observation = { ...OBSERVATION, seen: [page!, { ...refused!, fault }] };
  const outcomes = [{ ...broken(0), observation }, inconclusive(1)] as Outcome[];
  const odd = reportOf(outcomes.map((one) => ('reason' in one ? { ...one, reason: `seen ${ODD}` } : one)));
  const news = newsOf(odd, undefined);
  for (const text of [textReport(odd, { news }), markdownReport(odd, { news }), new Unusable(ODD).message]) {
    expect(text).not.toMatch(/(?![\t\n\r])\p{Cc}/u);
    expect(text).toContain('�]0;owned��2J');
  }
});

test('JSON has everything, uncut', () => {
  const reason = 'x'.repeat(5000);
  const long = reportOf([broken(0, 'documented', reason)]);
  const news = newsOf(long, undefined);
  const json: unknown = JSON.parse(jsonReport(long, { news }));
  expect(json).toEqual({
    ...long,
    totals: { broken: 1, mended: 0, inconclusive: 0, known: 0, skipped: 0, held: 0 },
    news,
  });
});

describe('JUnit', () => {
  const xml = junitReport(report, { replay });

  test('has a case for each contract, and counts', () => {
    expect(xml).toContain('<testsuites tests="8" failures="3" errors="0" skipped="3" time="1.234">');
    expect(xml.match(/<testcase /g)).toHaveLength(8);
    expect(xml).toContain(`<skipped message="known since 2026-01-02: issue 12"/>`);
    expect(xml).toContain(`<skipped message="thing lacks: writes, accounts"/>`);
    expect(xml).toContain(`<failure type="mended"`);
    expect(xml).toContain(`name="${idOf(0)}: Law 0 &lt;holds&gt; &amp; &quot;holds&quot;."/>`);
  });

  test('is well-formed whatever an answer holds', () => {
    const odd = junitReport(reportOf([broken(0, 'documented', 'a\u0000b\u001Bc]]>\uD800<&"')]));
    expect(odd).toContain('a�b�c]]&gt;�&lt;&amp;&quot;');
    // Taken away from the innermost on, tags leave nothing that opens or closes.
    let rest = odd.replace(/^<\?.*\?>/, '').replaceAll(/<\w+[^<>]*\/>/g, '');
    for (let before = ''; before !== rest;) {
      before = rest;
      rest = rest.replaceAll(/<(\w+)[^<>]*>[^<>]*<\/\1>/g, '');
    }
    expect(rest.trim()).toBe('');
  });

  test('on AWS what nobody knew is no failure, and no pass', () => {
    const aws = junitReport(reportOf([broken(0, 'observed')], { authority: true }));
    expect(aws).toContain('failures="0" errors="0" skipped="1"');
    expect(aws).toContain('<skipped message="AWS does otherwise: seen 1, wanted 2"/>');
  });
});

describe('Markdown', () => {
  test('has news, totals, and breaks with a script to unfold', () => {
    const markdown = markdownReport(report, { replay, news: newsOf(report, undefined) });
    const parts = [
      '### News',
      '| broken | 1 | 0 | 1 | 2 |',
      '### Broken',
      '<details><summary>As a script',
      'Mended (1)',
    ];
    const places = parts.map((part) => markdown.indexOf(part));
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    expect(places).not.toContain(-1);
    // The reason cannot end its own fence, nor be markup.
    expect(markdown).toContain('````text\nseen ```x``` & <y>, wanted "z"\n````');
    expect(markdown).toContain(String.raw`Law 3 \<holds\> \& "holds".`);
  });

  test('fits into an issue, however much is broken', () => {
    const many = reportOf(Array.from({ length: 70 }, (_, at) => broken(at % 20)));
    const markdown = markdownReport(many);
    expect(markdown.length).toBeLessThan(65_536);
    expect(markdown.match(/^\*\*`/gm)).toHaveLength(70);
    expect(markdown).toContain('(see the text report)');
    const silent = markdownReport(
      reportOf([...many.outcomes, ...Array.from({ length: 20 }, (_, at) => inconclusive(at))]),
    );
    expect(silent).toContain('\n\nInconclusive (20) (see the text report)\n');
    for (const text of [markdown, silent])
      expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });
});
