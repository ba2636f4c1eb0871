import type { FaultRule } from '@org/layers-fake';
import { type OperationName, OPERATIONS } from '@org/layers-model';
import { useState } from 'react';

const EFFECTS = {
  throttle: 'Throttle: Rate exceeded',
  latency: 'Answer two seconds later',
  denied: 'Deny: AccessDeniedException',
  error: 'Fail: ServiceException',
  disconnect: 'Break the connection',
} as const;

const RULES: Readonly<Record<keyof typeof EFFECTS, FaultRule>> = {
  throttle: { effect: 'throttle' },
  latency: { effect: 'latency', milliseconds: 2000 },
  denied: { effect: 'error', code: 'AccessDeniedException' },
  error: { effect: 'error', code: 'ServiceException' },
  disconnect: { effect: 'disconnect' },
};

const TIMES = { '': 'always', 1: 'once', 3: '3 times', 10: '10 times', 30: '30 times' } as const;

/** Says what is to happen, to which calls, and how often. */
export function FaultForm({ add }: { readonly add: (rule: FaultRule) => Promise<void> }) {
  const [effect, setEffect] = useState<keyof typeof EFFECTS>('throttle');
  const [operation, setOperation] = useState<OperationName | ''>('');
  const [times, setTimes] = useState('');
  const rule: FaultRule = {
    ...RULES[effect],
    ...(operation !== '' && { operation }),
    ...(times !== '' && { times: Number(times) }),
  };
  return (
    <form
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        void add(rule);
      }}
    >
      <label>
        What happens
        <select value={effect} onChange={({ target }) => setEffect(target.value as keyof typeof EFFECTS)}>
          {Object.entries(EFFECTS).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        To
        <select value={operation} onChange={({ target }) => setOperation(target.value as OperationName | '')}>
          <option value="">every call</option>
          {Object.keys(OPERATIONS).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label>
        How often
        <select value={times} onChange={({ target }) => setTimes(target.value)}>
          {Object.entries(TIMES).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Add</button>
    </form>
  );
}
