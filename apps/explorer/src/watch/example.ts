import type { Watched } from './watched.ts';

/** A public layer that many use, with a version that the fakes' catalogue has, too. */
export const EXAMPLE: Watched = {
  LayerName: 'arn:aws:lambda:us-east-1:336392948345:layer:AWSSDKPandas-Python312',
  version: 19,
};
