import type { Mutant } from './mutant.ts';
import { shapesOfBodies } from './shapes/bodies.ts';
import { shapesOfHeaders } from './shapes/headers.ts';
import { shapesOfLinks } from './shapes/links.ts';
import { shapesOfOrder } from './shapes/order.ts';

export const shapes: readonly Mutant[] = [...shapesOfBodies, ...shapesOfOrder, ...shapesOfHeaders, ...shapesOfLinks];
