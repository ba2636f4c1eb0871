import type { Fake } from '@org/layers-fake';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { demoWith } from './demo.ts';
import { button, cellsOf, open, textOf } from './on-page.tsx';

const [HERE, THERE] = ['us-east-1', 'eu-central-1'];

const BOTH = `/?backend=demo&regions=${HERE},${THERE}`;

const name = (index: number): string => `layer-${String(index).padStart(3, '0')}`;

let fake: Fake;

beforeEach(async () => {
  fake = await demoWith(
    ...Array.from({ length: 120 }, (_, index) => ({
      LayerName: name(index),
      regions: [HERE, THERE],
      versions: [{}],
    })),
    { LayerName: 'ahead', regions: [HERE], versions: [{}, {}] },
    { LayerName: 'ahead', regions: [THERE], versions: [{}] },
  );
});

/** Refuses lists, of one region or of all. */
const refuse = (region?: string) =>
  fake.faults.add({
    effect: 'error',
    code: 'AccessDeniedException',
    operation: 'ListLayers',
    when: (call) => region === undefined || call.region === region,
  });

const head = (text: string) => page.getByRole('columnheader', { name: text, exact: true });

const isSkewed = (text: string): boolean =>
  page
    .getByRole('row', { name: new RegExp(`^${text}`) })
    .element()
    .classList.contains('skewed');

/** Watches how high the table is, also between frames; no row may vanish under the reader's eyes. */
function lowestTable(): () => number {
  let lowest = Infinity;
  const look = (): number => {
    lowest = Math.min(lowest, document.querySelector('.rows')?.clientHeight ?? 0);
    return lowest;
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  onTestFinished(() => observer.disconnect());
  return look;
}

test('a region that is refused is marked and named, the others are shown, and it is asked again', async () => {
  const takeAway = refuse(THERE);
  open(BOTH);
  await expect.poll(() => cellsOf('ahead')).toMatchObject({ [HERE]: '2', [THERE]: 'not known' });
  await expect.element(head(`${THERE} does not answer`)).toBeVisible();
  expect(isSkewed('ahead')).toBe(false);
  await expect.poll(() => textOf('alert')).toMatch(/^eu-central-1: .*Ask for that permission/);
  await expect.poll(() => textOf('status')).toBe('50 layers so far, by name as AWS lists them');
  takeAway();
  await userEvent.click(button(`Ask ${THERE} again`));
  await expect.poll(() => cellsOf('ahead')).toMatchObject({ [HERE]: '2', [THERE]: '1' });
  expect(isSkewed('ahead')).toBe(true);
  await expect.element(head(THERE)).toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test(
  'a region that stops on the way is known as far as it was read, and catches up where somebody looks',
  { tags: 'long' },
  async () => {
    fake.faults.add({
      effect: 'error',
      code: 'AccessDeniedException',
      operation: 'ListLayers',
      when: ({ region, members }) => region === THERE && members['Marker'] !== undefined,
    });
    open(BOTH);
    await expect.poll(() => cellsOf(name(0))).toMatchObject({ [HERE]: '1', [THERE]: '1' });
    const atEnd = (index: number) => async (): Promise<unknown> => {
      window.scrollTo(0, document.body.scrollHeight);
      await new Promise(requestAnimationFrame);
      return cellsOf(name(index));
    };
    await expect.poll(atEnd(119)).toMatchObject({ [HERE]: '1', [THERE]: 'not known' });
    expect(isSkewed(name(119))).toBe(false);
    await expect.poll(() => textOf('status')).toBe('121 layers so far, by name as AWS lists them');
    const lowest = lowestTable();
    const before = lowest();
    fake.faults.clear();
    await userEvent.click(button(`Ask ${THERE} again`));
    await expect.poll(atEnd(119)).toMatchObject({ [HERE]: '1', [THERE]: '1' });
    expect(lowest()).toBe(before);
    await expect.poll(() => textOf('status')).toBe('121 layers, by name as AWS lists them');
  },
);

test('where no region answers the list is an error, once, and counts nothing', async () => {
  const takeAway = refuse();
  open(BOTH);
  // One may have answered before the other.
  await expect.poll(() => [textOf('status'), page.getByRole('alert').elements().length]).toEqual(['', 1]);
  await expect.poll(() => textOf('alert')).toMatch(/Ask for that permission/);
  expect(textOf('alert')).not.toContain(THERE);
  takeAway();
  await userEvent.click(button('Try again'));
  await expect.poll(() => cellsOf('ahead')).toMatchObject({ [HERE]: '2', [THERE]: '1' });
});

test('a region that is throttled is waited for, and the others are shown meanwhile', { tags: 'long' }, async () => {
  // The SDK waits between its own tries by chance, and so do we.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => void vi.restoreAllMocks());
  fake.faults.add({ effect: 'throttle', operation: 'ListLayers', when: ({ region }) => region === THERE });
  open(BOTH);
  await expect.poll(() => textOf('status')).toMatch(/^AWS asks for fewer calls \(Rate exceeded\)/);
  await expect.poll(() => cellsOf('ahead')).toMatchObject({ [HERE]: '2', [THERE]: 'not known' });
  await expect.element(head(`${THERE} does not answer`)).toBeVisible();
  await expect.poll(() => textOf('status')).toMatch(/\(Rate exceeded\) in eu-central-1\. .*50 layers so far, by name/);
  await expect.element(button('Read the list again')).toBeVisible();
  fake.faults.clear();
  await expect.poll(() => cellsOf('ahead')).toMatchObject({ [HERE]: '2', [THERE]: '1' });
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('where those that answer have no match, that is said beside what does not answer', async () => {
  refuse(THERE);
  open(`${BOTH}&name=nobody`);
  await expect.element(page.getByText(/^No layers match where regions answer\./)).toBeVisible();
  await expect.poll(() => textOf('status')).toBe('0 layers so far, by name as AWS lists them');
  await expect.poll(() => textOf('alert')).toMatch(/^eu-central-1: /);
});

test('one region that does not answer any more is named in the head of its column', { tags: 'long' }, async () => {
  open(`/?backend=demo&regions=${HERE}`);
  await expect.poll(() => cellsOf('ahead')).toBeDefined();
  refuse(HERE);
  await userEvent.click(button('Read the list again'));
  await expect.element(head(`Version in ${HERE} does not answer`)).toBeVisible();
});

test('whatever region an address names can be taken away, of whichever partition it is', { tags: 'long' }, async () => {
  open('/?backend=demo&regions=us-east-1,cn-north-1,eusc-de-east-1');
  await userEvent.click(button('3 regions'));
  for (const region of ['us-east-1', 'cn-north-1']) {
    await expect.element(page.getByRole('checkbox', { name: region })).toBeChecked();
    await userEvent.click(page.getByRole('checkbox', { name: region }));
    await expect.poll(() => location.search).not.toContain(region);
  }
  expect(location.search).toBe('?backend=demo&regions=eusc-de-east-1');
  await expect.element(page.getByRole('checkbox', { name: 'eusc-de-east-1' })).toBeDisabled();
  // Fakes are of no partition: there others may stand beside it.
  await userEvent.click(page.getByRole('checkbox', { name: 'us-gov-west-1' }));
  await expect.poll(() => location.search).toBe('?backend=demo&regions=eusc-de-east-1,us-gov-west-1');
});

test('what is said of a region that does not answer fits a narrow screen', async () => {
  await page.viewport(390, 800);
  refuse('eu-west-1');
  open(`${BOTH},eu-west-1`);
  await expect.poll(() => cellsOf('ahead')).toMatchObject({ 'eu-west-1': 'not known' });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});
