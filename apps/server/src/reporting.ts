import type { LogFormat } from './settings.ts';

/** Tells whoever runs the server what went wrong, in a sentence. */
export type Report = (message: string, level?: 'error' | 'warning') => void;

/** Says it on standard error, in the format of the log. */
export const reporting = (format: LogFormat | undefined): Report => REPORTS[format ?? 'text'];

const REPORTS: Readonly<Record<LogFormat, Report>> = {
  text: (message) => void process.stderr.write(`layers-server: ${message}\n`),
  json: (message, level = 'error') =>
    void process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, message })}\n`),
};
