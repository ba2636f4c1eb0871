import type { FaultRule } from '@org/layers-fake';

/** A rule in words: `throttle ListLayers, 3 times`. */
export function wordsOfRule(rule: FaultRule): string {
  const { operation = 'every call', times, probability } = rule;
  const words = [
    `${effectOf(rule)} ${[operation].flat().join(', ')}`,
    ...(times === undefined ? [] : [times === 1 ? 'once' : `${times} times`]),
    ...(probability === undefined ? [] : [`with a chance of ${probability}`]),
  ];
  return words.join(', ');
}

function effectOf(rule: FaultRule): string {
  if (rule.effect === 'error') return `${rule.code} for`;
  if (rule.effect === 'latency') return `${rule.milliseconds} ms more for`;
  return rule.effect;
}
