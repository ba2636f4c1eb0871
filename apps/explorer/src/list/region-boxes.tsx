import { partitionOf } from '@org/layers-model';
import { useAnswering } from '../app/use-answering.ts';
import { regionGroups, toggled } from './region-groups.ts';
import './region-boxes.css';

/** What people call partitions; others go by their names in ARNs. */
const NAMES: Readonly<Record<string, string>> = {
  aws: 'AWS',
  'aws-cn': 'AWS in China',
  'aws-us-gov': 'AWS GovCloud (US)',
};

/** All regions to choose among, by partition. */
export function RegionBoxes(props: {
  readonly chosen: readonly string[];
  readonly choose: (regions: readonly string[]) => void;
}) {
  const { chosen, choose } = props;
  const isOneAccount = useAnswering().backend === 'aws';
  return regionGroups(chosen).map(({ partition, regions }) => (
    <fieldset key={partition} className="partition">
      <legend>{NAMES[partition] ?? partition}</legend>
      {isOneAccount && chosen.some((region) => partitionOf(region).id !== partition) && (
        // "Each AWS account is scoped to one partition" (page on ARNs), and its credentials with it.
        <p className="faint">An account is in one partition: a region of this one takes the place of the others.</p>
      )}
      {regions.map((region) => (
        <label key={region}>
          <input
            type="checkbox"
            checked={chosen.includes(region)}
            // One region at least is shown.
            disabled={chosen.length === 1 && chosen[0] === region}
            onChange={() => choose(toggled(chosen, region, isOneAccount))}
          />{' '}
          {region}
        </label>
      ))}
    </fieldset>
  ));
}
