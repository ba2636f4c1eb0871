import { UsageError } from '../usage-error.ts';

/** What is verified: the fake in this process, AWS, or what listens at a URL. */
export type Place = 'fake' | 'aws' | URL;

/**
 * Reads a target.
 *
 * @param name - where it was typed.
 * @throws UsageError for none.
 */
export function readPlace(name: string, text: string): Place {
  if (text === 'fake' || text === 'aws') return text;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && /^https?:$/.test(url.protocol)) return plain(name, url);
  // `localhost:4566` is a URL of the scheme `localhost:`, as URLs go.
  if (/^(localhost|[\w-]+(\.[\w-]+)+|[\w-]+(?=:\d))(:\d+)?(\/.*)?$|^\[[\da-f:]+\](:\d+)?$/i.test(text))
    throw new UsageError(`${name} must be a URL with its scheme, got '${text}': put http:// before it.`);
  throw new UsageError(`${name} must be fake, aws or a URL such as http://127.0.0.1:4566, got '${text}'.`);
}

function plain(name: string, url: URL): URL {
  const { username, password, search, hash } = url;
  if (username + password + search + hash !== '')
    throw new UsageError(`${name} must be a plain URL, without a user, a query or a fragment.`);
  return url;
}

/** A place and its region, as records tell them apart; what answers in this process has none. */
export const namedPlace = (place: Place, region: string | undefined): string =>
  place === 'fake' || region === undefined ? typedPlace(place) : `${typedPlace(place)} ${region}`;

/** A place as it is typed. */
export const typedPlace = (place: Place): string => (typeof place === 'string' ? place : place.href.replace(/\/$/, ''));
