import { NotAnArchive } from '@org/layers-client';
import { useRef, useState } from 'react';
import { Button, type DropItem, DropZone, FileTrigger, Text } from 'react-aria-components';
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
      <DropZone className="drop" onDrop={({ items }) => void take(onlyFile(items))}>
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

/** The file that was dropped. Of several none is taken: which of them is meant is not for the page to guess. */
async function onlyFile(items: readonly DropItem[]): Promise<File> {
  const [file, ...others] = items.filter((one) => one.kind === 'file');
  if (file === undefined) throw new NotAnArchive('What was dropped is no file: drop a zip file');
  if (others.length > 0)
    throw new NotAnArchive(
      `One zip file is taken at a time, and ${others.length + 1} files were dropped: none is taken. Drop the one that you mean`,
    );
  return await file.getFile();
}
