import { explain, grantsIn } from '@org/layers-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnswering } from '../app/use-answering.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { formatCount, formatSize } from '../parts/format.ts';
import { forgetLayer } from '../queries/forget-layer.ts';
import { policyQuery } from '../queries/policy.ts';
import { previousQuery } from '../queries/previous.ts';
import { Progress } from '../archive/progress.tsx';
import type { CheckedArchive } from './checked-archive.ts';
import type { Details } from './detail-fields.tsx';
import { PolicyOffer } from './policy-offer.tsx';
import { publish, type Published } from './publish.ts';

/** Names what will be published, offers the policy of the version before, and shows how far the upload is. */
export function PublishDialog(props: {
  readonly details: Details;
  readonly archive: CheckedArchive;
  readonly close: () => void;
  readonly done: (published: Published) => void;
}) {
  const { details, archive, close, done } = props;
  const { name, region } = details;
  const { backend } = useAnswering();
  const queries = useQueryClient();
  const address = { region, LayerName: name };
  const { data: previous, error } = useQuery(previousQuery(backend, address));
  const { data: policy, error: policyError } = useQuery({
    ...policyQuery(backend, address, previous ?? 0),
    enabled: typeof previous === 'number',
  });
  const [isShared, setShared] = useState(false);
  const [sent, setSent] = useState<number>();
  const size = archive.bytes.length;
  const act = async (): Promise<void> => {
    setSent(0);
    const grants = isShared && policy ? grantsIn(policy) : [];
    try {
      done(await publish({ backend, region, input: inputOf(details, archive), grants, progress: setSent }));
    } finally {
      setSent(undefined);
      // What it made untrue is read again behind the question; where no answer came, it may have been done all the same.
      void forgetLayer(queries, backend, address);
    }
  };
  // What cannot be read is said, and does not stand in the way: the next version has its number from AWS.
  const unread = error ?? policyError;
  return (
    <ConfirmDialog
      title={`Publish ${name}?`}
      action="Publish"
      act={act}
      close={close}
      isReady={unread !== null || previous === null || policy !== undefined}
    >
      <p>
        {archive.name} ({formatSize(size)}, {formatCount(archive.files.length, 'file')}) becomes {placeOf(previous)} of{' '}
        <strong>{name}</strong> in <strong>{region}</strong>
        {previous === null && ', or the next, if all before it were deleted: AWS answers alike'}. A version never
        changes, and its number is never given again.
      </p>
      {unread !== null && (
        <p>
          With whom the version before is shared cannot be read ({explain(unread).sentence}): nothing of it is carried
          over.
        </p>
      )}
      <PolicyOffer previous={previous} policy={policy} isShared={isShared} share={setShared} />
      {sent !== undefined && <Progress label="Sending" received={Math.round(sent * size)} total={size} />}
    </ConfirmDialog>
  );
}

/** What a version becomes, as far as it is known which was before. */
function placeOf(previous: number | null | undefined): string {
  if (previous === undefined) return 'the next version';
  return previous === null ? 'the first version' : `the version after ${previous}`;
}

const inputOf = ({ name, description, licence, runtimes, architectures }: Details, { bytes }: CheckedArchive) => ({
  LayerName: name,
  Content: { ZipFile: bytes },
  ...(description !== '' && { Description: description }),
  ...(licence !== '' && { LicenseInfo: licence }),
  // The SDK's enums are not those of the service.
  ...(runtimes.length > 0 && { CompatibleRuntimes: runtimes as never }),
  ...(architectures.length > 0 && { CompatibleArchitectures: architectures as never }),
});
