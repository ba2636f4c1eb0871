import { useState } from 'react';
import { recall, remember } from '../parts/storage.ts';
import { SelectField } from '../parts/select-field.tsx';

const THEMES = [
  ['light dark', 'as the system'],
  ['light', 'light'],
  ['dark', 'dark'],
] as const;

type Theme = (typeof THEMES)[number][0];

const KEY = 'layers.theme';

/** What was chosen at the last visit. */
function chosenTheme(): Theme {
  const kept = recall(KEY);
  return THEMES.find(([theme]) => theme === kept)?.[0] ?? 'light dark';
}

/** Shows the page in the colours that were chosen. */
export function applyTheme(theme: Theme = chosenTheme()): void {
  document.documentElement.style.colorScheme = theme;
}

/** Light, dark, or as the system is. */
export function ThemeChoice() {
  const [theme, setTheme] = useState(chosenTheme);
  const choose = (chosen: Theme): void => {
    remember(KEY, chosen);
    applyTheme(chosen);
    setTheme(chosen);
  };
  return (
    <div className="choice">
      <SelectField label="Colours" options={THEMES} value={theme} choose={choose} />
    </div>
  );
}
