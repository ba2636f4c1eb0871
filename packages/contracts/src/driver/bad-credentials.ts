import type { Exchange } from '../observation.ts';

const CODES =
  /^(UnrecognizedClient|InvalidSignature|InvalidClientTokenId|ExpiredToken|IncompleteSignature|SignatureDoesNotMatch|MissingAuthenticationToken)/;

/** Whether a call was refused for its keys: they are wrong, or good no longer, or not good in this region. */
export const hasBadCredentials = ({ fault }: Exchange): boolean => CODES.test(fault?.code ?? '');
