import type { Contract } from '../contract.ts';
import { example } from '../example.ts';
import { equal, exchangeAt, refused } from '../judge.ts';
import { layer } from '../population.ts';
import { statementTextOf } from './answers.ts';
import { add } from './asks.ts';

/** In bytes; quoted by a client of functions. */
const LIMIT = 20_480;

/** A name that leaves room for a prefix of a run. */
const LONG_NAME = 'n'.repeat(100);

/** More statements than fit, each as long as it can be: an id of 100 letters, an organisation of 34. */
const STATEMENTS = 50;

const longAdd = (number: number) =>
  add(`${'s'.repeat(98)}${10 + number}`, { LayerName: { $name: LONG_NAME }, OrganizationId: `o-${'a'.repeat(32)}` });

/** The law of how large a policy may become. */
export const sizeLimit: readonly Contract[] = [
  example({
    id: 'policies/size-limit',
    level: 'observed',
    source: 'quoted by a client of functions; for layers nobody says',
    sentence:
      'A grant that makes the text of the policy longer than 20,480 bytes is refused, and the text says how long.',
    needs: ['cheap writes'],
    given: { layers: [layer(LONG_NAME)] },
    steps: Array.from({ length: STATEMENTS }, (_, number) => longAdd(number)),
    holds: (seen) => {
      const answers = Array.from({ length: STATEMENTS }, (_, step) => exchangeAt(seen, step));
      const first = answers.findIndex(({ fault }) => fault !== undefined);
      const each = statementTextOf(answers[0]!).length;
      // All statements are equally long; commas stand between them.
      const sizeOf = (count: number) =>
        '{"Version":"2012-10-17","Id":"default","Statement":[]}'.length + count * each + count - 1;
      const fitting = Array.from({ length: STATEMENTS }, (_, at) => at + 1).filter((count) => sizeOf(count) <= LIMIT);
      if (first !== fitting.length)
        return equal('statements that are accepted', first < 0 ? STATEMENTS : first, fitting.length);
      return refused(answers[first]!, {
        status: 400,
        code: 'PolicyLengthExceededException',
        text: `The final policy size (${sizeOf(first + 1)}) is bigger than the limit (${LIMIT}).`,
      });
    },
  }),
];
