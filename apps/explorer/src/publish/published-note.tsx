import { Link } from '@tanstack/react-router';
import { keptOf } from '../app/search.ts';
import type { Details } from './detail-fields.tsx';
import type { Published } from './publish.ts';

/** The version that was published, and the statements that it did not get. */
export function PublishedNote({ details, published }: { readonly details: Details; readonly published: Published }) {
  const { version, missing } = published;
  return (
    <section role="status" aria-live="off" className="note">
      <h2>
        Published{' '}
        <Link
          to="/layers/$layer/$version"
          params={{ layer: details.name, version: String(version) }}
          search={(search) => ({ ...keptOf(search), regions: details.region })}
        >
          version {version} of {details.name}
        </Link>{' '}
        in {details.region}.
      </h2>
      {missing.length > 0 && (
        <>
          <p>Not all statements of the version before are its own:</p>
          <ul>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
