import { explain } from '@org/layers-client';
import { Trouble } from '../parts/trouble.tsx';
import type { Silence } from './silence.ts';

/** What regions did not answer, why, and a way to ask each of them again; what is asked again by itself is not told. */
export function SilentRegions({ silent, of }: { readonly silent: readonly Silence[]; readonly of: number }) {
  const failed = silent.filter(({ failures }) => failures === undefined);
  // Regions that say the same are one trouble: often nobody answers at all.
  const troubles = Map.groupBy(failed, ({ error }) => explain(error).sentence);
  return [...troubles].map(([sentence, [first, ...others]]) => {
    const all = [first!, ...others];
    const retry = (): void => all.forEach((one) => one.retry());
    const where = all.length === of ? undefined : all.map(({ region }) => region).join(', ');
    return <Trouble key={sentence} error={first!.error} retry={retry} where={where} />;
  });
}
