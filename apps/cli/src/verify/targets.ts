import { awsTarget, type Target } from '@org/layers-contracts';
import type { Access } from './access.ts';
import { fakeTarget } from './fake-target.ts';
import { type Place, typedPlace } from './place.ts';

/** What stands at a place, as contracts know it. Nobody is called yet. */
export function targetAt(place: Place, access: Access): Target {
  if (place === 'fake') return fakeTarget();
  const { region = 'us-east-1', secondRegion, profile, secondProfile, given, write, prefix } = access;
  return awsTarget({
    region,
    given,
    // A machine of one's own may be written to; whose the others are is for their owner to say.
    ...(write && { write }),
    ...(place !== 'aws' && { endpoint: typedPlace(place) }),
    ...(secondRegion !== undefined && { secondRegion }),
    ...(profile !== undefined && { profile }),
    ...(secondProfile !== undefined && { secondProfile }),
    ...(prefix !== undefined && { prefix }),
  });
}
