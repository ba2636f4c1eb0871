import { Link, Outlet } from '@tanstack/react-router';
import { lazy } from 'react';
import { Part } from '../parts/part.tsx';
import { BackendChoice } from './backend-choice.tsx';
import { keptOf } from './search.ts';
import { Shortcuts } from './shortcuts.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import { useAnswering } from './use-answering.ts';
import { useFaultPanel } from './use-fault-panel.ts';

const FaultPanel = lazy(async () => ({ default: (await import('../faults/fault-panel.tsx')).FaultPanel }));

/** What stands around every view: where one can go, who answers, and what is hard to have from AWS. */
export function Frame() {
  const { canWrite, hasFaults, absence } = useAnswering();
  const { isShown, toggle } = useFaultPanel();
  return (
    <>
      <a className="skip" href="#view">
        Skip to the view
      </a>
      <header className="frame">
        <nav aria-label="Views">
          <Link to="/" search={keptOf} className="home" activeOptions={{ exact: true, includeSearch: false }}>
            Layers
          </Link>
          <Link to="/watched" search={keptOf}>
            Watched
          </Link>
          {canWrite && (
            <Link to="/publish" search={keptOf}>
              Publish
            </Link>
          )}
        </nav>
        <BackendChoice />
        <ThemeChoice />
        {hasFaults && (
          <button type="button" onClick={toggle} aria-pressed={isShown} data-key="f">
            Faults
          </button>
        )}
        <Shortcuts />
      </header>
      <main id="view" tabIndex={-1}>
        {absence === undefined ? (
          <Outlet />
        ) : (
          <>
            <h1>Nobody answers</h1>
            <p role="alert">{absence}</p>
          </>
        )}
      </main>
      {/* Dialogs leave it open to screen readers, by its attribute. */}
      <div role="log" className="hidden" data-live-announcer />
      {hasFaults && isShown && (
        <Part>
          <FaultPanel />
        </Part>
      )}
    </>
  );
}
