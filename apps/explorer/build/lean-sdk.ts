import type { Plugin } from 'vite';

/** Modules of AWS's SDK that a page about layers never runs, and what stands for them. */
const NEVER_RUN: readonly { readonly is: RegExp; readonly code: string }[] = [
  {
    // No operation of layers has an event stream.
    is: /@smithy\/core\/dist-es\/submodules\/event-streams\/index(\.browser)?\.js$/,
    code: 'export const resolveEventStreamSerdeConfig = (config) => config; export const eventStreamSerdeProvider = () => ({}); export class EventStreamSerde {}',
  },
  {
    // Calls go to the server that the page came from, in every region: AWS's rules for endpoints are never asked.
    is: /@aws-sdk\/client-lambda\/dist-es\/endpoint\/endpointResolver\.js$/,
    code: 'export const defaultEndpointResolver = ({ Endpoint }) => ({ url: new URL(Endpoint) });',
  },
  {
    // Who calls is for the server to say, which signs and sends anew.
    is: /@aws-sdk\/core\/dist-es\/submodules\/client\/middleware-user-agent\/user-agent-middleware\.js$/,
    code: 'export const userAgentMiddleware = () => (next) => next; export const getUserAgentMiddlewareOptions = {}; export const getUserAgentPlugin = () => ({ applyToStack: () => {} });',
  },
  {
    // All of it, for the version in the header above.
    is: /@aws-sdk\/client-lambda\/package\.json$/,
    code: 'export default { version: "0" };',
  },
  {
    // What React had not before 18.
    is: /use-sync-external-store\/shim\/index\.js$/,
    code: 'export { useSyncExternalStore } from "react";',
  },
];

/** Leaves out of the built page what of the SDK it never runs: about 9 kB of 53, compressed. */
export const leanSdk = (): Plugin => ({
  name: 'lean-sdk',
  apply: 'build',
  enforce: 'pre',
  load(id) {
    const found = NEVER_RUN.find(({ is }) => is.test(id));
    return found && { code: found.code, moduleType: 'js' };
  },
});
