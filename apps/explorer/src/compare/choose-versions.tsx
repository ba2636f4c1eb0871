import { parseReference } from '@org/layers-client';
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { keptOf } from '../app/search.ts';
import { useGiven } from '../parts/use-given.ts';

/** Takes the ARNs of two versions. */
export function ChooseVersions(given: { readonly before: string; readonly after: string }) {
  const [before, setBefore] = useGiven(given.before);
  const [after, setAfter] = useGiven(given.after);
  const navigate = useNavigate();
  const show = (one: string, other: string): void =>
    void navigate({
      to: '/compare',
      search: (search) => ({ ...keptOf(search), before: one, after: other }),
    });
  return (
    <form
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        show(before.trim(), after.trim());
      }}
    >
      <VersionField label="Before" value={before} change={setBefore} />
      <VersionField label="After" value={after} change={setAfter} />
      <button type="submit">Compare</button>
      <button type="button" onClick={() => show(after, before)}>
        Swap
      </button>
    </form>
  );
}

function VersionField(props: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}) {
  const { label, value, change } = props;
  const id = useId();
  const isWrong = value !== '' && parseReference(value.trim())?.VersionNumber === undefined;
  return (
    <div className="wide">
      <label>
        {label}
        <input
          value={value}
          onChange={({ target }) => change(target.value)}
          placeholder="arn:aws:lambda:REGION:ACCOUNT:layer:NAME:VERSION"
          aria-invalid={isWrong}
          aria-describedby={id}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <span id={id} role={isWrong ? 'alert' : undefined}>
        {isWrong && 'Neither the ARN of a version nor a name and a number.'}
      </span>
    </div>
  );
}
