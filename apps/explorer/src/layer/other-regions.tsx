import { inRegion, parseReference } from '@org/layers-client';
import { Link, useSearch } from '@tanstack/react-router';
import { keptOf, regionsOf } from '../app/search.ts';
import type { Address } from '../queries/address.ts';

/** Ways to the layer of the same name in the other regions that stand side by side. */
export function OtherRegions({ address: { region, LayerName } }: { readonly address: Address }) {
  const others = regionsOf(useSearch({ from: '__root__' })).filter((one) => one !== region);
  const reference = parseReference(LayerName);
  if (others.length === 0 || reference?.arn === undefined) return null;
  return (
    <p>
      The same name in{' '}
      {others.map((other) => (
        <span key={other}>
          <Link to="/layers/$layer" params={{ layer: inRegion(reference, other).LayerName }} search={keptOf}>
            {other}
          </Link>{' '}
        </span>
      ))}
    </p>
  );
}
