const TIMEOUT_MS = 15_000;
const MOST_BYTES = 4 * 1024 * 1024;

export type DerQuestion = {
  url: string;
  body?: Uint8Array;
  /** Media type of the question. */
  type?: string;
};

/**
 * Asks an authority: in fifteen seconds at most, without redirects, an answer of limited size.
 * Throws an `Error` that says what went wrong.
 */
export async function postDer({ url, body, type }: DerQuestion): Promise<Uint8Array> {
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    ...(body && { body: new Uint8Array(body) }),
    headers: type ? { 'content-type': type } : {},
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`HTTP ${response.status}`);
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > MOST_BYTES) throw new Error(`more than ${MOST_BYTES} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
