import { type ArchiveFile, checkLayout } from '@org/layers-client';
import { useMemo } from 'react';
import { capitalized } from './capitalized.ts';
import { FileName } from './file-name.tsx';
import './archive.css';

/** Whether functions find what is in the archive. */
export function LayoutFindings(props: {
  readonly files: readonly ArchiveFile[];
  readonly runtimes: readonly string[] | undefined;
}) {
  const { files, runtimes } = props;
  const findings = useMemo(() => checkLayout(files, runtimes ?? []), [files, runtimes]);
  if (findings.length === 0) return <p className="good">Everything lies where Lambda's runtimes look for it.</p>;
  return (
    <ul className="findings" aria-label="What functions would not find">
      {findings.map(({ sentence }) => (
        <li key={sentence}>
          {/* A file at the top may have a name like a word. */}
          <FileName
            name={files.some(({ path }) => sentence.startsWith(`${path} `)) ? sentence : capitalized(sentence)}
          />
        </li>
      ))}
    </ul>
  );
}
