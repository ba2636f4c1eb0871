import { useId } from 'react';
import { type Kind, KINDS } from './grantee.ts';

/** Takes an account or an organisation, and says how one is written as long as it is none. */
export function GranteeField(props: {
  readonly kind: Exclude<Kind, 'everybody'>;
  readonly value: string;
  readonly change: (value: string) => void;
}) {
  const { kind, value, change } = props;
  const id = useId();
  const { label, form, expected } = KINDS[kind];
  const isWrong = value !== '' && !form.test(value);
  return (
    <>
      <label>
        {label}
        <input
          value={value}
          onChange={({ target }) => change(target.value.trim())}
          aria-invalid={isWrong}
          aria-describedby={id}
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      {/* It is said while one is still typing: politely. */}
      <p id={id} role="status">
        {isWrong && `Not yet: ${expected}.`}
      </p>
    </>
  );
}
