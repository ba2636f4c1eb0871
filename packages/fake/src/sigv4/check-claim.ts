import { isRegion } from '@org/layers-model';
import { regionOfHost } from '../wire/aws-host.ts';
import type { SignatureFault } from '../wire/signature-check.ts';
import { writeDate } from '../amz-date.ts';
import type { Claim } from './claim.ts';
import { incomplete, invalid, MISMATCH } from './refuse.ts';

/** The texts are API Gateway's (aws/chalice#828, 2018-05-07; AnWeber/httpyac#769, 2024-08-15) and DynamoDB's (dynalite, 2013-06-09). */
export function checkDate({ header, date, signedAt }: Claim): SignatureFault | undefined {
  if (!Number.isNaN(signedAt)) return undefined;
  return incomplete(
    date === ''
      ? `Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=${header}`
      : `Date must be in ISO-8601 'basic format'. Got '${date}'. See http://en.wikipedia.org/wiki/ISO_8601`,
  );
}

/**
 * All that is wrong with the credential scope, in one text, as DynamoDB does (dynalite, 2013-06-09).
 * Newer answers have dropped what was sent. Region: Lambda's (aws/aws-sdk-js-v3#5877, 2024-03-09); service: SageMaker's
 * and function URLs' (disneystreaming/smithy4s#1568, 2024-07-15); date: Kinesis' (disneystreaming/smithy4s#387,
 * 2022-08-19); terminator: DynamoDB's, shortened like the others.
 */
export function checkScope({ credential, signedAt }: Claim, url: URL): SignatureFault | undefined {
  const parts = credential.split('/');
  const [, date, region = '', service, terminator] = parts;
  if (parts.length !== 5)
    // mhart/aws4#97 (2019-08-14), prometheus-community/yet-another-cloudwatch-exporter#169 (2020-06-19)
    return incomplete(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'`,
    );
  const isHere = isRegion(region) && region === (regionOfHost(url.hostname) ?? region);
  const texts = [
    isHere ? '' : 'Credential should be scoped to a valid region. ',
    service === 'lambda' ? '' : "Credential should be scoped to correct service: 'lambda'. ",
    terminator === 'aws4_request' ? '' : "Credential should be scoped with a valid terminator: 'aws4_request'. ",
    date === writeDate(signedAt).slice(0, 8)
      ? ''
      : 'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP. ',
  ];
  return texts.some(Boolean) ? invalid(texts.join('')) : undefined;
}

/**
 * "Only the host and any x-amz-* headers are required":
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html. Of the latter X-Amz-Date is held to it,
 * and nobody saw the text; that of the host is DynamoDB's (aws/aws-sdk-php#2469, 2022-06-10).
 */
export function checkSignedHeaders({ signedHeaders }: Claim, { headers }: Request): SignatureFault | undefined {
  if (!signedHeaders.has('host') && !signedHeaders.has(':authority'))
    return invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
  return headers.has('x-amz-date') && !signedHeaders.has('x-amz-date') ? MISMATCH : undefined;
}
