import type { SignatureFault } from '../wire/signature-check.ts';
import { writeDate } from '../amz-date.ts';
import type { Claim } from './claim.ts';
import { incomplete, invalid } from './refuse.ts';

const WEEK = 604_800;

/**
 * A signature holds from `skew` seconds before its date until `skew` seconds after it, a presigned one until
 * `X-Amz-Expires` seconds after it. The texts are Lambda's (pulumi/pulumi-aws#55, 2017-10-26; aws/aws-cli#4600,
 * 2019-10-18) and, for the future, Kinesis' (s12v/awsbeats#48, 2018-10-17), which count in minutes.
 */
export function checkTime(claim: Claim, now: number, skew: number): SignatureFault | undefined {
  const malformed = checkExpires(claim);
  if (malformed !== undefined) return malformed;
  const { signedAt, expires } = claim;
  const life = expires === undefined ? skew : Number(expires);
  const oldest = now - life * 1000;
  const newest = now + skew * 1000;
  const [signed, today] = [writeDate(signedAt), writeDate(now)];
  if (signedAt < oldest)
    return invalid(
      `Signature expired: ${signed} is now earlier than ${writeDate(oldest)} (${today} - ${lengthOf(life)})`,
    );
  if (signedAt > newest)
    return invalid(
      `Signature not yet current: ${signed} is still later than ${writeDate(newest)} (${today} + ${lengthOf(skew)})`,
    );
  return undefined;
}

const lengthOf = (seconds: number): string => (seconds % 60 === 0 ? `${seconds / 60} min.` : `${seconds} sec.`);

/** S3's texts and limit; what Lambda does with `X-Amz-Expires` nobody saw. */
function checkExpires({ expires }: Claim): SignatureFault | undefined {
  if (expires === undefined) return undefined;
  if (!/^\d+$/.test(expires)) return incomplete('X-Amz-Expires should be a number');
  return Number(expires) > WEEK
    ? incomplete(
        `X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than ${WEEK} seconds`,
      )
    : undefined;
}
