import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState } from 'react';
import { useAnswering } from '../app/use-answering.ts';
import { useFaultPanel } from '../app/use-fault-panel.ts';
import { type FaultControl, faultsOf } from '../backend/faults.ts';
import { announce } from '../parts/announce.ts';
import { focusOn, headingOf } from '../parts/focus.ts';
import { Trouble } from '../parts/trouble.tsx';
import { FaultForm } from './fault-form.tsx';
import { wordsOfRule } from './words-of-rule.ts';
import './faults.css';

/** Throttling, latency and errors on demand, beside the view that meets them. */
export function FaultPanel() {
  const { backend } = useAnswering();
  const { close } = useFaultPanel();
  const control = faultsOf(backend === 'demo' ? 'demo' : 'server');
  const queries = useQueryClient();
  const { data: rules = [], refetch } = useQuery({ queryKey: ['faults', backend], queryFn: control.list });
  const [error, setError] = useState<unknown>();
  const act = async (change: (control: FaultControl) => Promise<void>, words: string): Promise<void> => {
    try {
      setError(undefined);
      await change(control);
      await refetch();
      announce(words);
    } catch (cause) {
      setError(cause);
    }
  };
  const panel = useRef<HTMLElement>(null);
  // Whoever closes it from within goes on with the button that opens it.
  useLayoutEffect(
    () => () => {
      if (panel.current?.contains(document.activeElement) === true)
        focusOn(document.querySelector<HTMLElement>('[data-key=f]'));
    },
    [],
  );
  return (
    <aside className="faults" aria-labelledby="faults" ref={panel}>
      <h2 id="faults">Faults</h2>
      <p>
        What is hard to have from AWS. Rules are asked in their order; views meet them when they read again.{' '}
        <button type="button" onClick={() => void queries.invalidateQueries()}>
          Read again
        </button>
      </p>
      <FaultForm add={(rule) => act(({ add }) => add(rule), 'Fault added')} />
      {error !== undefined && <Trouble error={error} />}
      <ol aria-label="Rules">
        {rules.map((rule, index) => (
          // Rules have no other name than their place: two may say the same.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>{wordsOfRule(rule)}</li>
        ))}
      </ol>
      <p className="actions">
        <button
          type="button"
          disabled={rules.length === 0}
          onClick={({ currentTarget }) => {
            // A button that is disabled loses the focus.
            focusOn(headingOf(currentTarget));
            void act(({ clear }) => clear(), 'No faults are left');
          }}
        >
          Take all away
        </button>
        <button type="button" onClick={() => void act(({ advance }) => advance(ELEVEN_MINUTES), 'Links have expired')}>
          Let links expire
        </button>
        <button type="button" onClick={close}>
          Close
        </button>
      </p>
    </aside>
  );
}

/** Links hold for ten. */
const ELEVEN_MINUTES = 11 * 60 * 1000;
