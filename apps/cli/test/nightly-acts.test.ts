import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { workflowOf } from './nightly/workflow.ts';

/** A run of the workflow, as GitHub tells its jobs of it. */
const dispatched = {
  github: { event_name: 'workflow_dispatch', ref_name: 'main', event: { repository: { default_branch: 'main' } } },
  inputs: { seed: '1' },
  needs: { settings: { result: 'success', outputs: { runs: '[{}]' } }, verify: { result: 'failure' } },
  cancelled: () => false,
};
const { github, needs } = dispatched;
// GitHub tells a run that the clock started neither of inputs nor of the repository.
const scheduled = { ...dispatched, github: { event_name: 'schedule', ref_name: 'main', event: {} }, inputs: {} };

describe.each(['copied', 'own'] as const)('the workflow that is %s', (which) => {
  /** Whether a night is told; GitHub's expressions are JavaScript's, as far as this one goes. */
  const tells = (run: object): unknown => {
    const [, expression = ''] = /^\$\{\{(.*)\}\}$/s.exec(workflowOf(which).jobs.tell.if ?? '') ?? [];
    return runInNewContext(expression, { ...run });
  };

  test('tells of a night that the clock started, and of one that somebody started on the default branch', () => {
    expect(tells(scheduled)).toBe(true);
    expect(tells(dispatched)).toBe(true);
  });

  test.each([
    ['on another branch', { github: { ...github, ref_name: 'try' } }],
    ['with another seed', { inputs: { seed: '7' } }],
    ['that was cancelled', { cancelled: () => true }],
    ['in which nothing was to be asked', { needs: { settings: { result: 'success', outputs: { runs: '[]' } } } }],
    ['whose settings make no sense', { needs: { ...needs, settings: { result: 'failure', outputs: {} } } }],
  ])('leaves issue and record alone in a run %s', (_, other) => {
    expect(tells({ ...dispatched, ...other })).toBe(false);
  });
});
