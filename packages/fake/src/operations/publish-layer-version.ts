import { platform } from '#platform';
import { denied, owns } from '../access.ts';
import { awsDate } from '../aws-date.ts';
import { readContent } from '../content.ts';
import { locate } from '../locate.ts';
import { notFound } from '../read-version.ts';
import { withSharedLists } from '../shared-list.ts';
import type { Operation } from './operation.ts';

/** A new version, always: also for the same archive again (recorded 2026-01-12). */
export const publishLayerVersion: Operation<'PublishLayerVersion'> = async (context, request) => {
  const { layer, arn, here } = locate(request.LayerName, context.caller);
  if (!owns(context.caller, layer)) throw denied(context, 'PublishLayerVersion', arn);
  if (!here) throw notFound();
  const { Description, CompatibleRuntimes, CompatibleArchitectures, LicenseInfo } = request;
  const { archive, ...content } = await readContent(request.Content, context);
  const declaration = {
    ...(Description && { Description }),
    ...(CompatibleRuntimes && { CompatibleRuntimes }),
    ...(CompatibleArchitectures && { CompatibleArchitectures }),
    ...(LicenseInfo && { LicenseInfo }),
  };
  const draft = {
    ...withSharedLists(declaration),
    ...content,
    CreatedDate: awsDate(context.now()),
    CodeSha256: platform.hashOf(archive, 'base64'),
    CodeSize: archive.length,
  };
  return context.present.version(await context.store.publish(layer, draft, archive)).output(context);
};
