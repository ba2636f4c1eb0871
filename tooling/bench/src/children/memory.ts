// Prints how many bytes of memory a version takes beside its archive, in a fake with the given number of layers of one
// version each; all have the same archive. Run with --expose-gc.
import { createFake } from '@org/layers-fake';
import { layers } from '../layers.ts';

const count = Number(process.argv[2]);
const fake = createFake();
await fake.seed({ layers: layers(10) });
globalThis.gc?.();
const before = process.memoryUsage();
await fake.seed({ layers: layers(count) });
globalThis.gc?.();
const after = process.memoryUsage();
const bytes = after.heapUsed + after.external - before.heapUsed - before.external;
process.stdout.write(`${bytes / count}\n`);
// The fake is still asked, so that nothing of it was collected.
await fake.fetch(new Request('http://localhost/2018-10-31/layers'));
