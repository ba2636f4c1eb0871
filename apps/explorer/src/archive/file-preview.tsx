import { type ArchiveFile, LONGEST_TEXT, textOf } from '@org/layers-client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { formatSize } from '../parts/format.ts';
import { Trouble } from '../parts/trouble.tsx';
import { FileName } from './file-name.tsx';
import { save } from './save.ts';
import { visibleName } from './visible-name.ts';

/** The text of a file; of any other, what it is and the way to have it. */
export function FilePreview({ file }: { readonly file: ArchiveFile }) {
  const { path, size, crc } = file;
  const { data, error } = useQuery({
    queryKey: ['file', path, size, crc],
    queryFn: async () => ({ text: textOf(await file.read()) ?? null }),
    enabled: size <= LONGEST_TEXT,
    staleTime: Infinity,
    retry: false,
  });
  const keep = useMutation({
    mutationFn: async () => {
      const bytes = await file.read();
      save(new Blob([bytes as Uint8Array<ArrayBuffer>]), path.slice(path.lastIndexOf('/') + 1));
    },
  });
  // What cannot be read can be neither shown nor saved, and one sentence says both.
  const failed = error ?? keep.error;
  const isText = typeof data?.text === 'string';
  return (
    <section className="preview" aria-label={visibleName(path)}>
      <p>
        <code>
          <FileName name={path} />
        </code>{' '}
        <span className="faint">{formatSize(size)}</span>{' '}
        <button type="button" onClick={() => keep.mutate()}>
          Save
        </button>
      </p>
      {failed !== null && (
        <>
          <Trouble error={failed} />
          <p>
            Download the archive, and unpack it with another program: it may read more of it, or ask for a password.
          </p>
        </>
      )}
      {isText && (
        <pre tabIndex={0} aria-label={`Text of ${visibleName(path)}`}>
          {data.text}
        </pre>
      )}
      {(data?.text === null || size > LONGEST_TEXT) && (
        <p className="faint">{size > LONGEST_TEXT ? 'Too long to be shown.' : 'No text.'} Save it to look at it.</p>
      )}
    </section>
  );
}
