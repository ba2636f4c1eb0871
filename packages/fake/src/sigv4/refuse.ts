import type { SignatureFault } from '../wire/signature-check.ts';

export const incomplete = (message: string): SignatureFault => ({ code: 'IncompleteSignatureException', message });
export const invalid = (message: string): SignatureFault => ({ code: 'InvalidSignatureException', message });

/** Lambda's: https://github.com/iann0036/iamlive/issues/58 (2022-08-31), epsagon/lambda-cost-calculator#3 (2019-11-19). */
export const UNRECOGNIZED: SignatureFault = {
  code: 'UnrecognizedClientException',
  message: 'The security token included in the request is invalid.',
};

/**
 * Lambda's, without the canonical string that other services add: the 192 bytes of the answers in
 * https://github.com/aws-beam/aws-elixir/issues/77 (2021-06-15) and erlcloud/erlcloud#690 (2021-03-02).
 */
export const MISMATCH: SignatureFault = invalid(
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
);
