import { lazy, useState } from 'react';
import { Part } from '../parts/part.tsx';

const RegionBoxes = lazy(async () => ({ default: (await import('./region-boxes.tsx')).RegionBoxes }));

/** Which regions stand side by side. */
export function RegionChoice(props: {
  readonly chosen: readonly string[];
  readonly choose: (regions: readonly string[]) => void;
}) {
  const { chosen, choose } = props;
  const [isOpened, setOpened] = useState(false);
  return (
    <div className="region-choice">
      <span id="regions-label">Regions</span>
      <button type="button" popoverTarget="regions" aria-describedby="regions-label">
        {chosen.length === 1 ? chosen[0] : `${chosen.length} regions`}
      </button>
      <fieldset id="regions" popover="auto" className="regions" onToggle={() => setOpened(true)}>
        <legend>Regions side by side</legend>
        {isOpened && (
          <Part>
            <RegionBoxes chosen={chosen} choose={choose} />
          </Part>
        )}
      </fieldset>
    </div>
  );
}
