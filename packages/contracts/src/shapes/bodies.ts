import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { all, each, equal } from '../judge.ts';
import {
  absentFrom,
  answersIn,
  bodyOf,
  isOwn,
  type Members,
  notNull,
  type RawLayer,
  rawItemsOf,
  successesOf,
  unsetOf,
} from './answers.ts';
import { MEMBERS_OF_AN_ITEM } from './list-pages.ts';
import { plainest, reads } from './reads.ts';
import { misfit } from './schemas.ts';
import { unlike } from './unlike.ts';

/** Layers of others may declare what the model does not know. */
const withoutOthers = (body: Members, seen: Parameters<typeof isOwn>[1]): Members =>
  'Layers' in body
    ? {
        ...body,
        Layers: (body['Layers'] as readonly RawLayer[]).filter(({ LayerArn, LatestMatchingVersion }) =>
          // One of them may be what does not fit.
          [LayerArn, LatestMatchingVersion?.['LayerVersionArn']].some((arn) => isOwn(arn, seen)),
        ),
      }
    : body;

/** Laws of what answers to reads say. */
export const bodies: readonly Contract[] = contractsOver(reads, [
  {
    id: 'shapes/schemas-of-reads',
    level: 'documented',
    source: 'API model: the types of the members of each answer',
    sentence: 'Every answer to a read is valid against the JSON Schema of its operation.',
    needs: ['wire'],
    holds: (seen) =>
      each(successesOf(seen), (answer) => {
        const wrong = misfit(answer.operation!, withoutOthers(bodyOf(answer), seen));
        return wrong === undefined || `${answer.operation} answered what does not fit its schema at ${wrong}`;
      }),
  },
  {
    id: 'shapes/sdk-sees-the-wire',
    level: 'documented',
    source: 'API model: the names of the members of each answer',
    sentence: 'The SDK sees every modelled member that is on the wire and not null, with its value, and nothing else.',
    needs: ['wire'],
    holds: (seen) =>
      each(successesOf(seen), (answer) => {
        const wrong = unlike(bodyOf(answer), answer.output);
        return wrong === undefined || `of ${answer.operation} ${wrong}`;
      }),
  },
  {
    id: 'shapes/compact-json',
    level: 'recorded',
    source: 'Content-Length of cloud-custodian recordings, 2018-12; aws-cli issue 8894, 2024-09-04',
    sentence: 'The JSON of answers, refusals too, has no blanks between its parts.',
    needs: ['wire'],
    holds: (seen) =>
      each(answersIn(seen), ({ operation, body }) => {
        const [blank] = /.?\s+.?/.exec(body.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')) ?? [];
        return blank === undefined || `${operation} answered JSON with ${JSON.stringify(blank)} in it`;
      }),
  },
  {
    id: 'shapes/unset-description',
    level: 'recorded',
    source: 'null in lists: aws-cli issue 8894, 2024-09-04; empty in Get: LocalStack snapshot, 2026-01-12',
    sentence: 'The description of a version that has none is null in a list, and empty in an answer of Get.',
    needs: ['wire'],
    holds: (seen) => {
      const { version, name } = plainest(seen.population);
      if (version.Description !== undefined) throw new Inconclusive('every version has a description');
      const read = successesOf(seen, 'GetLayerVersion', 'ListLayerVersions');
      return each(read, (answer) => {
        if (answer.operation === 'GetLayerVersion') return equal('in Get', bodyOf(answer)['Description'], '');
        const item = rawItemsOf(answer).find(({ Version }) => Version === version.number);
        return item === undefined || equal(`in the list of ${name}`, item['Description'] ?? null, null);
      });
    },
  },
  {
    id: 'shapes/created-date',
    level: 'recorded',
    source: 'aws-cli issue 8894, 2024-09-04; cloud-custodian recordings, 2018-12',
    sentence: 'Everywhere CreatedDate is a date and a time with three digits of a second and the zone +0000.',
    needs: ['wire'],
    holds: (seen) => {
      const versions = successesOf(seen).flatMap((answer) =>
        answer.operation!.startsWith('Get') ? [bodyOf(answer)] : rawItemsOf(answer),
      );
      return each(
        versions,
        ({ CreatedDate }) =>
          /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/.test(String(CreatedDate)) ||
          `CreatedDate is ${JSON.stringify(CreatedDate)}`,
      );
    },
  },
  {
    id: 'shapes/unset-members-of-a-version',
    level: 'observed',
    source: 'nobody saw a raw answer of Get; the lists have nulls (2024-09-04)',
    sentence: 'In an answer of Get what is unset is null, not absent.',
    needs: ['wire'],
    holds: (seen) =>
      each(successesOf(seen, 'GetLayerVersion', 'GetLayerVersionByArn'), (answer) => {
        const body = bodyOf(answer);
        return all(
          equal('members that are absent', absentFrom(body, [...MEMBERS_OF_AN_ITEM, 'LayerArn', 'Content']), []),
          equal('unset members that are not null', notNull(body, unsetOf(body, seen)), {}),
          equal(
            'members of Content that are absent',
            absentFrom(body['Content'] as Members, ['SigningProfileVersionArn', 'SigningJobArn']),
            [],
          ),
        );
      }),
  },
  {
    id: 'shapes/uncompressed-code-size',
    level: 'observed',
    source: 'a 0 in outputs of 2018 and in CloudTrail of 2024; not in the model',
    sentence: 'Content has no UncompressedCodeSize.',
    needs: ['wire'],
    holds: (seen) =>
      each(successesOf(seen, 'GetLayerVersion', 'GetLayerVersionByArn'), (answer) =>
        equal('UncompressedCodeSize', (bodyOf(answer)['Content'] as Members)['UncompressedCodeSize'], undefined),
      ),
  },
]);
