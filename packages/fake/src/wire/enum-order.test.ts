import { filterRuntimes, printedRuntimes } from '@org/layers-model';
import { expect, test } from 'vitest';
import { LISTED, PUBLISHED } from '../../test/recorded-enums.ts';
import { listOrder, publishOrder } from './enum-order.ts';

test.each(LISTED)('the filters print the set of %s as recorded', (edition, printed) => {
  expect(listOrder(filterRuntimes(edition)).join(', ')).toBe(printed);
});

test.each(PUBLISHED)('publish prints the set of %s as recorded', (edition, printed) => {
  expect(publishOrder(printedRuntimes(edition)).join(', ')).toBe(printed);
});
