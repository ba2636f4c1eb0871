import { useSearch } from '@tanstack/react-router';
import { regionsOf } from '../app/search.ts';
import { ChooseVersions } from './choose-versions.tsx';
import { Comparison } from './comparison.tsx';
import { readSide } from './side.ts';
import '../views.css';
import './compare.css';

/** What changed between two versions: what they say of themselves, who may use them, and their files. */
export function CompareView() {
  const search = useSearch({ from: '/compare' });
  const { before: one = '', after: other = '' } = search;
  const region = regionsOf(search)[0]!;
  const [before, after] = [readSide(one, region), readSide(other, region)];
  return (
    <>
      <title>Compare · Layers</title>
      <h1>Compare versions</h1>
      <ChooseVersions before={one} after={other} />
      {before !== undefined && after !== undefined && <Comparison before={before} after={after} />}
    </>
  );
}
