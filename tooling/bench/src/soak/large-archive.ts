import { zipSync } from 'fflate';
import { API } from './ask.ts';

/** More than the buffers of two sockets hold: Linux lets them grow to 4 and 6 MB (`tcp_wmem`, `tcp_rmem`). */
const SIZE = 16_000_000;

/** Publishes a large archive and returns the path that it can be had from. */
export async function publishLarge(origin: string): Promise<string> {
  const zip = zipSync({ 'python/data.bin': new Uint8Array(SIZE) }, { level: 0 });
  const body = JSON.stringify({ Content: { ZipFile: Buffer.from(zip).toString('base64') } });
  const answer = await fetch(`${origin}${API}/soak-large/versions`, { method: 'POST', body });
  if (answer.status !== 201)
    throw new Error(`A large archive was refused with ${answer.status}: ${await answer.text()}`);
  const { Content } = (await answer.json()) as { readonly Content: { readonly Location: string } };
  const { pathname, search } = new URL(Content.Location);
  return pathname + search;
}
