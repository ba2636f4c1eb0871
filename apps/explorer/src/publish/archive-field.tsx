import { useState } from 'react';
import { Button, DropZone, FileTrigger, Text } from 'react-aria-components';
import { formatCount, formatSize } from '../parts/format.ts';
import { Trouble } from '../parts/trouble.tsx';
import { LayoutFindings } from '../archive/layout-findings.tsx';
import { type CheckedArchive, checkArchive } from './checked-archive.ts';

/** Takes a zip file, dropped or chosen, and looks into it. */
export function ArchiveField(props: {
  readonly archive: CheckedArchive | undefined;
  readonly runtimes: readonly string[];
  readonly choose: (archive: CheckedArchive | undefined) => void;
}) {
  const { archive, runtimes, choose } = props;
  const [error, setError] = useState<unknown>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    try {
      setError(null);
      choose(await checkArchive(file));
    } catch (cause) {
      choose(undefined);
      setError(cause);
    }
  };
  return (
    <div>
      <DropZone
        className="drop"
        onDrop={({ items }) => {
          const [item] = items.filter((one) => one.kind === 'file');
          void item?.getFile().then(take);
        }}
      >
        <Text slot="label">
          {archive === undefined
            ? 'Drop a zip file here'
            : `${archive.name}: ${formatSize(archive.bytes.length)}, ${formatCount(archive.files.length, 'file')}`}
        </Text>
        <FileTrigger acceptedFileTypes={['.zip', 'application/zip']} onSelect={(files) => void take(files?.[0])}>
          <Button>Choose a zip file</Button>
        </FileTrigger>
      </DropZone>
      {error !== null && <Trouble error={error} />}
      {archive !== undefined && <LayoutFindings files={archive.files} runtimes={runtimes} />}
    </div>
  );
}
