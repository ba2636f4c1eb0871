import type { Caller, RawStep } from '../step.ts';
import { type Command, commandOf } from './commands.ts';
import { type HttpRequest, isHttpRequest } from './http-request.ts';
import type { ResolvedRaw } from './line.ts';

/** A step of the SDK's own that edits the request on its way. */
const change = (edit: (request: HttpRequest) => void) => (next: (args: { request: unknown }) => unknown) => {
  return async (args: { request: unknown }) => {
    if (isHttpRequest(args.request)) edit(args.request);
    return await next(args);
  };
};

/** A command that ends up as a given request, whatever it would have said. */
export function rawCommand(
  request: Omit<ResolvedRaw, keyof Caller | 'signature'>,
  signature: RawStep['signature'],
): Command {
  const command = commandOf('ListLayers', {});
  const { middlewareStack } = command as { middlewareStack: { add: (middleware: unknown, at: object) => void } };
  middlewareStack.add(
    change((on) => {
      const { headers, ...rest } = request;
      Object.assign(on, rest);
      Object.assign(on.headers, request.body !== undefined && { 'content-type': 'application/json' }, headers);
    }),
    { step: 'serialize', name: 'raw', priority: 'low' },
  );
  middlewareStack.add(
    change((on) => {
      if (signature?.startsWith('malformed')) on.headers['authorization'] = 'Bearer x';
      if (signature === 'malformed') delete on.headers['x-amz-date'];
      if (signature === 'none') delete on.headers['authorization'];
    }),
    { step: 'finalizeRequest', name: 'unsign', priority: 'low' },
  );
  return command;
}
