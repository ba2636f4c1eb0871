import type { Backend } from './backend.ts';
import type { Serving } from './serving.ts';

/** What to do where the server of this page does not have what was chosen; `undefined` where it does. */
export function explainAbsence(backend: Backend, { fake, upstream }: Serving): string | undefined {
  if (backend === 'server' && !fake)
    return upstream === undefined
      ? 'This page does not come from layers-server. Start one with npm start, and open what it prints.'
      : `This server has no fake: it passes calls on to ${upstream.upstream}. Choose AWS, or start it without --upstream.`;
  if (backend === 'aws' && upstream === undefined)
    return 'This server does not call AWS. Start it with --upstream aws, and it will, with your credentials.';
  return undefined;
}
