import { parseReference } from '@org/layers-client';
import { useState } from 'react';
import type { Watched } from './watched.ts';

/** Takes the ARN of a layer of somebody else, or of a version of it. */
export function AddWatched({ add }: { readonly add: (layer: Watched) => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = (): void => {
    const { arn, LayerName = '', VersionNumber = 0 } = parseReference(text.trim()) ?? {};
    if (arn === undefined) {
      setProblem(`'${text}' is no ARN of a layer: one looks like arn:aws:lambda:REGION:ACCOUNT:layer:NAME:VERSION.`);
      return;
    }
    setProblem(undefined);
    setText('');
    add({ LayerName, version: VersionNumber });
  };
  return (
    <form
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label className="wide">
        ARN of a version
        <input
          value={text}
          onChange={({ target }) => setText(target.value)}
          aria-invalid={problem !== undefined}
          aria-describedby="watched-problem"
          autoComplete="off"
          spellCheck={false}
        />
      </label>
      <button type="submit">Watch</button>
      <p id="watched-problem" role={problem === undefined ? undefined : 'alert'}>
        {problem}
      </p>
    </form>
  );
}
