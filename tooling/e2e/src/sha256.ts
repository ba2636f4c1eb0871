/** The base64 SHA-256 of bytes, as `CodeSha256` has it. */
export async function codeSha256Of(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest));
}
