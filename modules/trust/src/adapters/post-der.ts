const TIMEOUT_MS = 5_000;
const MAX_ANSWER_BYTES = 128 * 1024;

const MEDIA_TYPES = {
  timestamp: ['application/timestamp-query', 'application/timestamp-reply'],
  ocsp: ['application/ocsp-request', 'application/ocsp-response'],
} as const;

export type DerQuestion = {
  body: Uint8Array;
  type: keyof typeof MEDIA_TYPES;
  headers?: Record<string, string>;
};

/**
 * One question to an authority: within five seconds, without redirects, with an answer of limited
 * size and the right media type. Throws an `Error` that says what went wrong.
 */
export async function postDer(url: string, question: DerQuestion): Promise<Uint8Array> {
  const [asks, answers] = MEDIA_TYPES[question.type];
  const response = await fetch(url, {
    method: 'POST',
    body: new Uint8Array(question.body),
    headers: { 'content-type': asks, accept: answers, ...question.headers },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const type = response.headers.get('content-type')?.split(';')[0];
  if (!response.ok || type !== answers) {
    await response.body?.cancel();
    throw new Error(`the authority answered ${response.status} ${type ?? 'without a type'}`);
  }
  return await readAtMost(response, MAX_ANSWER_BYTES);
}

async function readAtMost(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) throw new Error(`the authority's answer is longer than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
