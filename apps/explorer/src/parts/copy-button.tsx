import { useState } from 'react';
import { announce } from './announce.ts';
import './copy.css';

/** Puts a text on the clipboard, and says so. */
export function CopyButton(props: { readonly text: string; readonly what: string; readonly shortcut?: string }) {
  const { text, what, shortcut } = props;
  const [said, setSaid] = useState('');
  const say = (words: string): void => {
    setSaid(words);
    announce(words);
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      say('Copied');
    } catch {
      say('This browser lets no page copy: select the text instead');
    }
  };
  return (
    <span className="copy">
      <button
        type="button"
        onClick={() => void copy()}
        onBlur={() => setSaid('')}
        aria-label={`Copy ${what}`}
        aria-keyshortcuts={shortcut}
        data-key={shortcut}
      >
        Copy
      </button>
      <span role="status" aria-live="off">
        {said}
      </span>
    </span>
  );
}
