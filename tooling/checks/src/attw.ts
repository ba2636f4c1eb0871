// Looks for types that some module system would get wrong, as attw's own program does with the profile `esm-only`, in
// all the tarballs that are named by one process: to load its compiler takes longer than to look at a package.
import { readFileSync } from 'node:fs';

import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';

/** Those in which a package of ES modules is not promised to work. */
const OTHERS = new Set<string>(['node10', 'node16-cjs']);

const concerns = (problem: Problem): boolean => !('resolutionKind' in problem && OTHERS.has(problem.resolutionKind));

for (const tarball of process.argv.slice(2)) {
  const result = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
  const problems = result.types === false ? [] : result.problems.filter(concerns);
  const { packageName, types } = result;
  console.log(JSON.stringify({ packageName, isTyped: types !== false, problems }));
}
