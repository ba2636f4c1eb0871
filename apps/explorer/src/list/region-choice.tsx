import { REGIONS } from '@org/layers-model';

/** Which regions stand side by side. */
export function RegionChoice(props: {
  readonly chosen: readonly string[];
  readonly choose: (regions: readonly string[]) => void;
}) {
  const { chosen, choose } = props;
  const toggle = (region: string): void =>
    choose(chosen.includes(region) ? chosen.filter((one) => one !== region) : [...chosen, region]);
  return (
    <div className="region-choice">
      <span id="regions-label">Regions</span>
      <button type="button" popoverTarget="regions" aria-describedby="regions-label">
        {chosen.length === 1 ? chosen[0] : `${chosen.length} regions`}
      </button>
      <fieldset id="regions" popover="auto" className="regions">
        <legend>Regions side by side</legend>
        {REGIONS.aws.map((region) => (
          <label key={region}>
            <input
              type="checkbox"
              checked={chosen.includes(region)}
              // One region at least is shown.
              disabled={chosen.length === 1 && chosen[0] === region}
              onChange={() => toggle(region)}
            />{' '}
            {region}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
