import { inspect } from 'node:util';
import { explain, type Explanation } from '@org/layers-client';
import { checked } from '../checked.ts';
import { renderAs, type Result } from '../output/render.ts';
import { watching } from '../output/watch.ts';
import { readQuery } from '../query/query.ts';
import { print, say } from '../say.ts';
import { UsageError } from '../usage-error.ts';
import { type Connection, connect } from './connection.ts';
import type { CallFlags } from './flags.ts';
import { readRegions, type RegionList } from './region-list.ts';

/** A command at work. */
export interface Session extends Connection {
  /** Whether `--region` was typed. */
  readonly typed: boolean;
  /** What was typed for `--region`, or the usual region. */
  readonly regions: () => Promise<RegionList>;
  readonly everyRegion: () => Promise<RegionList>;
  /** Shows what lies behind an error, where that is wanted. */
  readonly debug: (cause: unknown) => void;
  /** Prints what was found, as it is wanted. */
  readonly show: (result: Result) => void;
}

/** Exit codes beside 0 and 2, which is a command line that makes no sense. */
export const CODES = { isNotSo: 1, refused: 3, inPart: 4 } as const;

/**
 * Does a command's work with a connection. What AWS refuses, and nobody's answer, is one sentence with the next step.
 *
 * @returns the exit code.
 */
export async function withSession(
  flags: CallFlags,
  work: (session: Session) => Promise<number | undefined>,
): Promise<number> {
  const { endpointUrl, output, query, region = [] } = flags;
  if (endpointUrl !== undefined)
    checked('--endpoint-url', endpointUrl, isWebUrl, 'a URL such as http://127.0.0.1:4566');
  const seconds = flags.watch === undefined ? undefined : secondsOf(flags.watch);
  const render = await renderAs({ output, ...(query !== undefined && { query: readQuery(query) }) });
  const connection = connect(flags, process.env);
  const debug = (cause: unknown): void => {
    if (flags.debug === true) say(inspect(cause, { depth: 5 }));
  };
  const session = {
    ...connection,
    debug,
    typed: region.length > 0,
    regions: async () => await readRegions(region, connection),
    everyRegion: async () => await readRegions(['all'], connection),
  };
  const round = async (show: (text: string) => void): Promise<number> =>
    (await work({ ...session, show: (result) => show(render(result)) })) ?? 0;
  try {
    return seconds === undefined ? await round(print) : await watching(seconds, round);
  } catch (cause) {
    // Ctrl-C at a question is an answer.
    if (cause instanceof Error && cause.name === 'ExitPromptError') return 130;
    debug(cause);
    const explanation = explain(cause);
    const { kind } = explanation;
    if (cause instanceof UsageError || kind === 'unknown') throw cause;
    const { profile = process.env['AWS_PROFILE'] } = flags;
    const whose = kind === 'credentials' && profile !== undefined ? `with the profile '${profile}': ` : '';
    say(whose + sentencesOf(explanation));
    return CODES.refused;
  } finally {
    connection.close();
  }
}

const isSpan = (text: string): boolean => /^\d{1,5}(\.\d+)?$/.test(text) && Number(text) >= 1 && Number(text) <= 86_400;

const secondsOf = (typed: string): number => Number(checked('--watch', typed, isSpan, 'seconds, 1 to 86400'));

/** A sentence and the next step, with a full stop between them, and where more is to be seen. */
export const sentencesOf = ({ sentence, next, isShortened }: Omit<Explanation, 'kind'>): string =>
  [
    sentence.replace(/\.?$/, '.'),
    ...(next === undefined ? [] : [next]),
    ...(isShortened === true ? ['--debug shows the whole answer.'] : []),
  ].join(' ');

const isWebUrl = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');
