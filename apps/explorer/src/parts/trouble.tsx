import { explain } from '@org/layers-client';
import { focusOn, headingOf } from './focus.ts';

/** How Chromium, Firefox, Safari and Vite say that a file of this page cannot be had. */
const MISSING = /dynamically imported module|module script failed|preload CSS/;

/** What went wrong, where it did not everywhere, and what to do next. */
export function Trouble(props: {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
  readonly where?: string | undefined;
}) {
  const { error, retry, where } = props;
  const { sentence, next, kind } = explain(error);
  // What a server has that was updated goes by other names, which only its page knows.
  const isOutdated = MISSING.test(sentence);
  const again = isOutdated ? () => location.reload() : retry;
  return (
    <div role="alert" className="trouble" data-kind={kind}>
      <p>
        {where !== undefined && <strong>{where}: </strong>}
        {isOutdated ? (
          'The explorer was updated, or its server is gone: load the page again.'
        ) : (
          <>
            {/[.!?]$/.test(sentence) ? sentence : `${sentence}.`} {next}
          </>
        )}
      </p>
      {again !== undefined && (
        <button
          type="button"
          onClick={({ currentTarget }) => {
            // The button goes away with what it is about.
            focusOn(headingOf(currentTarget));
            again();
          }}
        >
          {isOutdated ? 'Load the page again' : where === undefined ? 'Try again' : `Ask ${where} again`}
        </button>
      )}
    </div>
  );
}
