import { SUPPORT_SOURCE, supportOf } from '@org/layers-client';
import { formatDate } from './format.ts';

/** Runtimes, those marked whose support has ended or ends soon, with the day. */
export function Runtimes({ names = [] }: { readonly names?: readonly string[] | undefined }) {
  if (names.length === 0) return <span className="faint">any</span>;
  return (
    <span className="runtimes" title={names.join(', ')}>
      {names.map((name) => (
        <OneRuntime key={name} name={name} />
      ))}
    </span>
  );
}

function OneRuntime({ name }: { readonly name: string }) {
  const { state, ends } = supportOf(name, new Date());
  if (state === 'supported' || state === 'unknown') return <span className="runtime">{name}</span>;
  const words = state === 'retired' ? 'retired' : 'retires';
  return (
    <span className={`runtime ${state}`} title={`AWS's support ends on ${ends}. Source: ${SUPPORT_SOURCE}`}>
      {name}{' '}
      <small>
        {words} {formatDate(ends)}
      </small>
    </span>
  );
}
