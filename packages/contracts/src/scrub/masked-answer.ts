import type { Exchange, Seen } from '../observation.ts';
import { maskedJson, type Whose } from './masked-json.ts';
import { maskedRefusal } from './masked-refusal.ts';
import { subjectOf } from './own-layers.ts';

/** Headers that say what somebody gave to an archive. */
const HEADERS = /^(?:x-amz-meta-.*|x-amz-version-id|content-disposition)$/i;

/** What was seen of a step, without what its answers say of strangers' layers. */
export function maskedSeen(seen: Seen, around: Omit<Whose, 'isForeign'>): Seen {
  const masked = (answer: Exchange): Exchange => maskedAnswer(answer, around);
  if (seen === null) return null;
  if ('pages' in seen) return { ...seen, pages: seen.pages.map(masked) };
  return Array.isArray(seen) ? (seen as readonly Exchange[]).map(masked) : masked(seen as Exchange);
}

function maskedAnswer(answer: Exchange, around: Omit<Whose, 'isForeign'>): Exchange {
  const { body, output, headers, fault, status } = answer;
  const { masks, owns } = around;
  const subject = subjectOf(answer);
  const isSuccess = status < 300;
  const isForeign = isSuccess && (subject === undefined || !owns(subject));
  const json = (text: string): string => maskedJson(text, { ...around, isForeign });
  return {
    ...answer,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, HEADERS.test(name) ? masks.of(value) : value]),
    ),
    body: isXml(answer) ? maskedRefusal(body, masks) : isForeign && !isJson(body) ? masks.of(body) : json(body),
    ...(output !== undefined && { output: JSON.parse(json(JSON.stringify(output))) }),
    // What is no answer after all is quoted in part.
    ...(fault !== undefined && isSuccess && { fault: { ...fault, message: fault.message.replace(/".*"/s, masks.of) } }),
  };
}

/** Whether it is S3 that answered, and refused. */
const isXml = ({ operation, status, body }: Exchange): boolean =>
  operation === undefined && status >= 300 && /^\s*</.test(body);

/** Whether a text is JSON, or the beginning of an object or a list. */
function isJson(text: string): boolean {
  if (/^\s*[[{]/.test(text)) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
