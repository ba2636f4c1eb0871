/** A text that is not too long to read: its middle gives way. */
export function cut(text: string, most = 120): string {
  if (text.length <= most) return text;
  const kept = Math.floor((most - 1) / 2);
  return `${text.slice(0, kept)}…${text.slice(-kept)}`;
}
