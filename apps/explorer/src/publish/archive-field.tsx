import { useRef, useState } from 'react';
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
  const taken = useRef(0);
  const take = async (given: File | Promise<File> | undefined): Promise<void> => {
    if (given === undefined) return;
    taken.current += 1;
    const turn = taken.current;
    const [checked, problem] = await outcomeOf(given);
    // Of archives that are looked into at once the last one counts, not the one that takes longest.
    if (turn !== taken.current) return;
    setError(problem);
    choose(checked);
  };
  return (
    <div>
      <DropZone
        className="drop"
        onDrop={({ items }) => {
          const [item] = items.filter((one) => one.kind === 'file');
          void take(item?.getFile());
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

/** An archive that may be sent, or why it may not. */
async function outcomeOf(given: File | Promise<File>): Promise<readonly [CheckedArchive | undefined, unknown]> {
  try {
    return [await checkArchive(await given), null];
  } catch (problem) {
    return [undefined, problem];
  }
}
