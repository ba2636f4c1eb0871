import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { example } from '../example.ts';
import { equal, exchangeAt } from '../judge.ts';
import { sizeLimit } from '../policies/size-limit.ts';
import type { Exchange } from '../observation.ts';
import type { Scene } from '../scene.ts';
import { LAYERS } from './paths.ts';

const membersIn = ({ body }: Exchange): Readonly<Record<string, unknown>> =>
  JSON.parse(body) as Readonly<Record<string, unknown>>;

/** Laws of whom a refusal's body blames. */
export const types: readonly Contract[] = [
  example({
    id: 'faults/validation-body',
    level: 'observed',
    source: 'a raw answer of Lambda to a function operation; no raw one of layers was seen',
    sentence: 'A ValidationException has one member, message.',
    needs: ['wire'],
    steps: [{ raw: 'GET', path: LAYERS, query: [['MaxItems', '0']] }],
    holds: (seen) => {
      const answer = exchangeAt(seen, 0);
      if (answer.fault?.code !== 'ValidationException') throw new Inconclusive('it was not refused as invalid');
      return equal('the members', Object.keys(membersIn(answer)), ['message']);
    },
  }),
  // A fault of the model that many requests can bring about, and none alone: those of a law of policies.
  ...contractsOver(sizeLimit[0]!.scene as Scene<null>, [
    {
      id: 'faults/type-member',
      level: 'observed',
      source: 'User on every modelled fault that was seen; this one was not',
      sentence: 'The Type of a PolicyLengthExceededException is User.',
      needs: ['wire', 'cheap writes'],
      holds: (seen) => {
        const found = seen.steps
          .map((_, step) => exchangeAt(seen, step))
          .find(({ fault }) => fault?.code === 'PolicyLengthExceededException');
        if (found === undefined) throw new Inconclusive('no policy was too long');
        return equal('its Type', membersIn(found)['Type'], 'User');
      },
    },
  ]),
];
