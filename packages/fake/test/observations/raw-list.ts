import { marker } from './holes.ts';
import { arnOf, type Place } from './layer.ts';
import type { Observation } from './observation.ts';
import { quote } from './quote.ts';
import { listLayerVersions } from './requests.ts';

const PLACE: Place = { account: '123456789012', region: 'us-east-1' };
const CREATED = '2024-08-14T17:29:47.063+0000';

/** The raw item of the log, its number apart: the one shape of list items that was captured as bytes. */
const item = (version: number): string =>
  `{"CompatibleRuntimes":null,"LicenseInfo":null,"Description":null,"LayerVersionArn":"${arnOf(PLACE, 'my-layer', version)}","Version":${version},"CreatedDate":"${CREATED}","CompatibleArchitectures":null}`;

// The log shows version 36; its second page begins with 17, so that 67 to 18 were on the first.
const FIRST_PAGE = Array.from({ length: 50 }, (_, index) => item(67 - index));

/** A debug log of the AWS CLI with the body of a list as it came. */
export const rawList: readonly Observation[] = [
  {
    id: 'awscli-8894.list_layer_versions_raw_item',
    level: 'recorded',
    date: '2024-09-04',
    source: 'aws-cli issue #8894',
    through: 'wire',
    options: PLACE,
    given: [
      {
        seed: {
          layers: [{ LayerName: 'my-layer', versions: Array.from({ length: 67 }, () => ({ CreatedDate: CREATED })) }],
        },
      },
    ],
    request: listLayerVersions('my-layer'),
    expected: {
      status: 200,
      bytes: quote`{"LayerVersions":[${FIRST_PAGE.join(',')}],"NextMarker":"${marker(384, 384)}"}`,
    },
    beyond: ['the marker begins "sO+mEQJefBjPIeg+l6HFu": what is in it, AWS keeps for itself'],
  },
];
