import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { memberOf, textOf } from '../driver/resolve.ts';
import { all, equal, exchangeAt, succeeded } from '../judge.ts';
import { NOTHING } from '../population.ts';
import type { Scene } from '../scene.ts';
import type { Json } from '../value.ts';
import { followed, versionIn } from './answers.ts';
import { linkOf } from './asks.ts';

interface Query {
  /** Which of the public versions that the target was given. */
  readonly pick: number;
}

/** A public version of somebody else's by its ARN (step 0), by its layer's ARN and number (step 1), and its link (step 2). */
const everybodys: Scene<Query> = {
  name: 'versions/public-layers',
  needs: ['public layers'],
  population: fc.constant(NOTHING),
  uses: 'nothing',
  query: fc.record({ pick: fc.nat(20) }),
  steps: ({ pick }) => [
    { call: 'GetLayerVersionByArn', with: { Arn: { $given: 'publicVersion', pick } } },
    {
      call: 'GetLayerVersion',
      with: { LayerName: { $given: 'publicLayer', pick }, VersionNumber: { $given: 'publicNumber', pick } },
    },
    { download: linkOf(0) },
  ],
  runs: { cheap: 2, dear: 2 },
};

/** An answer but for its link, which is made anew each time. */
const lasting = (output: Json | undefined): object => ({
  ...(output as object),
  Content: { ...(memberOf(output, 'Content') as object), Location: 'a link' },
});

/** Laws of layers that other accounts share with everybody. */
export const publicLayers: readonly Contract[] = contractsOver(everybodys, [
  {
    id: 'versions/public-by-arn-or-by-name',
    level: 'documented',
    source: 'developer guide, layers: a shared layer is used by its ARN',
    sentence: "A public version of another account's is found by its ARN, and alike by its layer's ARN and its number.",
    holds: (seen) => {
      const [byArn, byName] = [exchangeAt(seen, 0), exchangeAt(seen, 1)];
      const found = all(succeeded(byArn, 200), succeeded(byName, 200));
      return found === true ? equal('the version by its name', lasting(byName.output), lasting(byArn.output)) : found;
    },
  },
  {
    id: 'versions/public-says-whose-it-is',
    level: 'documented',
    source: "API reference, LayerVersionArn: it names the owner's account",
    sentence: "The answer for a public version bears the ARN of its owner's, which was asked for.",
    holds: (seen) => {
      const { input, output } = exchangeAt(seen, 0);
      const arn = textOf(memberOf(input, 'Arn'));
      return all(
        equal('LayerVersionArn', memberOf(output, 'LayerVersionArn'), arn),
        equal('LayerArn', memberOf(output, 'LayerArn'), arn.replace(/:\d+$/, '')),
      );
    },
  },
  {
    id: 'versions/public-archive',
    level: 'documented',
    source: 'API reference, Content: size and SHA-256 of the archive that the link leads to',
    sentence: 'The link of a public version leads to the archive whose size and hash the answer names.',
    holds: (seen) =>
      followed(seen, 0, 2, ({ bytes }) => {
        const { CodeSize, CodeSha256 } = versionIn(exchangeAt(seen, 0)).Content ?? {};
        return equal('the archive', bytes, { size: CodeSize, sha256: CodeSha256 });
      }),
  },
]);
