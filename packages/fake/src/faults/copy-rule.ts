import type { FaultRule } from './fault-rule.ts';

/** A copy of a rule, nested members too; its function is as good as a copy. */
export const copyOf = ({ when, ...rule }: FaultRule): FaultRule => ({
  ...structuredClone(rule),
  ...(when !== undefined && { when }),
});
