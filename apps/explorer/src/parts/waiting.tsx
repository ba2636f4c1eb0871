import { explain } from '@org/layers-client';
import { Status } from './status.tsx';

/** Says that something is awaited, and why it takes longer where AWS throttles. */
export function Waiting(props: {
  readonly what: string;
  readonly failures?: number;
  readonly reason?: unknown;
  /** The region that asks for fewer calls, where it is one of several. */
  readonly where?: string | undefined;
}) {
  const { what, failures = 0, reason, where } = props;
  const place = where === undefined ? '' : ` in ${where}`;
  const isThrottled = failures > 0 && explain(reason).kind === 'throttled';
  return (
    <Status
      className="waiting"
      text={
        isThrottled
          ? `AWS asks for fewer calls (${explain(reason).sentence})${place}. Waiting a little longer before try ${failures + 1}.`
          : `Loading ${what}`
      }
    />
  );
}
