import { withoutGaps } from '../driver/arrange.ts';
import type { Observation } from '../observation.ts';
import type { PopulationLayer, PopulationVersion } from '../population.ts';
import type { ZipReference } from '../value.ts';
import { archiveLine, archivesIn } from './archives.ts';
import type { Publish } from './removal.ts';
import { populationCommand } from './step-lines.ts';

/** The layers that a script is to publish: what is there without a prefix was found there. */
const ownLayers = ({ world, population }: Observation): readonly PopulationLayer[] =>
  world.prefix === '' ? [] : population.layers;

/** The publishes that make a population. */
export const populationPublishes = (observation: Observation): readonly Publish[] =>
  ownLayers(observation).flatMap(({ name, versions, ...caller }) =>
    withoutGaps(versions).map(() => ({ name, ...caller })),
  );

/** The lines that make the archives and the population. */
export function populationLines(observation: Observation): readonly string[] {
  const layers = ownLayers(observation);
  const own = layers.flatMap(({ versions }) => withoutGaps(versions).map(zipOfVersion));
  const archives = archivesIn([own, observation.steps]).map(archiveLine);
  const calls = layers.flatMap((layer) => callsFor(layer, observation));
  const title = calls.length > 0 ? ['', '# What exists.'] : [];
  const isFound = calls.length === 0 && observation.population.layers.length > 0;
  return [...archives, ...(isFound ? ['# The layers were found there.'] : title), ...calls];
}

const zipOfVersion = ({ archive = 0 }: PopulationVersion): ZipReference => ({ $zip: archive });

/** The publishes of a layer, and the deletes of what was deleted again. */
function callsFor({ name, versions, ...caller }: PopulationLayer, { world }: Observation): readonly string[] {
  const LayerName = { $name: name };
  const all = withoutGaps(versions);
  const published = all.map((version) => {
    const { number: _, deleted: __, archive: ___, ...declared } = version;
    const request = { LayerName, Content: { ZipFile: zipOfVersion(version) }, ...declared };
    return populationCommand('PublishLayerVersion', request, caller, world);
  });
  const deletes = all
    .filter(({ deleted }) => deleted === true)
    .map(({ number }) => populationCommand('DeleteLayerVersion', { LayerName, VersionNumber: number }, caller, world));
  return [...published, ...deletes].map(silent);
}

/** A call whose answer nobody looks at, unless it is a refusal. */
const silent = (command: string): string =>
  `${/\bsend /.test(command) ? `n=published ${command}` : command} > "$D/published"`;
