import { checkLayout } from '@org/layers-client';
import './archive.css';

/** Whether functions find what is in the archive. */
export function LayoutFindings(props: {
  readonly paths: readonly string[];
  readonly runtimes: readonly string[] | undefined;
}) {
  const findings = checkLayout(props.paths, props.runtimes ?? []);
  if (findings.length === 0) return <p className="good">Everything lies where Lambda's runtimes look for it.</p>;
  return (
    <ul className="findings" aria-label="What functions would not find">
      {findings.map(({ sentence }) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
