import { explain } from '@org/layers-client';
import { Status } from './status.tsx';

/** Says that something is awaited, and why it takes longer where AWS throttles. */
export function Waiting(props: { readonly what: string; readonly failures?: number; readonly reason?: unknown }) {
  const { what, failures = 0, reason } = props;
  const isThrottled = failures > 0 && explain(reason).kind === 'throttled';
  return (
    <Status
      className="waiting"
      text={
        isThrottled
          ? `AWS asks for fewer calls (${explain(reason).sentence}). Waiting a little longer before try ${failures + 1}.`
          : `Loading ${what}`
      }
    />
  );
}
