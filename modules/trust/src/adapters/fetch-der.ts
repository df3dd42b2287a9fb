const TIMEOUT_MS = 30_000;
const MAX_LIST_BYTES = 32 * 1024 * 1024;
const REAL_TIME_TOLERANCE_MS = 60_000;
const LIST_TYPES: readonly string[] = ['application/pkix-crl', 'application/x-pkcs7-crl'];

/**
 * One list of revoked certificates: within half a minute, without redirects, at most 32 MiB and of
 * the right media type. Throws an `Error` that says what went wrong.
 * @spec RFC 2585 §4.2
 */
export async function fetchDer(
  url: string,
  { demo, at }: { demo: boolean; at: Date },
): Promise<Uint8Array> {
  const isReal = Math.abs(at.getTime() - Date.now()) < REAL_TIME_TOLERANCE_MS;
  const response = await fetch(url, {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
    // Only a simulator heeds it.
    headers: demo && !isReal ? { 'x-demo-time': at.toISOString() } : {},
  });
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  if (!response.ok || !LIST_TYPES.includes(type)) {
    await response.body?.cancel();
    throw new Error(`answered ${response.status} ${type || 'without a type'}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_LIST_BYTES) throw new Error(`longer than ${MAX_LIST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
