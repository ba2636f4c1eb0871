/** A request as the SDK's clients hand it to their `requestHandler`. */
export interface HttpRequest {
  method: string;
  protocol: string;
  hostname: string;
  port?: number;
  path: string;
  query?: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body?: unknown;
}

/** Whether a value that went through the SDK's middleware is such a request. */
export const isHttpRequest = (value: unknown): value is HttpRequest =>
  typeof value === 'object' && value !== null && 'method' in value && 'hostname' in value;
