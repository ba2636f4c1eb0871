/**
 * What a URL's path names where it is one of a layer's versions: the layer, by name or ARN, and perhaps the version.
 *
 * @public
 */
export function versionsPath(path: string): { readonly layer: string; readonly version?: number } | undefined {
  const [, segment, number] = /^\/[\d-]+\/layers\/([^/]+)\/versions(?:\/(\d+))?$/.exec(path) ?? [];
  if (segment === undefined) return undefined;
  return { layer: decodeURIComponent(segment), ...(number !== undefined && { version: Number(number) }) };
}
