import { SUPPORT_SOURCE } from '@org/layers-client';

/** Where the days of runtimes come from. */
export function SupportSource() {
  return (
    <small className="faint">
      Days on which support ends:{' '}
      <a href={SUPPORT_SOURCE} target="_blank" rel="noreferrer">
        AWS's list of runtimes
      </a>
    </small>
  );
}
