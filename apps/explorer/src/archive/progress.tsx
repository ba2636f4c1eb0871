import { Label, ProgressBar } from 'react-aria-components';
import { formatSize } from '../parts/format.ts';
import { useToldNowAndThen } from '../parts/use-told-now-and-then.ts';
import './archive.css';

/** How far a download or an upload is. */
export function Progress(props: { readonly label?: string; readonly received: number; readonly total: number }) {
  const { label = 'Downloading', received, total } = props;
  const value = `${formatSize(received)} of ${formatSize(total)}`;
  useToldNowAndThen(`${label}: ${value}`);
  return (
    <ProgressBar value={received} maxValue={Math.max(total, 1)} valueLabel={value} className="progress">
      {({ percentage = 0 }) => (
        <>
          <Label>{label}</Label> <span>{value}</span>
          <div className="bar">
            <div style={{ width: `${percentage}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
}
