import type { LayerVersionOutput } from '@org/layers-model';
import type { Verdict } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { memberOf } from '../driver/resolve.ts';
import { equal, exchangeAt, type Refusal } from '../judge.ts';
import type { Exchange, Observation, Pages } from '../observation.ts';
import { itemsOf } from '../rows.ts';

/**
 * The version that was answered.
 *
 * @throws Inconclusive where it was refused.
 */
export function versionIn({ output, fault }: Exchange): LayerVersionOutput {
  if (fault !== undefined) throw new Inconclusive(`a version was refused: ${fault.code}: ${fault.message}`);
  return output as unknown as LayerVersionOutput;
}

/** Judges the version that was answered; a refusal is not what the law wants. */
export function answered(
  { status, fault, output }: Exchange,
  holds: (version: LayerVersionOutput) => Verdict,
): Verdict {
  if (fault !== undefined) return `refused with ${status} ${fault.code} ${JSON.stringify(fault.message)}`;
  return holds(output as unknown as LayerVersionOutput);
}

/** A version without its link, which is signed anew each time. */
function withoutLink({ Content, ...version }: LayerVersionOutput): object {
  return { ...version, Content: { ...Content, Location: undefined } };
}

/** The small archive that was sent: its size and hash, as the exchange has them in its place. */
export function sentArchive({ input }: Exchange): { readonly size: number; readonly sha256: string } {
  return memberOf(input, 'Content.ZipFile') as { size: number; sha256: string };
}

/** The numbers of the versions that a walk showed, in its order. */
export const numbersIn = ({ pages }: Pages): readonly (number | undefined)[] =>
  pages.flatMap((page) => itemsOf(page).map(({ Version }) => Version));

/** The names of the layers on a page, of those without a version, too. */
export const layersIn = ({ output }: Exchange): readonly (string | undefined)[] =>
  ((memberOf(output, 'Layers') ?? []) as readonly { readonly LayerName?: string }[]).map(({ LayerName }) => LayerName);

/** What is not there (recorded, LocalStack snapshot of 2026-01-12). */
export const NOT_FOUND: Refusal = {
  status: 404,
  code: 'ResourceNotFoundException',
  text: 'The resource you requested does not exist.',
};

/** A parameter that the service itself looks at. */
export const invalid = (text: string | RegExp): Refusal => ({
  status: 400,
  code: 'InvalidParameterValueException',
  text,
});

/** What is no archive (quoted by a client for a publish from S3, 2024-12-08; recorded for functions, 2025-11-25). */
export const NOT_UNZIPPED: Refusal = invalid(
  'Could not unzip uploaded file. Please check your file, then try to upload again.',
);

/** An archive without a file (quoted by a client, 2025-06-01). */
export const EMPTY: Refusal = invalid('Uploaded file must be a non-empty zip');

/** Whether the version of a step is that of an earlier one, whatever their links are. */
export const isSame = (seen: Observation<unknown>, step: number, earlier: number): Verdict => {
  const wanted = versionIn(exchangeAt(seen, earlier));
  return answered(exchangeAt(seen, step), (version) => equal('the version', withoutLink(version), withoutLink(wanted)));
};

/**
 * Judges the download of a link that an answer has.
 *
 * @param from - the step that answered the link.
 * @param at - the step that followed it.
 */
export function followed(
  seen: Observation<unknown>,
  from: number,
  at: number,
  holds: (download: Exchange) => Verdict = () => true,
): Verdict {
  const link = versionIn(exchangeAt(seen, from)).Content?.Location;
  // Where it is no URL, nothing was followed.
  if (!/^https?:/.test(link ?? '')) return `Content.Location is ${JSON.stringify(link)}`;
  const download = exchangeAt(seen, at);
  return download.status === 200 ? holds(download) : `the link answered ${download.status} ${download.body}`;
}
