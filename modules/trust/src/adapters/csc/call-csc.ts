import type { z } from 'zod';
import { TrustError } from '../../rules/trust-error.ts';
import type { CscService } from '../signing-devices.ts';
import { cscRefusal } from './csc-refusal.ts';
import { Refusal } from './csc-wire.ts';

const TIMEOUT_MS = 15_000;
const MAX_ANSWER_BYTES = 512 * 1024;

/**
 * One call of a remote signing service: at the configured address, without redirects, within fifteen
 * seconds, with an answer of limited size and the shape asked for. Throws `DEVICE_UNAVAILABLE`,
 * `DEVICE_FAILED` for an answer that makes no sense, or what the service's refusal means.
 */
export async function callCsc<Schema extends z.ZodType>(
  service: CscService,
  method: string,
  body: Record<string, unknown>,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const bearer = await findBearer(service);
  const { status, json } = await postJson(service, `${service.url}/${method}`, {
    headers: { 'content-type': 'application/json', ...(bearer && { authorization: bearer }) },
    body: JSON.stringify(body),
  });
  if (status !== 200) throw refusalOf(service, status, json);
  const answer = schema.safeParse(json);
  if (answer.success) return answer.data;
  throw new TrustError('DEVICE_FAILED', `${method} answered nonsense`, {
    details: { device: service.name },
  });
}

function refusalOf(service: CscService, status: number, json: unknown): TrustError {
  const refusal = Refusal.safeParse(json);
  if (!refusal.success || status >= 500) return unavailable(service, `status ${status}`);
  const { error, error_description: description = '' } = refusal.data;
  return cscRefusal({ error, description }, service.name);
}

/** A token of the configuration, or one by the client-credentials grant. @spec RFC 6749 §4.4 */
async function findBearer(service: CscService): Promise<string | undefined> {
  if (service.oauth === undefined) return service.bearer && `Bearer ${service.bearer}`;
  const { tokenUrl, clientId, clientSecret } = service.oauth;
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`);
  const { status, json } = await postJson(service, tokenUrl, {
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${basic.toString('base64')}`,
    },
    body: 'grant_type=client_credentials&scope=service',
  });
  const token =
    typeof json === 'object' && json !== null && 'access_token' in json ? json.access_token : '';
  if (status === 200 && typeof token === 'string' && token !== '') return `Bearer ${token}`;
  throw unavailable(service, `no access token: status ${status}`);
}

async function postJson(
  service: CscService,
  url: string,
  request: { headers: Record<string, string>; body: string },
): Promise<{ status: number; json: unknown }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      ...request,
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, json: parse(await readText(response)) };
  } catch (cause) {
    throw unavailable(service, 'no answer', cause);
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) throw new Error('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unavailable({ name }: CscService, why: string, cause?: unknown): TrustError {
  return new TrustError('DEVICE_UNAVAILABLE', why, {
    details: { device: name, why: 'service' },
    ...(cause !== undefined && { cause }),
  });
}
