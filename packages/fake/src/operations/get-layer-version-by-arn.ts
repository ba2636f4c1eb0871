import { partitionOf } from '@org/layers-model';
import { Fault } from '../fault.ts';
import { arnParts, locateArn } from '../locate.ts';
import { notFound, readVersion } from '../read-version.ts';
import { checkVersionNumber } from '../version-number.ts';
import type { Operation } from './operation.ts';

/** One version, by its ARN; also of another account that granted it. */
export const getLayerVersionByArn: Operation<'GetLayerVersionByArn'> = async (context, { Arn }) => {
  const arn = arnParts(Arn);
  // The pattern also lets `arn:<partition>:lambda:::awslayer:<name>` pass; what AWS answers is unknown.
  if (arn?.version === undefined) throw notFound();
  // Reported for other partitions (Floci 2026-08-31).
  if (arn.partition !== partitionOf(context.caller.region).id)
    throw new Fault('InvalidParameterValueException', `Invalid layer version ${Arn}`);
  checkVersionNumber(arn.version);
  return await readVersion(context, locateArn(arn, context.caller), arn.version, Arn);
};
