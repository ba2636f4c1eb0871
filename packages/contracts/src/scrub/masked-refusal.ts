import type { Masks } from './masks.ts';

/** What S3 says that names nobody, or that is scrubbed by what it is. */
const KEPT: ReadonlySet<string> = new Set([
  'Code',
  'Message',
  'AWSAccessKeyId',
  'StringToSign',
  'SignatureProvided',
  'StringToSignBytes',
  'CanonicalRequest',
  'CanonicalRequestBytes',
  'X-Amz-Expires',
  'Expires',
  'ServerTime',
  'RangeRequested',
  'ActualObjectSize',
  'RequestId',
  'HostId',
]);

/** The XML of a refusal of S3's without the names of what it keeps: elements and their order are judged, and stay. */
export const maskedRefusal = (xml: string, masks: Masks): string =>
  xml.replaceAll(/<([\w-]+)>([^<]+)(?=<)/g, (all, element: string, text: string) =>
    KEPT.has(element) ? all : `<${element}>${masks.of(text)}`,
  );
