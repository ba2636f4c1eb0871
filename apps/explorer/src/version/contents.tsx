import type { GetLayerVersionCommandOutput } from '@aws-sdk/client-lambda';
import { useState } from 'react';
import { formatSize } from '../parts/format.ts';
import { focusOn, headingOf } from '../parts/focus.ts';
import { Status } from '../parts/status.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { nameOf, type Address } from '../queries/address.ts';
import { ArchiveTree } from '../archive/archive-tree.tsx';
import { LayoutFindings } from '../archive/layout-findings.tsx';
import { Progress } from '../archive/progress.tsx';
import { save } from '../archive/save.ts';
import { useArchive } from '../archive/use-archive.ts';

/** Bytes of an archive that is read without being asked for. */
const SMALL = 5_000_000;

/** What is in a version, and the way to have it. */
export function Contents(props: { readonly address: Address; readonly version: GetLayerVersionCommandOutput }) {
  const { address, version } = props;
  const { Content: { CodeSize = 0 } = {}, Version = 0 } = version;
  const [isWanted, setWanted] = useState(CodeSize <= SMALL);
  const { data, error, progress, isFetching, refetch } = useArchive(address, Version, isWanted);
  const [isSaved, setSaved] = useState<boolean | 'asked for'>(false);
  const download = async (): Promise<void> => {
    setWanted(true);
    setSaved('asked for');
    // What is under way is waited for.
    const { data: archive } = data === undefined ? await refetch({ cancelRefetch: false }) : { data };
    if (archive === undefined) return;
    save(archive.blob, `${nameOf(address)}-${Version}.zip`);
    setSaved(true);
  };
  return (
    <section aria-labelledby="contents">
      <h2 id="contents">What is in it</h2>
      <div className="actions">
        <button type="button" onClick={() => void download()} data-key="d" aria-keyshortcuts="d">
          Download {formatSize(CodeSize)}
        </button>
        {!isWanted && (
          <button
            type="button"
            onClick={({ currentTarget }) => {
              focusOn(headingOf(currentTarget));
              setWanted(true);
            }}
          >
            Show its files
          </button>
        )}
        <Status
          text={[
            progress?.isRenewed === true && 'The link had expired, and a new one was asked for.',
            data !== undefined && 'SHA-256 as the version says.',
            isSaved === true && 'Downloaded.',
          ]
            .filter(Boolean)
            .join(' ')}
        />
      </div>
      {isFetching && <Progress received={progress?.received ?? 0} total={CodeSize} />}
      {error !== null && (
        <Trouble error={error} retry={() => void (isSaved === 'asked for' ? download() : refetch())} />
      )}
      {data !== undefined && (
        <>
          <LayoutFindings files={data.files} runtimes={version.CompatibleRuntimes} />
          <ArchiveTree files={data.files} />
        </>
      )}
    </section>
  );
}
