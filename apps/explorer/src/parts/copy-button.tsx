import { useState } from 'react';
import './copy.css';

/** Puts a text on the clipboard, and says so. */
export function CopyButton(props: { readonly text: string; readonly what: string; readonly shortcut?: string }) {
  const { text, what, shortcut } = props;
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      setSaid('This browser lets no page copy: select the text instead');
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
      <span role="status">{said}</span>
    </span>
  );
}
