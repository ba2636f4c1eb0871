import type { FaultRule } from '@org/layers-fake';
import { type OperationName, OPERATIONS } from '@org/layers-model';
import { useState } from 'react';
import { SelectField } from '../parts/select-field.tsx';

const RULES = {
  throttle: { effect: 'throttle' },
  latency: { effect: 'latency', milliseconds: 2000 },
  denied: { effect: 'error', code: 'AccessDeniedException' },
  error: { effect: 'error', code: 'ServiceException' },
  disconnect: { effect: 'disconnect' },
} as const satisfies Readonly<Record<string, FaultRule>>;

const EFFECTS = [
  ['throttle', 'Throttle: Rate exceeded'],
  ['latency', 'Answer two seconds later'],
  ['denied', 'Deny: AccessDeniedException'],
  ['error', 'Fail: ServiceException'],
  ['disconnect', 'Break the connection'],
] as const satisfies readonly (readonly [keyof typeof RULES, string])[];

const CALLS = [
  ['', 'every call'] as const,
  ...(Object.keys(OPERATIONS) as OperationName[]).map((name) => [name, name] as const),
];

const TIMES = [
  ['', 'always'],
  ['1', 'once'],
  ['3', '3 times'],
  ['10', '10 times'],
  ['30', '30 times'],
] as const;

/** Says what is to happen, to which calls, and how often. */
export function FaultForm({ add }: { readonly add: (rule: FaultRule) => Promise<void> }) {
  const [effect, setEffect] = useState<keyof typeof RULES>('throttle');
  const [operation, setOperation] = useState<OperationName | ''>('');
  const [times, setTimes] = useState<(typeof TIMES)[number][0]>('');
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
      <SelectField label="What happens" options={EFFECTS} value={effect} choose={setEffect} />
      <SelectField label="To" options={CALLS} value={operation} choose={setOperation} />
      <SelectField label="How often" options={TIMES} value={times} choose={setTimes} />
      <button type="submit">Add</button>
    </form>
  );
}
