import fc from 'fast-check';
import { HOME, STRANGER } from './population.ts';

/** ARNs of every partition, with wrong parts in every place. */
export const anyArn: fc.Arbitrary<string> = fc.oneof(
  {
    arbitrary: fc
      .tuple(
        fc.constantFrom('aws', 'aws-cn', 'aws-us-gov', 'aws-iso', 'aws-iso-b', 'aws-eusc', 'aws-', '', 'AWS'),
        fc.constantFrom('us-east-1', 'cn-north-1', 'us-gov-west-1', 'eusc-de-east-1', 'us-iso-east-1', 'nowhere', ''),
        fc.constantFrom(HOME, STRANGER, '000000000000', '1234', ''),
        fc.constantFrom('layer', 'layer', 'layer', 'function', 'awslayer', ''),
        fc.constantFrom('fonts', 'shared', 'secret', 'unknown', '__proto__', '', 'a b', 'ü'),
        fc.constantFrom(
          '',
          ':1',
          ':2',
          ':0',
          ':-1',
          ':01',
          ':+1',
          ':9007199254740993',
          ':9'.repeat(30),
          ':$LATEST',
          ':',
        ),
      )
      .map(([partition, region, account, type, name, version]) =>
        ['arn', partition, 'lambda', region, account, type, name].join(':').concat(version),
      ),
    weight: 5,
  },
  fc.constantFrom('arn:aws:lambda:::awslayer:AmazonLinux1803', 'arn:aws-cn:lambda:::awslayer:x', 'arn:', ':::::::'),
);

/** The ARN of a layer of the population. */
export const goodArn = (account: string, name: string): string => `arn:aws:lambda:us-east-1:${account}:layer:${name}`;
