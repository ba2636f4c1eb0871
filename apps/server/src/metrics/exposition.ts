import { BUCKETS, type Meter, type Metered } from './meter.ts';

/** A line of Prometheus' text format. */
const line = (name: string, labels: Readonly<Record<string, string | number>>, value: number): string => {
  const said = Object.entries(labels).map(([label, text]) => `${label}="${text}"`);
  return `${name}${said.length === 0 ? '' : `{${said.join(',')}}`} ${value}`;
};

/** A family of lines, with what it is about. */
const family = (
  name: string,
  type: 'counter' | 'gauge' | 'histogram',
  help: string,
  lines: readonly string[],
): string => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join('\n');

function histogramOf(name: string, operation: string, { buckets, seconds }: Metered): readonly string[] {
  let below = 0;
  const counted = buckets.map((count, index) => {
    below += count;
    return line(`${name}_bucket`, { operation, le: BUCKETS[index] ?? '+Inf' }, below);
  });
  return [...counted, line(`${name}_sum`, { operation }, seconds), line(`${name}_count`, { operation }, below)];
}

/**
 * What was counted, in Prometheus' text format (https://prometheus.io/docs/instrumenting/exposition_formats/, version
 * 0.0.4). Labels are names of operations and codes, and numbers: none of them needs an escape.
 */
export function exposition(meter: Meter): string {
  const all = [...meter.operations];
  const took = 'layers_request_duration_seconds';
  return `${[
    family(
      'layers_requests_total',
      'counter',
      'Requests that were answered, by operation and status; the status 0 where the connection was broken off.',
      all.flatMap(([operation, { statuses }]) =>
        [...statuses].map(([status, count]) => line('layers_requests_total', { operation, status }, count)),
      ),
    ),
    family(
      'layers_faults_total',
      'counter',
      'Refusals, by operation and code.',
      all.flatMap(([operation, { faults }]) =>
        [...faults].map(([code, count]) => line('layers_faults_total', { operation, code }, count)),
      ),
    ),
    family(
      took,
      'histogram',
      'Seconds from a request to the begin of its answer, by operation.',
      all.flatMap(([operation, metered]) => histogramOf(took, operation, metered)),
    ),
    family('layers_requests_in_flight', 'gauge', 'Requests whose answer has not begun.', [
      line('layers_requests_in_flight', {}, meter.inFlight),
    ]),
    family('process_resident_memory_bytes', 'gauge', 'Memory of the process.', [
      line('process_resident_memory_bytes', {}, process.memoryUsage.rss()),
    ]),
    family('process_start_time_seconds', 'gauge', 'When the process began, in seconds since 1970.', [
      line('process_start_time_seconds', {}, Date.now() / 1000 - process.uptime()),
    ]),
  ].join('\n')}\n`;
}
