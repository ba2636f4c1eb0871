import { parseReference } from '@org/layers-client';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { regionsOf } from '../app/search.ts';
import { useAnswering } from '../app/use-answering.ts';
import { announce } from '../parts/announce.ts';
import { useFocus } from '../parts/use-focus.ts';
import { ArchiveField } from './archive-field.tsx';
import type { CheckedArchive } from './checked-archive.ts';
import { DetailFields, type Details } from './detail-fields.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { PublishedNote } from './published-note.tsx';
import type { Published } from './publish.ts';
import '../views.css';
import './publish.css';

/** Publishes a version of a layer, after its archive was looked into and a question. */
export function PublishView() {
  const search = useSearch({ from: '/publish' });
  const { canWrite } = useAnswering();
  const [details, setDetails] = useState<Details>(() => ({
    ...EMPTY,
    name: parseReference(search.layer ?? '')?.arn?.name ?? search.layer ?? '',
    region: parseReference(search.layer ?? '')?.arn?.region ?? regionsOf(search)[0]!,
  }));
  const [archive, setArchive] = useState<CheckedArchive>();
  const [isAsking, setAsking] = useState(false);
  const [published, setPublished] = useState<{ readonly details: Details; readonly result: Published }>();
  const focus = useFocus();
  const isNamed = /^[a-zA-Z0-9-_]{1,140}$/.test(details.name);
  if (!canWrite)
    return (
      <>
        <title>Publish · Layers</title>
        <h1>Publish a version</h1>
        <p role="alert">This server only reads. Start it with --write to publish, share and delete.</p>
      </>
    );
  return (
    <>
      <title>Publish · Layers</title>
      <h1>Publish a version</h1>
      {published !== undefined && <PublishedNote details={published.details} published={published.result} />}
      <form
        className="publish"
        onSubmit={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
      >
        <ArchiveField archive={archive} runtimes={details.runtimes} choose={setArchive} />
        <DetailFields details={details} change={(changed) => setDetails({ ...details, ...changed })} />
        <p className="actions">
          <button type="submit" className="strong" disabled={!isNamed || archive === undefined}>
            Publish
          </button>
          {!isNamed && details.name !== '' && (
            <span role="alert">A name has up to 140 letters, digits, hyphens and underscores.</span>
          )}
          {details.name === '' && <span className="faint">A name is missing.</span>}
          {archive === undefined && <span className="faint">An archive is missing.</span>}
        </p>
      </form>
      {isAsking && archive !== undefined && (
        <PublishDialog
          details={details}
          archive={archive}
          close={() => setAsking(false)}
          done={(result) => {
            setPublished({ details, result });
            setArchive(undefined);
            // The heading of the note says the rest.
            focus(() => document.querySelector<HTMLElement>('.note > h2'));
            if (result.missing.length > 0) announce('Not all statements of the version before are its own');
          }}
        />
      )}
    </>
  );
}

const EMPTY = { description: '', licence: '', runtimes: [], architectures: [] };
