import { useState } from 'react';

const THEMES = { 'light dark': 'as the system', light: 'light', dark: 'dark' } as const;

const KEY = 'layers.theme';

/** Shows what was chosen at the last visit. */
export function applyTheme(theme: string | null = localStorage.getItem(KEY)): void {
  document.documentElement.style.colorScheme = theme !== null && Object.hasOwn(THEMES, theme) ? theme : 'light dark';
}

/** Light, dark, or as the system is. */
export function ThemeChoice() {
  const [theme, setTheme] = useState(() => localStorage.getItem(KEY) ?? 'light dark');
  const choose = (chosen: string): void => {
    localStorage.setItem(KEY, chosen);
    applyTheme(chosen);
    setTheme(chosen);
  };
  return (
    <label className="choice">
      Colours{' '}
      <select value={theme} onChange={({ target }) => choose(target.value)}>
        {Object.entries(THEMES).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
