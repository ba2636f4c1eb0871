import { explain } from '@org/layers-client';

/** What went wrong, where it did not everywhere, and what to do next. */
export function Trouble(props: {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
  readonly where?: string | undefined;
}) {
  const { error, retry, where } = props;
  const { sentence, next, kind } = explain(error);
  return (
    <div role="alert" className="trouble" data-kind={kind}>
      <p>
        {where !== undefined && <strong>{where}: </strong>}
        {/[.!?]$/.test(sentence) ? sentence : `${sentence}.`} {next}
      </p>
      {retry !== undefined && (
        <button type="button" onClick={retry}>
          {where === undefined ? 'Try again' : `Ask ${where} again`}
        </button>
      )}
    </div>
  );
}
