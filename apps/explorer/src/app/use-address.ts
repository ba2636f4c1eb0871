import { useParams, useSearch } from '@tanstack/react-router';
import { type Address, addressOf } from '../queries/address.ts';
import { regionsOf } from './search.ts';

/** The layer that the page's path names; `undefined` where it names none. */
export function useAddress(): Address | undefined {
  const { layer = '' } = useParams({ strict: false });
  const [region = ''] = regionsOf(useSearch({ from: '__root__' }));
  return addressOf(layer, region);
}
