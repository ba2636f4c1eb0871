import { useSearch } from '@tanstack/react-router';
import { ChooseVersions } from './choose-versions.tsx';
import { Comparison } from './comparison.tsx';
import { readSide } from './side.ts';
import './compare.css';

/** What changed between two versions: what they say of themselves, who may use them, and their files. */
export function CompareView() {
  const { before: one = '', after: other = '' } = useSearch({ from: '/compare' });
  const [before, after] = [readSide(one), readSide(other)];
  return (
    <>
      <title>Compare · Layers</title>
      <h1>Compare versions</h1>
      <ChooseVersions key={`${one} ${other}`} before={one} after={other} />
      {before !== undefined && after !== undefined && <Comparison before={before} after={after} />}
    </>
  );
}
