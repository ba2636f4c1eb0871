import { isFlat, isReleased } from './memory-verdict.ts';
import type { Soaked } from './soak.ts';
import { isServed, isSteady, type Verdict, withoutErrors } from './verdict.ts';

/** Everything that must hold of what was seen. */
export function judge({ errors, windows, gauged, phases, said }: Soaked): readonly Verdict[] {
  const [quiet, ...harmed] = phases;
  return [
    withoutErrors('the load', errors),
    isSteady(windows, 'p50'),
    isSteady(windows, 'p99'),
    isFlat(gauged.map(({ held }) => held)),
    ...phases.map((one) => withoutErrors(`the load beside ${one.name}`, errorsOf(one))),
    ...harmed.map((one) => isServed(one.name, one.windows, quiet!.windows)),
    ...harmed.map(isReleased),
    { name: 'the server complains of nothing', isMet: said === '', said: said === '' ? 'it printed no error' : said },
  ];
}

const errorsOf = ({ errors, wrong }: Soaked['phases'][number]): Soaked['errors'] =>
  wrong === undefined ? errors : { ...errors, [wrong]: 1 };
