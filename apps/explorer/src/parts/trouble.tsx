import { explain } from '@org/layers-client';

/** What went wrong, and what to do next. */
export function Trouble({ error, retry }: { readonly error: unknown; readonly retry?: (() => void) | undefined }) {
  const { sentence, next, kind } = explain(error);
  return (
    <div role="alert" className="trouble" data-kind={kind}>
      <p>
        {/[.!?]$/.test(sentence) ? sentence : `${sentence}.`} {next}
      </p>
      {retry !== undefined && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}
