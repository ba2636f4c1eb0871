import { isLink } from '../link.ts';
import { remembering } from '../remembering.ts';
import { regionOfHost } from './aws-host.ts';
import { decode, hasBody, type Members } from './decode.ts';
import { type Match, match } from './match.ts';

/** What is asked of a target by one method. */
export interface Asked {
  readonly found: Match;
  /** The members of the request, where none of them is in a body. */
  readonly members: Members | undefined;
}

/** Where a request goes, and all that follows from that alone. */
export class Target {
  readonly url: URL;
  readonly origin: string;
  /** The region of the host, where it is one of AWS's. */
  readonly region: string | undefined;
  /** Whether it is a link to an archive. */
  readonly isLink: boolean;
  readonly #asked = new Map<string, Asked>();

  constructor(text: string) {
    this.url = new URL(text);
    this.origin = this.url.origin;
    this.region = regionOfHost(this.url.hostname);
    this.isLink = isLink(this.url);
  }

  /**
   * What a method asks for.
   *
   * @throws Fault when there is no such operation, or a member cannot be read.
   */
  ask(method: string): Asked {
    const known = this.#asked.get(method);
    if (known !== undefined) return known;
    const found = match(method, this.url);
    const asked = { found, members: membersOf(found, this.url) };
    this.#asked.set(method, asked);
    return asked;
  }
}

/** Frozen: they are shared by all who ask the same. */
const membersOf = (found: Match, url: URL): Members | undefined =>
  hasBody(found.operation) ? undefined : Object.freeze(decode(found, url));

/** Targets that are remembered, twice: tests ask the same again and again, and pages of lists in turn. */
const REMEMBERED = 512;

/** The target of a URL. */
export const targetOf: (url: string) => Target = remembering(REMEMBERED, (url: string) => new Target(url));
