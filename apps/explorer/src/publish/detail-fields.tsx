import { supportOf } from '@org/layers-client';
import { ARCHITECTURES, LATEST_EDITION, printedRuntimes, REGIONS } from '@org/layers-model';
import { SelectField } from '../parts/select-field.tsx';

/** What is said of a version when it is published. */
export interface Details {
  readonly name: string;
  readonly region: string;
  readonly description: string;
  readonly licence: string;
  readonly runtimes: readonly string[];
  readonly architectures: readonly string[];
}

/** Runtimes that functions can be made with, and that AWS still supports: a layer for others has no future. */
const RUNTIMES = printedRuntimes(LATEST_EDITION)
  .filter((name) => supportOf(name, new Date()).state !== 'retired')
  .toSorted(new Intl.Collator('en', { numeric: true }).compare);

const ALL_REGIONS = Object.values(REGIONS)
  .flat()
  .map((region) => [region, region] as const);

/** A name, what the version is for, and what its readers should know. */
export function DetailFields(props: {
  readonly details: Details;
  readonly change: (changed: Partial<Details>) => void;
}) {
  const { details, change } = props;
  return (
    <>
      <div className="filters">
        <label>
          Name
          <input
            required
            value={details.name}
            onChange={({ target }) => change({ name: target.value.trim() })}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
        <SelectField
          label="Region"
          options={ALL_REGIONS}
          value={details.region}
          choose={(region) => change({ region })}
        />
        <label className="wide">
          Description
          <input
            maxLength={256}
            value={details.description}
            onChange={({ target }) => change({ description: target.value })}
          />
        </label>
        <label>
          Licence
          <input
            maxLength={512}
            value={details.licence}
            onChange={({ target }) => change({ licence: target.value })}
            placeholder="MIT, or a URL"
          />
        </label>
      </div>
      <Choices
        title="Runtimes that it is for (up to 15)"
        all={RUNTIMES}
        chosen={details.runtimes}
        most={15}
        choose={(runtimes) => change({ runtimes })}
      />
      <Choices
        title="Architectures that it is for"
        all={ARCHITECTURES}
        chosen={details.architectures}
        most={ARCHITECTURES.length}
        choose={(architectures) => change({ architectures })}
      />
    </>
  );
}

function Choices(props: {
  readonly title: string;
  readonly all: readonly string[];
  readonly chosen: readonly string[];
  readonly most: number;
  readonly choose: (chosen: readonly string[]) => void;
}) {
  const { title, all, chosen, most, choose } = props;
  return (
    <fieldset className="choices">
      <legend>{title}</legend>
      {all.map((one) => (
        <label key={one}>
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            disabled={chosen.length >= most && !chosen.includes(one)}
            onChange={() => choose(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one])}
          />{' '}
          {one}
        </label>
      ))}
    </fieldset>
  );
}
